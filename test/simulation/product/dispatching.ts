import type { Payload } from '@redalert/contracts';
import { isWaiting } from '@redalert/domain';
import type { AlertRow, DeadlineRow, EventRow } from '../store/rows';
import { arm } from './deadlines';
import { callsOf, decideAll } from './decide-all';
import { openRoleCalls, type House } from './open-role-calls';
import { record } from './record';
import type { Transaction } from './transaction';

type Needs = Payload<'alert.raised'>['needs'];
const isRinging = (alert: AlertRow): boolean => alert.lifecycle === 'open' && alert.pausedBy === null;

/** libs/dispatching/src/workers/route-alert.consumer.ts: who must come. */
export function routeAlert(tx: Transaction, house: House, { streamId, type, payload }: EventRow): void {
  const alert = tx.db.alerts.get(streamId);
  if (alert === undefined || alert.lifecycle !== 'open') return;
  if (alert.pausedBy !== null && !tx.rules.drillsOutliveTheirRest) return;
  openRoleCalls(tx, house, alert, (payload as { needs: Needs }).needs, type === 'alert.role-added');
}

/** libs/dispatching/src/workers/due.handlers.ts: the clock of the ladder. */
export function fallDue(tx: Transaction, { kind, streamId, subjectId, dueAt }: DeadlineRow): void {
  const alert = tx.db.alerts.get(streamId);
  if (alert === undefined || alert.lifecycle !== 'open') return;
  if (alert.pausedBy !== null) {
    if (tx.rules.drillsOutliveTheirRest) arm(tx, { kind, streamId, subjectId, dueAt: Math.max(dueAt, tx.now) + 1_000 });
    return;
  }
  const call = callsOf(tx, streamId).find(({ id }) => id === subjectId);
  if (call !== undefined)
    record(tx, alert, decideAll(tx, [call], { type: kind === 'dispatching.arrival' ? 'arrival-due' : 'fall-due' }));
}

/** libs/dispatching/src/workers/drill-pause.consumers.ts: a drill falls silent, and rings again. */
export function tellDrill(tx: Transaction, { streamId, type }: EventRow): void {
  const alert = tx.db.alerts.get(streamId);
  const whilePaused = type === 'alert.drill-paused';
  if (alert === undefined || alert.lifecycle !== 'open' || (alert.pausedBy !== null) !== whilePaused) return;
  record(tx, alert, decideAll(tx, callsOf(tx, streamId), { type: whilePaused ? 'pause' : 'resume' }));
}

/** libs/dispatching/src/workers/pass-over-unreachable.consumer.ts: nobody waits for a phone that cannot ring. */
export function passOver(tx: Transaction, { streamId, payload }: EventRow): void {
  const alert = tx.db.alerts.get(streamId);
  if (alert === undefined || !isRinging(alert)) return;
  const { personId } = payload as Payload<'person.unreachable'>;
  const asked = callsOf(tx, streamId).filter((call) =>
    call.pages.some((page) => page.personId === personId && page.state === 'RINGING'),
  );
  record(tx, alert, decideAll(tx, asked, { type: 'pass-over', personId }));
}

/** libs/dispatching/src/workers/release-alert.consumer.ts, with call-freed-people.ts. */
export function releaseAlert(tx: Transaction, { streamId }: EventRow): void {
  const alert = tx.db.alerts.get(streamId);
  if (alert === undefined) return;
  const calls = callsOf(tx, streamId);
  const freed = calls.flatMap(({ holder }) => (holder === null ? [] : [holder]));
  record(tx, alert, decideAll(tx, calls, { type: 'release' }));
  for (const conflict of tx.db.conflicts.all()) {
    const concerns = conflict.heldAlertId === streamId || conflict.wantedAlertId === streamId;
    if (concerns && !conflict.closed) tx.db.conflicts.set(conflict.id, { ...conflict, closed: true });
  }
  for (const alertId of missing(tx, streamId, freed)) callFreed(tx, alertId, freed);
}

/** The open alerts that had to pass these people over because they held this one. */
function missing(tx: Transaction, endedId: string, people: readonly string[]): string[] {
  const wanted = [...tx.db.conflicts.all()]
    .filter((one) => people.includes(one.personId) && one.heldAlertId === endedId && one.decidedAlertId === null)
    .map((one) => one.wantedAlertId);
  const passed = [...tx.db.calls.entries()].filter(
    ([alertId, rows]) =>
      alertId !== endedId &&
      rows.some(
        ({ call }) =>
          isWaiting(call) &&
          call.pages.some(
            (page) =>
              people.includes(page.personId) &&
              page.busyWith === endedId &&
              (page.state === 'RINGING' || page.state === 'STANDBY'),
          ),
      ),
  );
  return [...new Set([...passed.map(([alertId]) => alertId), ...wanted])].sort();
}

function callFreed(tx: Transaction, alertId: string, people: readonly string[]): void {
  const alert = tx.db.alerts.get(alertId);
  if (alert === undefined || !isRinging(alert)) return;
  const decisions = callsOf(tx, alertId)
    .filter(isWaiting)
    .flatMap((call) => {
      const freed = call.pages.find((page) => people.includes(page.personId) && page.state !== 'DECLINED');
      return freed === undefined
        ? []
        : decideAll(tx, [call], { type: 'call-person', personId: freed.personId, reason: 'freed' });
    });
  record(tx, alert, decisions);
}
