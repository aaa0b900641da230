import type { DeadlineKind } from '@redalert/contracts';
import type { Instant } from '@redalert/domain';
import type { DeadlineRow } from '../store/rows';
import type { Transaction } from './transaction';

interface Deadline {
  readonly kind: DeadlineKind;
  readonly subjectId: string;
  readonly streamId: string;
  readonly dueAt: Instant;
}

const idOf = (kind: DeadlineKind, subjectId: string): string => `${kind}/${subjectId}`;

/** libs/platform/src/work/deadlines.ts: one row per kind and subject; re-arming raises its fence. */
export function arm(tx: Transaction, deadline: Deadline): void {
  const id = idOf(deadline.kind, deadline.subjectId);
  const fence = (tx.db.deadlines.get(id)?.fence ?? 0) + 1;
  tx.db.deadlines.set(id, { id, ...deadline, state: 'armed', fence });
  tx.touched.add(deadline.streamId);
  tx.hints.push({
    type: 'wake',
    queue: deadline.kind,
    id,
    jobId: `d-${id}-f${fence}`,
    delayMs: Math.max(0, deadline.dueAt - tx.now),
  });
}

export function cancel(tx: Transaction, kind: DeadlineKind, subjectId: string): void {
  stop(tx, tx.db.deadlines.get(idOf(kind, subjectId)));
}

export function cancelAll(tx: Transaction, streamId: string): void {
  for (const row of tx.db.deadlines.indexed()) if (row.streamId === streamId) stop(tx, row);
}

function stop(tx: Transaction, row: DeadlineRow | undefined): void {
  if (row?.state === 'armed') tx.db.deadlines.set(row.id, { ...row, state: 'cancelled' });
}

/** The claim of libs/platform/src/work/due-deadlines.ts: what was moved, cancelled or taken is left alone. */
export function claimDeadline(tx: Transaction, id: string): DeadlineRow | undefined {
  const row = tx.db.deadlines.get(id);
  if (row === undefined) return undefined;
  if (tx.rules.fencing && (row.state !== 'armed' || row.dueAt > tx.now)) return undefined;
  tx.db.deadlines.set(id, { ...row, state: 'fired' });
  tx.touched.add(row.streamId);
  return row;
}
