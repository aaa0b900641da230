import type { RoleNeedOnWire } from '@redalert/contracts';
import { isHeld, isRefusal, standDown, stateOf, type StandDownKind } from '@redalert/domain';
import type { AlertRow } from '../store/rows';
import { cancelAll } from './deadlines';
import { append } from './event-log';
import { Refused, type Transaction } from './transaction';

function known(tx: Transaction, alertId: string): AlertRow {
  const alert = tx.db.alerts.get(alertId);
  if (alert === undefined) throw new Refused('not-found');
  return alert;
}

/** libs/alerting/src/stand-down.use-case.ts: the alert ends, and its clocks stop with it. */
export function endAlert(
  tx: Transaction,
  alertId: string,
  kind: StandDownKind,
  by: { readonly personId: string | null; readonly leads: boolean; readonly raisedIt: boolean },
): void {
  const alert = known(tx, alertId);
  const holds = tx.calls(alertId).some(({ call }) => isHeld(call) && call.holder === by.personId);
  const decided = standDown(alert, kind, { raisedIt: by.raisedIt, leads: by.leads || holds, isRoom: false }, tx.now);
  if (isRefusal(decided)) throw new Refused(decided.refused);
  if (decided === 'unchanged') return;
  tx.db.alerts.set(alertId, { ...alert, lifecycle: decided, closedAt: tx.now });
  cancelAll(tx, alertId);
  append(tx, alertId, [
    { type: 'alert.stood-down', payload: { kind, state: stateOf(decided, [], 0), mode: alert.mode } },
  ]);
}

/** One more role is needed, or a type was chosen that asks for more. */
export function addNeeds(
  tx: Transaction,
  alertId: string,
  type: 'alert.role-added' | 'alert.type-chosen',
  needs: readonly RoleNeedOnWire[],
  commandId: string,
): void {
  if (known(tx, alertId).lifecycle !== 'open') throw new Refused('alert-closed');
  // The alert knows its type; a role that is added twice is two more people, unless the command is known.
  const isKnown = tx.db.commands.get(commandId) === true;
  if (isKnown && (type === 'alert.type-chosen' || tx.rules.commandsCarryIds)) return;
  tx.db.commands.set(commandId, true);
  tx.facts.push({ type: 'obeyed', commandId });
  if (type === 'alert.role-added') append(tx, alertId, [{ type, payload: { needs: [...needs] } }]);
  else
    append(tx, alertId, [
      { type, payload: { typeCode: 'type', typeApproved: true, severity: 'RED', needs: [...needs] } },
    ]);
}

/** libs/alerting/src/resume-drill.use-case.ts */
export function resumeDrill(tx: Transaction, alertId: string): void {
  const alert = known(tx, alertId);
  if (alert.lifecycle !== 'open') throw new Refused('alert-closed');
  if (alert.pausedBy === null) return;
  for (const other of tx.db.alerts.all())
    if (other.mode === 'real' && other.lifecycle === 'open') throw new Refused('invalid-state');
  tx.db.alerts.set(alertId, { ...alert, pausedBy: null });
  append(tx, alertId, [{ type: 'alert.drill-resumed', payload: {} }]);
}

/** libs/alerting/src/workers/pause-drills.consumer.ts: a real alert comes first. */
export function pauseDrills(tx: Transaction, realAlertId: string): void {
  for (const drill of tx.db.alerts.all()) {
    if (drill.mode !== 'drill' || drill.lifecycle !== 'open' || drill.pausedBy !== null) continue;
    tx.db.alerts.set(drill.id, { ...drill, pausedBy: realAlertId });
    append(tx, drill.id, [{ type: 'alert.drill-paused', payload: { realAlertId } }]);
  }
}
