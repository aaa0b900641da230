import type { Transaction } from '@redalert/platform';
import { isRealRed, type AlertFacts } from './alert.reader';

/** Who holds which real RED alert besides this one: person → alert. A drill makes nobody busy and sees nobody busy. */
export async function busyElsewhere(tx: Transaction, alert: AlertFacts): Promise<Map<string, string>> {
  if (!isRealRed(alert)) return new Map();
  const rows = await tx.query<{ person_id: string; alert_id: string }>(
    `select h.person_id, h.alert_id from dispatching.holds h join published.alerts a on a.id = h.alert_id
     where h.alert_id <> $1 and a.lifecycle = 'open' and a.severity = 'RED' and a.mode = 'real'`,
    [alert.id],
  );
  return new Map(rows.map((row) => [row.person_id, row.alert_id]));
}

/**
 * The other real RED alert that this person holds. The lock makes two answers of one person, to two alerts, from two
 * devices, come one after the other.
 */
export async function heldElsewhere(tx: Transaction, alert: AlertFacts, personId: string): Promise<string | undefined> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [personId]);
  return (await busyElsewhere(tx, alert)).get(personId);
}

/** Keeps the holds of an alert equal to the holders of its role calls. */
export async function refreshHolds(tx: Transaction, alert: AlertFacts): Promise<void> {
  const held = `select holder_person_id from dispatching.role_calls where alert_id = $1 and state in ('ACKED', 'EN_ROUTE', 'PRESENT')`;
  await tx.query(`delete from dispatching.holds where alert_id = $1 and person_id not in (${held})`, [alert.id]);
  if (alert.mode === 'drill') return;
  await tx.query(
    `insert into dispatching.holds (person_id, facility_id, alert_id, held_at) select distinct holder_person_id, $2::uuid, $1::uuid, $3::timestamptz from (${held}) as h on conflict do nothing`,
    [alert.id, tx.facilityId, tx.now],
  );
}
