import type { Consumer, Payload } from '@redalert/contracts';
import type { EventRow, WorkRow } from '../store/rows';
import { claimDeadline } from './deadlines';
import { fallDue, passOver, releaseAlert, routeAlert, tellDrill } from './dispatching';
import { pauseDrills } from './lead';
import type { House } from './open-role-calls';
import { pagePeople, recallPeople } from './paging';
import type { Transaction } from './transaction';

type Handle = (tx: Transaction, event: EventRow, house: House) => void;

const handlers: Record<Consumer, Handle> = {
  'dispatching.route-alert': (tx, event, house) => routeAlert(tx, house, event),
  'dispatching.release-alert': releaseAlert,
  'dispatching.pause-drill': tellDrill,
  'dispatching.resume-drill': tellDrill,
  'dispatching.watch-severity': () => undefined,
  'dispatching.pass-over-unreachable': passOver,
  'alerting.pause-drills': (tx, { payload, streamId }) => {
    if ((payload as Payload<'alert.raised'>).mode === 'real') pauseDrills(tx, streamId);
  },
  'notifying.page-people': pagePeople,
  'notifying.recall-people': recallPeople,
};

/** libs/platform/src/work/waiting-work.ts: claiming and doing are one transaction, so a crash leaves the row waiting. */
export function doWork(tx: Transaction, house: House, id: string): void {
  const row = tx.db.work.get(id);
  if (row === undefined) return;
  if (tx.rules.fencing && (row.state !== 'pending' || row.nextAttemptAt > tx.now)) return;
  tx.db.work.set(id, { ...row, state: 'done', attempts: row.attempts + 1 });
  tx.touched.add(row.streamId);
  handlers[row.consumer](tx, tx.db.events.get(row.eventId) as EventRow, house);
}

/** A failed row waits 0.25 s, 0.5 s … at most 5 s, and is tried for ever. */
export function putWorkOff(tx: Transaction, id: string): void {
  const row: WorkRow | undefined = tx.db.work.get(id);
  if (row?.state !== 'pending') return;
  tx.db.work.set(id, {
    ...row,
    attempts: row.attempts + 1,
    nextAttemptAt: tx.now + Math.min(5_000, 250 * 2 ** Math.min(row.attempts, 10)),
  });
}

/** libs/platform/src/work/due-deadlines.ts */
export function lookAtDeadline(tx: Transaction, id: string): void {
  const claimed = claimDeadline(tx, id);
  if (claimed !== undefined) fallDue(tx, claimed);
}
