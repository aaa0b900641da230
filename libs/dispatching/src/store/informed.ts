import { informedOnRed } from '@redalert/catalogue';
import { onDuty, type Roster } from '@redalert/domain';
import { derivedId, type Transaction } from '@redalert/platform';
import type { PageToRing } from '../announcements';

/** Tells the leader on duty and the coordinator of a RED alert: they are told, not asked, and told once. */
export async function informOnDuty(tx: Transaction, alertId: string, roster: Roster): Promise<PageToRing[]> {
  const people = informedOnRed.flatMap((role) =>
    onDuty(roster, [role], 'primary', tx.now.getTime()).map((one) => ({
      ...one,
      tier: role === 'TLD' ? 'leader' : 'coordinator',
    })),
  );
  const told: PageToRing[] = [];
  for (const { personId, placement, tier } of people) {
    const row = await tx.one<{ id: string }>(
      `insert into dispatching.pages (id, facility_id, alert_id, role_call_id, person_id, purpose, tier, placement, reason, paged_at, last_rung_at)
       values ($1, $2, $3, null, $4, 'inform', $5, $6, 'roster', $7, $7) on conflict do nothing returning id`,
      [derivedId('inform', alertId, personId), tx.facilityId, alertId, personId, tier, placement, tx.now],
    );
    if (row !== undefined) told.push({ pageId: row.id, personId, purpose: 'inform', ring: 1 });
  }
  return told;
}
