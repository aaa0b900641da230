import type { LadderPolicy, Roster } from '@redalert/domain';
import type { Transaction } from '@redalert/platform';
import { ladderPolicyOf } from '../ladder-policy';

interface ShiftRow {
  person_id: string;
  role_code: string;
  tier: 'primary' | 'backup';
  placement: 'in_house' | 'at_home';
  starts_at: Date;
  ends_at: Date;
}

/** The roster of this moment, as it is frozen into an alert's ladders. */
export async function readRoster(tx: Transaction): Promise<Roster> {
  const shifts = await tx.query<ShiftRow>(
    'select person_id, role_code, tier, placement, starts_at, ends_at from published.duty_shifts where starts_at <= $1 and ends_at > $1',
    [tx.now],
  );
  const members = await tx.query<{ person_id: string; role_codes: string[]; heads_roles: string[] }>(
    'select person_id, role_codes, heads_roles from published.memberships',
  );
  return {
    shifts: shifts.map((row) => ({
      personId: row.person_id,
      roleCode: row.role_code,
      tier: row.tier,
      placement: row.placement,
      from: row.starts_at.getTime(),
      to: row.ends_at.getTime(),
    })),
    members: members.map((row) => ({
      personId: row.person_id,
      roleCodes: row.role_codes,
      headsRoles: row.heads_roles,
    })),
  };
}

export async function readLadderPolicy(tx: Transaction): Promise<LadderPolicy> {
  const row = await tx.one<{ settings: Record<string, unknown> }>('select settings from published.facilities');
  return ladderPolicyOf(row?.settings ?? {});
}
