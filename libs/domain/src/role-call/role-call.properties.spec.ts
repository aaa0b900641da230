import fc from 'fast-check';
import { seconds, type Instant } from '../instant';
import { isRefusal } from '../refusal';
import { aNeed, aPolicy, aRung, clock } from '../spec/builders';
import type { DutyShift, Roster } from '../roster/roster';
import { decide, replay } from './decide';
import { ladderFor, type LadderPolicy, type Rung } from './ladder';
import { newRoleCall } from './open-role-call';
import {
  dueAt,
  isHeld,
  isWaiting,
  nextRung,
  pageOf,
  roleCallTransitions,
  type RoleCall,
  type RoleCallState,
} from './role-call';
import type { RoleCallCommand, RoleCallEvent } from './role-call.events';

// A random house, one role of it, and a random night: commands early, late, repeated and by people whom nobody asked.

const openedAt = clock('02:13:31');
const people = ['A', 'B', 'D', 'E', 'F', 'L', 'C'];
const anybody = fc.constantFrom(...people, 'stranger', 'added-1', 'added-2');

interface House {
  readonly roster: Roster;
  readonly policy: LadderPolicy;
  readonly rungs: readonly Rung[];
  readonly fresh: RoleCall;
}
interface Turn {
  readonly command: RoleCallCommand;
  /** When, seen from the turn before: a plain step, or beside the due time. */
  readonly when: { readonly by: 'step' | 'due'; readonly ms: number };
}
interface Step {
  readonly command: RoleCallCommand;
  readonly at: Instant;
  readonly before: RoleCall;
  readonly events: readonly RoleCallEvent[];
  readonly after: RoleCall;
}

const duty = fc.record({
  roleCode: fc.constantFrom('NHI-BS', 'NHI-BS', 'GMHS-BS', 'TLD', 'DPV'),
  tier: fc.constantFrom<DutyShift['tier']>('primary', 'backup'),
  placement: fc.constantFrom<DutyShift['placement']>('in_house', 'at_home'),
});
const person = fc.record({
  duties: fc.array(duty, { maxLength: 2 }),
  hasRole: fc.boolean(),
  heads: fc.boolean(),
  isBusy: fc.boolean(),
});
const windowSeconds = fc.integer({ min: 10, max: 300 });

const house: fc.Arbitrary<House> = fc
  .record({
    staff: fc.array(person, { maxLength: people.length }),
    required: fc.boolean(),
    inHouse: windowSeconds,
    atHome: windowSeconds,
    policy: fc.record({
      leaderAfterSeconds: fc.integer({ min: 0, max: 300 }),
      reRingSeconds: fc.integer({ min: 5, max: 60 }),
      leaderSeconds: windowSeconds,
    }),
  })
  .map(({ staff, required, inHouse, atHome, policy: numbers }) => {
    const named = staff.map((one, index) => ({ ...one, personId: people[index] ?? 'nobody' }));
    const night = { from: openedAt, to: openedAt + seconds(60) };
    const roster: Roster = {
      shifts: named.flatMap(({ personId, duties }) => duties.map((own) => ({ ...own, ...night, personId }))),
      members: named.map(({ personId, hasRole, heads }) => ({
        personId,
        roleCodes: hasRole ? ['NHI-BS'] : [],
        headsRoles: heads ? ['NHI-BS'] : [],
      })),
    };
    const need = aNeed({ required, orElse: ['GMHS-BS'], ackSeconds: { inHouse, atHome } });
    const policy = aPolicy(numbers);
    const busy = new Map(
      named.filter(({ isBusy }) => isBusy).map(({ personId }) => [personId, 'another-alert'] as const),
    );
    const rungs = ladderFor(need, roster, policy, openedAt, busy);
    return { roster, policy, rungs, fresh: newRoleCall('call-1', need, rungs, policy, openedAt) };
  });

const answer = fc.record({
  type: fc.constant('answer' as const),
  personId: anybody,
  kind: fc.constantFrom(
    'coming' as const,
    'present' as const,
    'need_more' as const,
    'cannot' as const,
    'cannot' as const,
  ),
  etaMinutes: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  heldElsewhere: fc.boolean(),
});
const plain = (...types: ('open' | 'resume' | 'arrival-due' | 'pause' | 'release')[]): fc.Arbitrary<RoleCallCommand> =>
  fc.constantFrom(...types).map((type) => ({ type }));
const command: fc.Arbitrary<RoleCallCommand> = fc.oneof(
  { weight: 60, arbitrary: fc.constant({ type: 'fall-due' as const }) },
  { weight: 60, arbitrary: answer },
  { weight: 15, arbitrary: anybody.map((personId) => ({ type: 'pass-over' as const, personId })) },
  {
    weight: 10,
    arbitrary: anybody.map((personId) => ({ type: 'call-person' as const, personId, reason: 'freed' as const })),
  },
  {
    weight: 5,
    arbitrary: fc.subarray(['added-1', 'added-2']).map((added) => ({
      type: 'require' as const,
      rungs: added.map((personId) => aRung('leader', [personId], { startBySeconds: 180 })),
    })),
  },
  { weight: 20, arbitrary: plain('open', 'open', 'resume', 'resume', 'arrival-due', 'arrival-due', 'pause') },
  { weight: 1, arbitrary: plain('release') },
);
const when = fc.oneof(
  fc.constant({ by: 'step' as const, ms: 0 }),
  fc.integer({ min: 0, max: 5_000 }).map((ms) => ({ by: 'step' as const, ms })),
  fc.integer({ min: 0, max: 7_200_000 }).map((ms) => ({ by: 'step' as const, ms })),
  fc.constantFrom(-1, 0, 0, 0, 1).map((ms) => ({ by: 'due' as const, ms })),
  fc.integer({ min: 0, max: 600_000 }).map((ms) => ({ by: 'due' as const, ms })),
);
const turn: fc.Arbitrary<Turn> = fc.record({ command, when });
const opening: Turn = { command: { type: 'open' }, when: { by: 'step', ms: 0 } };
const turns = fc
  .tuple(fc.array(turn, { maxLength: 40 }), fc.integer({ min: 0, max: 9 }))
  .map(([all, early]) => (early === 0 ? all : [opening, ...all]));

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
function told(call: RoleCall, given: RoleCallCommand, at: Instant): readonly RoleCallEvent[] {
  const events = decide(frozen(call), frozen(given), at);
  return isRefusal(events) ? [] : events;
}
function night(fresh: RoleCall, history: readonly Turn[], timesEach = 1): Step[] {
  let [call, at] = [fresh, openedAt];
  return history.flatMap(({ command: given, when: { by, ms } }) => {
    at = Math.max(at, (by === 'due' ? (dueAt(call) ?? at) : at) + ms);
    return Array.from({ length: timesEach }, () => {
      const before = call;
      const events = told(before, given, at);
      call = replay(before, events);
      return { command: given, at, before, events, after: call };
    });
  });
}
/** Every event of a night with the role call before and after it. */
const eventsOf = (steps: readonly Step[]) =>
  steps.flatMap(({ before, events }) =>
    events.map((event, index) => ({
      event,
      from: replay(before, events.slice(0, index)),
      to: replay(before, events.slice(0, index + 1)),
    })),
  );

const always = (check: (steps: readonly Step[], given: House) => void, numRuns = 250) =>
  fc.assert(
    fc.property(house, turns, (given, history) => check(night(given.fresh, history), given)),
    { numRuns },
  );

const isRing = ({ type }: RoleCallEvent) =>
  type === 'rung-started' || type === 'rung-again' || type === 'person-called';

describe('whatever happens in the night', () => {
  it('every open role call has an answer, or is looked at again within one re-ring', () => {
    always((steps) => {
      let [isOpened, isPaused] = [false, false];
      for (const { command: given, at, events, after } of steps) {
        isOpened ||= given.type === 'open' || given.type === 'resume';
        isPaused = (isPaused || events.some(({ type }) => type === 'paused')) && given.type !== 'resume';
        const due = dueAt(after);
        if (isHeld(after)) expect([after.holder === null, due]).toEqual([false, null]);
        else if (isWaiting(after))
          expect(due !== null && Number.isFinite(due) && due <= at + seconds(after.reRingSeconds)).toBe(true);
        else if (after.state === 'PENDING') expect(isPaused || !isOpened).toBe(true);
        if (isWaiting(after)) expect(after.nextRungAt === null || Number.isFinite(after.nextRungAt)).toBe(true);
        if (isWaiting(after) && given.type === 'fall-due') expect(due).toBeGreaterThan(at);
      }
    });
  });

  it('one person at most holds a role, the screen and the page name the same one', () => {
    always((steps) => {
      for (const { to } of eventsOf(steps)) {
        const holding = to.pages.filter(({ state }) => state === 'HOLDING').map(({ personId }) => personId);
        if (to.state === 'RELEASED') expect(holding).toEqual([]);
        else expect([holding, isHeld(to)]).toEqual(to.holder === null ? [[], false] : [[to.holder], true]);
        expect(new Set(to.pages.map(({ personId }) => personId)).size).toBe(to.pages.length);
        expect(to.presentAt !== null && to.state !== 'RELEASED').toBe(to.state === 'PRESENT');
      }
    });
  });

  it('nobody but one person ever holds an epoch, and it grows when the holder lets go (I3)', () => {
    always((steps) => {
      const holders = new Map<number, string>();
      for (const { from, to } of eventsOf(steps)) {
        expect(to.epoch).toBeGreaterThanOrEqual(from.epoch);
        if (from.holder !== null && to.holder !== from.holder) expect(to.epoch).toBeGreaterThan(from.epoch);
        if (to.holder === null) continue;
        expect(holders.get(to.epoch) ?? to.holder).toBe(to.holder);
        holders.set(to.epoch, to.holder);
      }
    });
  });

  it('the same command again in the same instant changes and announces nothing (I4)', () => {
    always((steps) => {
      for (const { command: given, at, after } of steps) expect(told(after, given, at)).toEqual([]);
    });
    fc.assert(
      fc.property(house, turns, (given, history) =>
        expect(night(given.fresh, history, 3).at(-1)?.after).toEqual(night(given.fresh, history).at(-1)?.after),
      ),
    );
  });

  it('the same state, command and moment decide the same, and change nothing they were given', () => {
    always((steps) => {
      for (const { command: given, at, before, events } of steps)
        expect(told(structuredClone(before), structuredClone(given), at)).toEqual(events);
    }, 100);
  });

  it('every change of state is in the table', () => {
    always((steps) => {
      for (const { from, to } of eventsOf(steps))
        if (to.state !== from.state) expect(roleCallTransitions[from.state]).toContain(to.state);
      for (const { before, after } of steps)
        if (after.state !== before.state) expect(roleCallTransitions[before.state]).toContain(after.state);
    });
  });

  it('nothing rings between an answer and the moment its holder lets go (I6)', () => {
    always((steps) => {
      for (const { event, from } of eventsOf(steps)) if (isHeld(from)) expect(isRing(event)).toBe(false);
    });
  });

  it('each rung starts once, and calls nobody twice (I7)', () => {
    always((steps) => {
      const begun = steps.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'rung-started' ? [event] : [])),
      );
      const called = begun.flatMap(({ personIds }) => personIds);
      expect(new Set(begun.map(({ rung }) => rung)).size).toBe(begun.length);
      expect(new Set(called).size).toBe(called.length);
    });
  });

  it('"cannot" of somebody who rings calls the next rung in the same decision', () => {
    always((steps) => {
      for (const { command: given, before, events } of steps) {
        if (
          given.type !== 'answer' ||
          given.kind !== 'cannot' ||
          !isWaiting(before) ||
          pageOf(before, given.personId)?.state !== 'RINGING'
        )
          continue;
        const next = nextRung(before);
        if (next !== undefined)
          expect(events).toContainEqual(
            expect.objectContaining({ type: 'rung-started', rung: before.rungs.indexOf(next) }),
          );
        else expect(replay(before, events).state).toBe('UNCOVERED');
      }
    });
  });

  it('a ladder is exhausted, and only then is the role uncovered', () => {
    always((steps) => {
      for (const { event, from } of eventsOf(steps))
        if (event.type === 'uncovered') expect([nextRung(from), isHeld(from)]).toEqual([undefined, false]);
    });
  });
});

describe('as time goes on without an answer', () => {
  const lateness = fc.integer({ min: 0, max: 3_000 });
  const disturbance = fc.oneof(
    anybody.map((personId): RoleCallCommand => ({ type: 'answer', personId, kind: 'cannot' })),
    anybody.map((personId): RoleCallCommand => ({ type: 'pass-over', personId })),
    anybody.map((personId): RoleCallCommand => ({ type: 'answer', personId, kind: 'coming', heldElsewhere: true })),
  );

  /** Looks whenever something is due, each time so much too late, until the ladder is exhausted. */
  function exhausted(fresh: RoleCall, delays: readonly number[], between: readonly RoleCallCommand[] = []): RoleCall {
    let call = replay(fresh, told(fresh, { type: 'open' }, openedAt));
    for (let round = 0; call.state !== 'UNCOVERED'; round += 1) {
      const due = dueAt(call) ?? NaN;
      const at = due + (delays[round % delays.length] ?? 0);
      call = replay(call, told(call, { type: 'fall-due' }, at));
      expect(dueAt(call)).toBeGreaterThan(at);
      const disturbed = between[round];
      if (disturbed !== undefined) call = replay(call, told(call, disturbed, at));
      expect(round).toBeLessThan(2_000);
    }
    return call;
  }

  it('every rung starts, however the people on it answer, and nothing is stuck', () => {
    fc.assert(
      fc.property(
        house,
        fc.array(lateness, { minLength: 1, maxLength: 8 }),
        fc.array(disturbance, { maxLength: 20 }),
        ({ fresh }, delays, between) => {
          expect(exhausted(fresh, delays, between).rungs.every(({ startedAt }) => startedAt !== null)).toBe(true);
        },
      ),
    );
  });

  it('no rung waits longer than the windows before it, whatever starts early by its own clock (I5)', () => {
    fc.assert(
      fc.property(house, lateness, ({ fresh }, late) => {
        exhausted(fresh, [late]).rungs.reduce((latest, { startedAt, windowSeconds: own }) => {
          expect(startedAt).toBeLessThanOrEqual(latest);
          return latest + seconds(own) + late;
        }, openedAt);
      }),
    );
  });

  it('the leader on duty is called for a required role no later than the facility allows, under two hats too (I5)', () => {
    fc.assert(
      fc.property(house, fc.array(disturbance, { maxLength: 20 }), ({ fresh, roster, policy }, between) => {
        const leaders = roster.shifts
          .filter(({ roleCode }) => roleCode === policy.leaderRole)
          .map(({ personId }) => personId);
        const coordinators = roster.shifts
          .filter(({ roleCode }) => roleCode === policy.coordinatorRole)
          .map(({ personId }) => personId);
        if (!fresh.required) return;
        const { rungs } = exhausted(fresh, [0], between);
        for (const personId of leaders.length > 0 ? leaders : coordinators) {
          const stands = rungs.find((rung) => rung.people.some((one) => one.personId === personId));
          expect(stands?.startedAt ?? Infinity).toBeLessThanOrEqual(openedAt + seconds(policy.leaderAfterSeconds));
        }
      }),
    );
  });

  it('whoever has not answered is rung again for ever, at the pace of the facility', () => {
    fc.assert(
      fc.property(house, lateness, ({ fresh }, late) => {
        let call = exhausted(fresh, [late]);
        for (let round = 0; round < 30; round += 1) {
          const due = dueAt(call) ?? NaN;
          const events = told(call, { type: 'fall-due' }, due);
          const ringing = call.pages.filter(({ state }) => state === 'RINGING').map(({ personId }) => personId);
          expect(events).toEqual([{ type: 'rung-again', personIds: ringing, ring: call.ring + 1, at: due }]);
          call = replay(call, events);
          expect(dueAt(call)).toBe(due + seconds(call.reRingSeconds));
        }
      }),
    );
  });
});

describe('the table of states', () => {
  const seen = fc
    .sample(fc.tuple(house, turns), { numRuns: 1_500, seed: 2_13_31 })
    .flatMap(([{ fresh }, history]) => eventsOf(night(fresh, history)));
  const states = Object.keys(roleCallTransitions) as RoleCallState[];

  it('has no state that a night cannot reach', () => {
    expect(new Set(['PENDING', ...seen.map(({ to }) => to.state)])).toEqual(new Set(states));
  });

  it('has an end only where the role call has one', () => {
    for (const state of states) expect(roleCallTransitions[state].length === 0).toBe(state === 'RELEASED');
  });

  it('is walked by every kind of event', () => {
    expect(new Set(seen.map(({ event }) => event.type)).size).toBe(10);
  });
});
