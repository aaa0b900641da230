import type { Instant } from '../instant';

export type Tier = 'primary' | 'backup' | 'head' | 'leader' | 'coordinator' | 'everyone';
export type Placement = 'in_house' | 'at_home';

export interface DutyShift {
  readonly personId: string;
  readonly roleCode: string;
  readonly tier: 'primary' | 'backup';
  readonly placement: Placement;
  readonly from: Instant;
  readonly to: Instant;
}

export interface Member {
  readonly personId: string;
  readonly roleCodes: readonly string[];
  /** Roles whose department this person heads. */
  readonly headsRoles: readonly string[];
}

/** The roster of one facility as it stood when the alert was raised; an alert keeps its answer whatever changes later. */
export interface Roster {
  readonly shifts: readonly DutyShift[];
  readonly members: readonly Member[];
}

export interface OnDuty {
  readonly personId: string;
  readonly placement: Placement;
}

/** Who is on duty for any of these roles in this tier at this moment. The end of a shift belongs to the next one. */
export function onDuty(
  roster: Roster,
  roleCodes: readonly string[],
  tier: 'primary' | 'backup',
  at: Instant,
): OnDuty[] {
  const found = roster.shifts.filter(
    (shift) => shift.tier === tier && roleCodes.includes(shift.roleCode) && shift.from <= at && at < shift.to,
  );
  return oncePerPerson(found.map(({ personId, placement }) => ({ personId, placement })));
}

/** A person who is rostered twice at once counts where they can come from fastest. */
export function oncePerPerson<Someone extends OnDuty>(people: readonly Someone[]): Someone[] {
  const best = new Map<string, Someone>();
  for (const one of people) {
    if (best.get(one.personId)?.placement !== 'in_house') best.set(one.personId, one);
  }
  return [...best.values()];
}
