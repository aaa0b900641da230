import { oncePerPerson, onDuty, type OnDuty, type Placement, type Roster, type Tier } from '../roster/roster';
import type { Instant } from '../instant';

/** What the alert needs of one role; times come from the alert type that the facility approved. */
export interface RoleNeed {
  readonly role: string;
  /** Roles that cover the same need. */
  readonly orElse?: readonly string[];
  readonly required: boolean;
  readonly ackSeconds: { readonly inHouse: number; readonly atHome: number };
  readonly arriveMinutes: { readonly inHouse: number; readonly atHome: number };
}

/** The facility's own numbers for its ladders. */
export interface LadderPolicy {
  /** A required role still without an answer after this long has the leader on duty called, whatever rung it is on. */
  readonly leaderAfterSeconds: number;
  readonly reRingSeconds: number;
  readonly leaderRole: string;
  readonly coordinatorRole: string;
  /** Window of the leader's and the coordinator's rung. */
  readonly leaderSeconds: number;
}

export interface Candidate {
  readonly personId: string;
  readonly placement: Placement;
  /** The other RED alert this person already holds, so that a human sees the conflict. */
  readonly busyWith: string | null;
}

export interface Rung {
  readonly tier: Tier;
  readonly people: readonly Candidate[];
  readonly windowSeconds: number;
  /** Seconds after the opening at which this rung starts even if its turn has not come. */
  readonly startBySeconds: number | null;
}

type Window = RoleNeed['ackSeconds'];

/** A rung before each person has found the one place where they stand. */
interface Draft {
  readonly tier: Tier;
  readonly people: readonly Candidate[];
  readonly window: Window;
  readonly startBySeconds: number | null;
}

/**
 * The order in which one role is called, frozen at the raise: primary → backup → head → leader on duty → coordinator.
 * Whoever holds another RED alert comes after the free ones. A role that nobody is rostered for calls whoever has that
 * role, and the leader at once; where nobody is in command, the last rung is everyone in the house. A department head
 * alone does not make a roster.
 */
export function ladderFor(
  need: RoleNeed,
  roster: Roster,
  policy: LadderPolicy,
  at: Instant,
  busy: ReadonlyMap<string, string>,
): Rung[] {
  const roles = [need.role, ...(need.orElse ?? [])];
  const specialists = specialistRungs(need, roles, roster, at, busy);
  if (!need.required) return distinct(specialists);
  const nobodyRostered = specialists.every((one) => one.tier === 'head');
  const commanders = command(policy, roster, at, busy, nobodyRostered);
  const isCommanded = commanders.some((one) => one.people.length > 0);
  return distinct([
    ...specialists,
    ...(nobodyRostered ? [offDuty(need, roles, roster, busy)] : []),
    ...(isCommanded ? commanders : [everyone(roster, need.ackSeconds, busy)]),
  ]);
}

function specialistRungs(
  need: RoleNeed,
  roles: readonly string[],
  roster: Roster,
  at: Instant,
  busy: ReadonlyMap<string, string>,
): Draft[] {
  const primary = onDuty(roster, roles, 'primary', at).map((one) => candidate(one, busy));
  const backup = onDuty(roster, roles, 'backup', at).map((one) => candidate(one, busy));
  const heads = roster.members.filter((member) => member.headsRoles.some((role) => roles.includes(role)));
  const isFree = (one: Candidate) => one.busyWith === null;
  const committed = [...primary, ...backup].filter((one) => !isFree(one));
  return [
    rung('primary', primary.filter(isFree), need.ackSeconds),
    rung('backup', backup.filter(isFree), need.ackSeconds),
    rung('backup', committed, need.ackSeconds),
    rung(
      'head',
      heads.map((head) => candidate({ personId: head.personId, placement: 'at_home' }, busy)),
      need.ackSeconds,
    ),
  ].filter((one) => one.people.length > 0);
}

function offDuty(need: RoleNeed, roles: readonly string[], roster: Roster, busy: ReadonlyMap<string, string>): Draft {
  const members = roster.members.filter((member) => member.roleCodes.some((role) => roles.includes(role)));
  return {
    ...rung(
      'everyone',
      members.map((member) => candidate({ personId: member.personId, placement: 'at_home' }, busy)),
      need.ackSeconds,
    ),
    startBySeconds: 0,
  };
}

/** Without a leader on duty the coordinator answers for the house, as early as the leader would. */
function command(
  policy: LadderPolicy,
  roster: Roster,
  at: Instant,
  busy: ReadonlyMap<string, string>,
  atOnce: boolean,
): Draft[] {
  const window = { inHouse: policy.leaderSeconds, atHome: policy.leaderSeconds };
  const of = (role: string) =>
    [...onDuty(roster, [role], 'primary', at), ...onDuty(roster, [role], 'backup', at)].map((one) =>
      candidate(one, busy),
    );
  const leaders = of(policy.leaderRole);
  const startBySeconds = atOnce ? 0 : policy.leaderAfterSeconds;
  return [
    { ...rung('leader', leaders, window), startBySeconds },
    {
      ...rung('coordinator', of(policy.coordinatorRole), window),
      startBySeconds: atOnce || leaders.length === 0 ? startBySeconds : null,
    },
  ];
}

function everyone(roster: Roster, window: Window, busy: ReadonlyMap<string, string>): Draft {
  return rung(
    'everyone',
    roster.members.map((member) => candidate({ personId: member.personId, placement: 'at_home' }, busy)),
    window,
  );
}

const candidate = ({ personId, placement }: OnDuty, busy: ReadonlyMap<string, string>): Candidate => ({
  personId,
  placement,
  busyWith: busy.get(personId) ?? null,
});

const rung = (tier: Tier, people: readonly Candidate[], window: Window): Draft => ({
  tier,
  people,
  window,
  startBySeconds: null,
});

/**
 * A person stands on the first rung that names them, and empty rungs are left out. A leader who already stands further
 * down brings the leader's clock along, so that they are called no later for wearing two hats.
 */
function distinct(drafts: readonly Draft[]): Rung[] {
  const standsOn = new Map<string, number>();
  drafts.forEach(({ people }, index) =>
    people.forEach(({ personId }) => standsOn.set(personId, standsOn.get(personId) ?? index)),
  );
  const rungs = drafts.map(({ tier, people, window }, index): Rung => {
    const here = oncePerPerson(people.filter(({ personId }) => standsOn.get(personId) === index));
    const clocks = drafts
      .filter((draft) => here.some(({ personId }) => draft.people.some((one) => one.personId === personId)))
      .flatMap((draft) => draft.startBySeconds ?? []);
    return {
      tier,
      people: here,
      windowSeconds: shortest(here, window),
      startBySeconds: clocks.length > 0 ? Math.min(...clocks) : null,
    };
  });
  return rungs.filter((one) => one.people.length > 0);
}

/** The shortest window of its people: nobody waits for a second call because a slower colleague rings beside them. */
function shortest(people: readonly Candidate[], window: Window): number {
  return Math.min(...people.map((one) => (one.placement === 'in_house' ? window.inHouse : window.atHome)));
}
