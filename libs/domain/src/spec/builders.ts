// A small ward for specs: who is on duty, what is needed, and one role call whose clock is moved by hand.

import { isRefusal } from '../refusal';
import type { Instant } from '../instant';
import { decide, replay } from '../role-call/decide';
import { ladderFor, type LadderPolicy, type RoleNeed, type Rung } from '../role-call/ladder';
import { newRoleCall } from '../role-call/open-role-call';
import { dueAt, pageOf, type Page, type RoleCall } from '../role-call/role-call';
import type { AnswerOf, RoleCallCommand, RoleCallEvent } from '../role-call/role-call.events';
import type { DutyShift, Member, Placement, Roster, Tier } from '../roster/roster';

/** A moment of one night: '02:13:31', or '07:00 +1' for the morning after. */
export function clock(time: string): Instant {
  const [hours, days = '0'] = time.split(' +');
  return Date.parse(`2026-03-10T${hours}Z`) + Number(days) * 86_400_000;
}

export const aNeed = (own: Partial<RoleNeed> = {}): RoleNeed => ({
  role: 'NHI-BS',
  required: true,
  ackSeconds: { inHouse: 60, atHome: 120 },
  arriveMinutes: { inHouse: 3, atHome: 20 },
  ...own,
});

export const aPolicy = (own: Partial<LadderPolicy> = {}): LadderPolicy => ({
  leaderAfterSeconds: 180,
  reRingSeconds: 30,
  leaderRole: 'TLD',
  coordinatorRole: 'DPV',
  leaderSeconds: 60,
  ...own,
});

export interface RosterBuilder extends Roster {
  readonly primary: (personId: string, own?: Partial<DutyShift>) => RosterBuilder;
  readonly backup: (personId: string, own?: Partial<DutyShift>) => RosterBuilder;
  readonly leader: (personId: string) => RosterBuilder;
  readonly coordinator: (personId: string) => RosterBuilder;
  readonly headOf: (role: string, personId: string) => RosterBuilder;
  readonly offDuty: (role: string, personId: string) => RosterBuilder;
}

/** Paediatricians on duty at home all night, unless said otherwise. */
export function aRoster(shifts: readonly DutyShift[] = [], members: readonly Member[] = []): RosterBuilder {
  const on = (
    personId: string,
    roleCode: string,
    tier: DutyShift['tier'],
    placement: Placement,
    own: Partial<DutyShift> = {},
  ) =>
    aRoster(
      [...shifts, { personId, roleCode, tier, placement, from: clock('00:00:00'), to: clock('23:59:59'), ...own }],
      members,
    );
  const knows = (member: Member) => aRoster(shifts, [...members, member]);
  return {
    shifts,
    members,
    primary: (personId, own) => on(personId, 'NHI-BS', 'primary', 'at_home', own),
    backup: (personId, own) => on(personId, 'NHI-BS', 'backup', 'at_home', own),
    leader: (personId) => on(personId, 'TLD', 'primary', 'in_house'),
    coordinator: (personId) => on(personId, 'DPV', 'primary', 'in_house'),
    headOf: (role, personId) => knows({ personId, roleCodes: [], headsRoles: [role] }),
    offDuty: (role, personId) => knows({ personId, roleCodes: [role], headsRoles: [] }),
  };
}

export const aLadder = (
  roster: Roster,
  own: { need?: RoleNeed; policy?: LadderPolicy; at?: Instant; busy?: Record<string, string> } = {},
): Rung[] =>
  ladderFor(
    own.need ?? aNeed(),
    roster,
    own.policy ?? aPolicy(),
    own.at ?? clock('02:13:31'),
    new Map(Object.entries(own.busy ?? {})),
  );

export const aRung = (tier: Tier, people: readonly string[], own: Partial<Rung> = {}): Rung => ({
  tier,
  people: people.map((personId) => ({ personId, placement: 'at_home', busyWith: null })),
  windowSeconds: 120,
  startBySeconds: null,
  ...own,
});

/** One role call with a clock: due times are honoured to the second as time passes. */
export class RoleCallByTheClock {
  readonly said: RoleCallEvent[] = [];
  /** Every ring that went out: '02:14:01 A'. */
  readonly rings: string[] = [];

  constructor(
    public call: RoleCall,
    private now: Instant,
  ) {}

  /** Everything due until then happens on time; nothing is looked at afterwards. */
  until(time: string): this {
    for (let due = dueAt(this.call); due !== null && due <= clock(time); due = dueAt(this.call)) {
      const at = Math.max(due, this.now);
      this.tell({ type: 'fall-due' }, at);
      if ((dueAt(this.call) ?? Infinity) <= at) throw new Error('looked at, and still due: this role call is stuck');
    }
    this.now = clock(time);
    return this;
  }

  at(time: string, command: RoleCallCommand): this {
    this.until(time);
    this.tell(command, this.now);
    return this;
  }

  /** The server was away: nothing was looked at until now. */
  lateAt(time: string): this {
    this.now = clock(time);
    this.tell({ type: 'fall-due' }, this.now);
    return this;
  }

  says(
    time: string,
    personId: string,
    kind: AnswerOf,
    more: { etaMinutes?: number; heldElsewhere?: boolean } = {},
  ): this {
    return this.at(time, { type: 'answer', personId, kind, ...more });
  }

  page(personId: string): Page | undefined {
    return pageOf(this.call, personId);
  }

  get outcome(): string | undefined {
    const answers = this.said.flatMap((event) => (event.type === 'answered' ? [event.outcome] : []));
    return answers.at(-1);
  }

  private tell(command: RoleCallCommand, at: Instant): void {
    const events = decide(this.call, command, at);
    if (isRefusal(events)) throw new Error(events.refused);
    const time = new Date(at).toISOString().slice(11, 19);
    for (const event of events) {
      this.said.push(event);
      if (event.type === 'rung-started' || event.type === 'rung-again')
        this.rings.push(...event.personIds.map((personId) => `${time} ${personId}`));
      if (event.type === 'person-called') this.rings.push(`${time} ${event.personId}`);
    }
    this.call = replay(this.call, events);
  }
}

/** A role call of this ladder, opened at 02:13:31 unless it waits unopened. */
export function aRoleCall(
  rungs: readonly Rung[],
  own: { need?: RoleNeed; policy?: LadderPolicy; opened?: boolean } = {},
): RoleCallByTheClock {
  const at = clock('02:13:31');
  const waiting = new RoleCallByTheClock(
    newRoleCall('call-1', own.need ?? aNeed(), rungs, own.policy ?? aPolicy(), at),
    at,
  );
  return own.opened === false ? waiting : waiting.at('02:13:31', { type: 'open' });
}
