import fc from 'fast-check';
import { minutes, seconds } from '../instant';
import { isRefusal } from '../refusal';
import { clock } from '../spec/builders';
import {
  mayReopen,
  quorumAt,
  standDown,
  stateOf,
  type CallStanding,
  type Ender,
  type Lifecycle,
  type Mode,
  type Standing,
  type StandDownKind,
} from './alert';

const raisedAt = clock('16:00:00');
const anAlert = (own: Partial<Standing> = {}): Standing => ({ mode: 'real', lifecycle: 'open', raisedAt, ...own });
const somebody: Ender = { raisedIt: false, leads: false, isRoom: false };
const raiser: Ender = { ...somebody, raisedIt: true };
const leader: Ender = { ...somebody, leads: true };
const room: Ender = { ...somebody, isRoom: true };
const drill = anAlert({ mode: 'drill' });

describe('a false alarm', () => {
  it.each<[string, Ender, number, unknown]>([
    ['is called off by who raised it, 20 s later (S7)', raiser, 20, 'cancelled'],
    ['is called off by who raised it in the very last second', raiser, 120, 'cancelled'],
    [
      'is no longer for who raised it to call off after two minutes',
      raiser,
      120.001,
      { refused: 'cancel-not-allowed' },
    ],
    ['is called off by whoever leads at any time', leader, 3_600, 'cancelled'],
    ['is called off by a leader who raised it, late too', { ...leader, raisedIt: true }, 3_600, 'cancelled'],
    ['is not for the room to call off', room, 20, { refused: 'cancel-not-allowed' }],
    ['is not for a bystander to call off', somebody, 20, { refused: 'cancel-not-allowed' }],
  ])('%s', (_what, by, after, expected) => {
    expect(standDown(anAlert(), 'false_alarm', by, raisedAt + seconds(after))).toEqual(expected);
  });
});

describe('a stand-down', () => {
  const ends: [StandDownKind, Lifecycle][] = [
    ['resolved', 'closed'],
    ['handed_over', 'handed_over'],
    ['downgraded', 'closed'],
  ];
  const late = clock('17:00:00');

  it.each(ends)('%s is for who leads, who raised and the room, whatever the hour', (kind, lifecycle) => {
    for (const by of [leader, raiser, room]) expect(standDown(anAlert(), kind, by, late)).toBe(lifecycle);
    expect(standDown(anAlert(), kind, somebody, late)).toEqual({ refused: 'not-allowed' });
  });

  it('ends a drill as a drill, and a real alert never', () => {
    for (const by of [leader, raiser, room]) {
      expect(standDown(drill, 'drill_ended', by, late)).toBe('closed');
      expect(standDown(anAlert(), 'drill_ended', by, late)).toEqual({ refused: 'not-a-drill' });
    }
    expect(standDown(drill, 'drill_ended', somebody, late)).toEqual({ refused: 'not-allowed' });
    expect(standDown(anAlert({ lifecycle: 'closed' }), 'drill_ended', leader, late)).toEqual({
      refused: 'not-a-drill',
    });
  });

  it('given twice is given once, and a different one comes too late', () => {
    expect(standDown(anAlert({ lifecycle: 'closed' }), 'resolved', room, late)).toBe('unchanged');
    expect(standDown(anAlert({ lifecycle: 'cancelled' }), 'false_alarm', raiser, late)).toBe('unchanged');
    expect(standDown(anAlert({ lifecycle: 'handed_over' }), 'handed_over', leader, late)).toBe('unchanged');
    expect(standDown(anAlert({ lifecycle: 'cancelled' }), 'resolved', leader, late)).toEqual({
      refused: 'alert-closed',
    });
    expect(standDown(anAlert({ lifecycle: 'closed' }), 'false_alarm', leader, late)).toEqual({
      refused: 'alert-closed',
    });
  });
});

describe('reopening after a false alarm', () => {
  const cancelled = { lifecycle: 'cancelled' as Lifecycle, closedAt: raisedAt, mode: 'real' as Mode };

  it('is possible for ten minutes (S7)', () => {
    expect(mayReopen(cancelled, 'real', raisedAt + minutes(2))).toBe(true);
    expect(mayReopen(cancelled, 'real', raisedAt + minutes(10))).toBe(true);
    expect(mayReopen(cancelled, 'real', raisedAt + minutes(10) + 1)).toBe(false);
  });

  it('is for cancelled alerts only', () => {
    for (const lifecycle of ['open', 'closed', 'handed_over'] as const)
      expect(mayReopen({ ...cancelled, lifecycle }, 'real', raisedAt)).toBe(false);
    expect(mayReopen({ ...cancelled, closedAt: null }, 'real', raisedAt)).toBe(false);
  });
});

describe('drill and real', () => {
  const modes = fc.constantFrom<Mode>('real', 'drill');
  const lifecycles = fc.constantFrom<Lifecycle>('open', 'closed', 'handed_over', 'cancelled');
  const kinds = fc.constantFrom<StandDownKind>('resolved', 'handed_over', 'false_alarm', 'downgraded', 'drill_ended');
  const enders = fc.record({ raisedIt: fc.boolean(), leads: fc.boolean(), isRoom: fc.boolean() });
  const moments = fc.integer({ min: 0, max: 7_200_000 }).map((after) => raisedAt + after);

  it('are never linked with each other', () => {
    fc.assert(
      fc.property(modes, modes, lifecycles, fc.option(moments), moments, (before, after, lifecycle, closedAt, at) => {
        if (mayReopen({ lifecycle, closedAt, mode: before }, after, at)) expect(after).toBe(before);
      }),
    );
  });

  it('keep their mode through any row of stand-downs, which end an alert at most once', () => {
    fc.assert(
      fc.property(modes, fc.array(fc.tuple(kinds, enders, moments), { maxLength: 12 }), (mode, history) => {
        let alert: Standing = Object.freeze(anAlert({ mode }));
        const ended: Lifecycle[] = [];
        for (const [kind, by, at] of history) {
          const decided = standDown(alert, kind, by, at);
          expect(standDown(alert, kind, by, at)).toEqual(decided);
          if (isRefusal(decided) || decided === 'unchanged') continue;
          alert = Object.freeze({ ...alert, lifecycle: decided });
          ended.push(decided);
          expect(standDown(alert, kind, by, at)).toBe('unchanged');
          if (kind === 'drill_ended') expect(mode).toBe('drill');
        }
        expect(alert.mode).toBe(mode);
        expect(ended.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what the board shows', () => {
  const aCall = (own: Partial<CallStanding> = {}): CallStanding => ({
    required: true,
    state: 'RINGING',
    presentAt: null,
    ...own,
  });
  const here = (time: string) => aCall({ state: 'PRESENT', presentAt: clock(time) });
  const optional = aCall({ required: false });

  it.each<[string, Lifecycle, CallStanding[], number, string]>([
    ['raised, before anybody is called', 'open', [], 0, 'RAISED'],
    ['ringing, while one required role is missing', 'open', [here('16:01:00'), aCall()], 3, 'RINGING'],
    [
      'ringing, while the last one is only on the way',
      'open',
      [here('16:01:00'), aCall({ state: 'EN_ROUTE' })],
      0,
      'RINGING',
    ],
    ['quorum, whatever the optional roles do', 'open', [here('16:01:00'), optional], 0, 'QUORUM'],
    ['in progress with the first milestone', 'open', [here('16:01:00'), optional], 1, 'IN_PROGRESS'],
    ['ringing, where no role is required', 'open', [optional], 0, 'RINGING'],
    ['closed, whoever is still on the way', 'closed', [aCall()], 0, 'CLOSED'],
    ['handed over', 'handed_over', [here('16:01:00')], 4, 'HANDED_OVER'],
    ['cancelled', 'cancelled', [], 0, 'CANCELLED'],
  ])('is %s', (_what, lifecycle, calls, milestones, expected) => {
    expect(stateOf(lifecycle, calls, milestones)).toBe(expected);
  });

  it('dates the quorum by the last required role to come in', () => {
    expect(quorumAt([here('16:05:00'), here('16:02:00'), optional])).toBe(clock('16:05:00'));
    expect(quorumAt([here('16:05:00'), aCall()])).toBeNull();
    expect(quorumAt([optional])).toBeNull();
    expect(quorumAt([])).toBeNull();
  });
});
