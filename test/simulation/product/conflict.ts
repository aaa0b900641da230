import type { RoleCall } from '@redalert/domain';
import type { ConflictRow } from '../store/rows';
import { callsOf, decideAll } from './decide-all';
import { append } from './event-log';
import { record } from './record';
import { Refused, type Transaction } from './transaction';

interface Wanted {
  readonly personId: string;
  readonly call: RoleCall;
  readonly heldAlertId: string;
  readonly wantedAlertId: string;
}

/** libs/dispatching/src/open-conflict.ts: one person, two real alerts; a human says which comes first. */
export function openConflict(tx: Transaction, { personId, call, heldAlertId, wantedAlertId }: Wanted): void {
  const id = `conflict/${personId}/${call.id}`;
  const known = tx.db.conflicts.get(id);
  if (known !== undefined && known.decidedAlertId === null && !known.closed) return;
  tx.db.conflicts.set(id, {
    id,
    personId,
    roleCallId: call.id,
    heldAlertId,
    wantedAlertId,
    decidedAlertId: null,
    closed: false,
  });
  const payload = { conflictId: id, personId, heldAlertId, wantedAlertId, roleCode: call.roleCode };
  append(tx, wantedAlertId, [{ type: 'conflict.opened', payload }]);
  append(tx, heldAlertId, [{ type: 'conflict.opened', payload }]);
}

/** libs/dispatching/src/decide-conflict.use-case.ts: the alert that loses calls its next person at once. */
export function decideConflict(tx: Transaction, conflictId: string, alertId: string, commandId: string): void {
  if (tx.rules.commandsCarryIds && tx.db.commands.get(commandId) === true) return;
  tx.db.commands.set(commandId, true);
  const conflict = tx.db.conflicts.get(conflictId);
  if (conflict === undefined) throw new Refused('not-found');
  if (conflict.decidedAlertId === alertId) return;
  if (conflict.decidedAlertId !== null || conflict.closed) throw new Refused('conflict-decided');
  tx.db.conflicts.set(conflictId, { ...conflict, decidedAlertId: alertId });
  const { heldAlertId, personId, wantedAlertId } = conflict;
  answerFor(tx, alertId === heldAlertId ? wantedAlertId : heldAlertId, conflict, 'cannot');
  if (alertId === wantedAlertId) answerFor(tx, wantedAlertId, conflict, 'coming');
  for (const stream of [heldAlertId, wantedAlertId])
    append(tx, stream, [{ type: 'conflict.decided', payload: { conflictId, personId, alertId } }]);
}

function answerFor(
  tx: Transaction,
  alertId: string,
  { personId, roleCallId, wantedAlertId }: ConflictRow,
  kind: 'coming' | 'cannot',
): void {
  const alert = tx.db.alerts.get(alertId);
  if (alert === undefined || alert.lifecycle !== 'open') return;
  const theirs = callsOf(tx, alertId).filter((call) =>
    alertId === wantedAlertId ? call.id === roleCallId : call.holder === personId,
  );
  record(tx, alert, decideAll(tx, theirs, { type: 'answer', personId, kind }));
}
