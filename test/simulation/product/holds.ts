import { isHeld, type RoleCall } from '@redalert/domain';
import type { AlertRow } from '../store/rows';
import type { Transaction } from './transaction';

/** Person → another real alert that they hold. A drill makes nobody busy and sees nobody busy. Every alert here is RED. */
export function busyElsewhere(tx: Transaction, alert: AlertRow): Map<string, string> {
  const busy = new Map<string, string>();
  if (alert.mode === 'drill') return busy;
  for (const [personId, alertIds] of tx.db.holds.entries()) {
    const other = alertIds.find((id) => id !== alert.id && tx.db.alerts.get(id)?.lifecycle === 'open');
    if (other !== undefined) busy.set(personId, other);
  }
  return busy;
}

/** Keeps the holds of an alert equal to the holders of its role calls. */
export function refreshHolds(tx: Transaction, alert: AlertRow, calls: readonly RoleCall[]): void {
  if (alert.mode === 'drill') return;
  const holders = new Set(calls.flatMap((call) => (isHeld(call) && call.holder !== null ? [call.holder] : [])));
  for (const [personId, alertIds] of tx.db.holds.entries()) {
    if (alertIds.includes(alert.id) && !holders.has(personId))
      tx.db.holds.set(
        personId,
        alertIds.filter((id) => id !== alert.id),
      );
  }
  for (const personId of holders) {
    const alertIds = tx.db.holds.get(personId) ?? [];
    if (!alertIds.includes(alert.id)) tx.db.holds.set(personId, [...alertIds, alert.id]);
  }
}
