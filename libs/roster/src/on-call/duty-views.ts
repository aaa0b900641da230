import type { DutyView } from '@redalert/contracts';
import type { LocalDay } from './local-day';

export interface Evidence {
  readonly role_code: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly reachable: boolean;
  readonly last_shown_at: Date | null;
  readonly busy_with: string | null;
}
export type HeadRow = Evidence;
export interface ShiftRow extends Evidence {
  readonly tier: 'primary' | 'backup';
  readonly placement: 'in_house' | 'at_home';
  readonly starts_at: Date;
  readonly ends_at: Date;
}

/** These two stand behind every role, so they are rungs of their own. */
const rungOfRole: Readonly<Record<string, DutyView['tier']>> = { TLD: 'leader', DPV: 'coordinator' };

/** The duty list as the screens show it. A head has no shift: they can be called at any hour of the local day, at home. */
export function dutyViews(shifts: readonly ShiftRow[], heads: readonly HeadRow[], day: LocalDay): DutyView[] {
  return [
    ...shifts.map((shift) =>
      view(shift, rungOfRole[shift.role_code] ?? shift.tier, shift.placement, {
        startsAt: shift.starts_at,
        endsAt: shift.ends_at,
      }),
    ),
    ...heads.map((head) => view(head, 'head', 'at_home', day)),
  ];
}

const view = (row: Evidence, tier: DutyView['tier'], placement: DutyView['placement'], span: LocalDay): DutyView => ({
  roleCode: row.role_code,
  tier,
  placement,
  personId: row.person_id,
  personName: row.person_name,
  startsAt: span.startsAt.toISOString(),
  endsAt: span.endsAt.toISOString(),
  reachable: row.reachable,
  lastShownAt: row.last_shown_at?.toISOString() ?? null,
  busyWith: row.busy_with,
});
