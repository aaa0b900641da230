import { consumers, type Consumer, type DeadlineKind } from '@redalert/contracts';
import type { House } from '../product/open-role-calls';
import { doWork, lookAtDeadline, putWorkOff } from '../product/work';
import type { Roads } from './roads';
import type { Server } from './server';

export const sweep_ms = 250;
const deadlineKinds: readonly DeadlineKind[] = ['dispatching.role-call', 'dispatching.arrival'];

/** The consumers that this process serves. Alerting's runs with the dispatcher, as in apps/dispatcher. */
function servedBy({ plan }: Server): readonly Consumer[] {
  const names = Object.keys(consumers) as Consumer[];
  return names.filter((name) => plan.services.includes(name.startsWith('notifying') ? 'notifier' : 'dispatcher'));
}

/** libs/platform/src/work/durable-event-server.ts: three roads wake a row, and all three do the same. */
export function serveEvents(server: Server, roads: Roads, house: House): void {
  const served = new Set(servedBy(server));
  if (served.size === 0) return;
  const { db } = server.setting;
  const look = (id: string): void => {
    // What is done stays done: a late messenger finds nothing to do, and is spared the way.
    if (server.setting.rules.fencing && db.work.get(id)?.state === 'done') return;
    server.transact(
      `work ${id}`,
      (tx) => doWork(tx, house, id),
      undefined,
      () => server.transact(`put off ${id}`, (tx) => putWorkOff(tx, id)),
    );
  };
  const lookAtDue = (id: string): void => server.transact(`due ${id}`, (tx) => lookAtDeadline(tx, id));
  const servesDeadlines = server.plan.services.includes('dispatcher');

  const sweepOnce = (): void => {
    const { now } = server.setting;
    if (!server.setting.isDatabaseUp) return;
    for (const row of db.work.indexed()) if (row.nextAttemptAt <= now && served.has(row.consumer)) look(row.id);
    if (servesDeadlines) for (const row of db.deadlines.indexed()) if (row.dueAt <= now) lookAtDue(row.id);
  };
  const sweep = (): void => {
    sweepOnce();
    server.after(sweep_ms, sweep);
  };

  roads.listen(server, ({ work }) => work.forEach(({ consumer, id }) => served.has(consumer) && look(id)));
  for (const consumer of served) roads.serve(consumer, server, look);
  if (servesDeadlines) for (const kind of deadlineKinds) roads.serve(kind, server, lookAtDue);
  if (!server.setting.rules.sweeper) return;
  server.onGap(sweepOnce);
  server.onStart(() => server.after(server.setting.dice.between(`sweep/${server.name}`, 1, sweep_ms), sweep));
}
