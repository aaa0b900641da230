import { dueAt, replayRoleCall, type RoleCall, type RoleCallEvent } from '@redalert/domain';
import type { NewEvent } from '@redalert/platform';
import type { AlertRow } from '../store/rows';
import { announcementOf, pagesIn } from './announcements';
import { arm, cancel } from './deadlines';
import { append } from './event-log';
import { refreshHolds } from './holds';
import type { Transaction } from './transaction';

export interface Decision {
  readonly before: RoleCall;
  readonly events: readonly RoleCallEvent[];
}

const ARRIVAL_GRACE_MS = 60_000;

/** libs/dispatching/src/record.ts: what was decided, its due times and its events, in one transaction. */
export function record(
  tx: Transaction,
  alert: AlertRow,
  decisions: readonly Decision[],
  opening: readonly NewEvent[] = [],
): void {
  const announced: NewEvent[] = [];
  const pages: ReturnType<typeof pagesIn> = [];
  for (const { before, events } of decisions) {
    if (events.length === 0) continue;
    const after = replayRoleCall(before, events);
    save(tx, alert.id, before, after);
    schedule(tx, alert.id, after);
    tx.facts.push({ type: 'decided', alertId: alert.id, before, events, after });
    announced.push(...events.flatMap((event) => announcementOf(after, event)));
    pages.push(...pagesIn(after, events));
  }
  if (
    decisions.some(({ events }) =>
      events.some(({ type }) => type === 'answered' || type === 'released' || type === 'paused'),
    )
  ) {
    refreshHolds(
      tx,
      alert,
      (tx.db.calls.get(alert.id) ?? []).map(({ call }) => call),
    );
  }
  if (pages.length > 0) announced.push({ type: 'pages.requested', payload: { pages } });
  append(tx, alert.id, [...opening, ...announced]);
}

/** The claim: written only if nobody has changed the holder since it was read. */
function save(tx: Transaction, alertId: string, before: RoleCall, after: RoleCall): void {
  const rows = tx.db.calls.get(alertId) ?? [];
  const known = rows.find(({ call }) => call.id === after.id)?.call;
  const isOurs =
    known !== undefined && known.epoch === before.epoch && known.holder === before.holder && known.state !== 'RELEASED';
  if (tx.rules.fencing && !isOurs) throw new Error(`role call ${after.id} was changed by somebody else`);
  tx.db.calls.set(
    alertId,
    rows.map((row) => (row.call.id === after.id ? { ...row, call: after } : row)),
  );
  tx.touched.add(alertId);
}

function schedule(tx: Transaction, alertId: string, call: RoleCall): void {
  const due = dueAt(call);
  if (due === null) cancel(tx, 'dispatching.role-call', call.id);
  else arm(tx, { kind: 'dispatching.role-call', subjectId: call.id, streamId: alertId, dueAt: due });
  const awaited =
    (call.state === 'ACKED' || call.state === 'EN_ROUTE') && call.overdueAt === null
      ? (call.etaAt ?? call.arriveTargetAt)
      : null;
  if (awaited === null) cancel(tx, 'dispatching.arrival', call.id);
  else
    arm(tx, {
      kind: 'dispatching.arrival',
      subjectId: call.id,
      streamId: alertId,
      dueAt: Math.max(awaited, tx.now) + ARRIVAL_GRACE_MS,
    });
}
