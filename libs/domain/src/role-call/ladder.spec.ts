import { aLadder, aNeed, aPolicy, aRoster, clock } from '../spec/builders';
import type { Rung } from './ladder';

/** 'primary A,B 60s', with '@180' where the rung also starts by its own clock. */
const inWords = (ladder: readonly Rung[]) =>
  ladder.map(
    ({ tier, people, windowSeconds, startBySeconds }) =>
      `${tier} ${people.map((one) => (one.busyWith === null ? one.personId : `${one.personId}(${one.busyWith})`)).join(',')} ${windowSeconds}s${startBySeconds === null ? '' : ` @${startBySeconds}`}`,
  );

const fullHouse = aRoster().primary('A').backup('B').headOf('NHI-BS', 'H').leader('L').coordinator('C');

describe('the ladder of a role', () => {
  it.each<[string, Parameters<typeof aLadder>, string[]]>([
    [
      'calls primary, backup, head, leader, coordinator; the leader at 180 s whatever the turn (S1)',
      [fullHouse],
      ['primary A 120s', 'backup B 120s', 'head H 120s', 'leader L 60s @180', 'coordinator C 60s'],
    ],
    [
      'gives somebody in the house 60 s',
      [aRoster().primary('A', { placement: 'in_house' }).leader('L')],
      ['primary A 60s', 'leader L 60s @180'],
    ],
    [
      'does not wait longer on a colleague in the house because another comes from home',
      [aRoster().primary('A', { placement: 'in_house' }).primary('B').leader('L')],
      ['primary A,B 60s', 'leader L 60s @180'],
    ],
    [
      'asks whoever holds another RED alert after the free ones, and says so (S6)',
      [aRoster().primary('Y').backup('Y2').leader('L'), { busy: { Y: 'A1' } }],
      ['backup Y2 120s', 'backup Y(A1) 120s', 'leader L 60s @180'],
    ],
    [
      'asks the busy one first when there is no other',
      [aRoster().primary('Y').leader('L'), { busy: { Y: 'A1' } }],
      ['backup Y(A1) 120s', 'leader L 60s @180'],
    ],
    [
      'flags a busy head and a busy leader without moving them',
      [fullHouse, { busy: { H: 'A1', L: 'A2' } }],
      ['primary A 120s', 'backup B 120s', 'head H(A1) 120s', 'leader L(A2) 60s @180', 'coordinator C 60s'],
    ],
    [
      'takes a role that covers the same need',
      [
        aRoster().primary('G', { roleCode: 'GMHS-BS', placement: 'in_house' }).leader('L'),
        { need: aNeed({ orElse: ['GMHS-BS'] }) },
      ],
      ['primary G 60s', 'leader L 60s @180'],
    ],
    [
      'ends with the whole house where nobody is in command',
      [aRoster().primary('A').offDuty('SAN-HS', 'M')],
      ['primary A 120s', 'everyone M 120s'],
    ],
    [
      'leaves other roles alone',
      [aRoster().primary('A').primary('S', { roleCode: 'SAN-BS' }).headOf('SAN-BS', 'K').leader('L')],
      ['primary A 120s', 'leader L 60s @180'],
    ],
    [
      'with nobody rostered calls whoever has the role, and the leader and coordinator at once',
      [aRoster().offDuty('NHI-BS', 'M').offDuty('SAN-BS', 'S').leader('L').coordinator('C')],
      ['everyone M 120s @0', 'leader L 60s @0', 'coordinator C 60s @0'],
    ],
    [
      'does not take a head of department for a roster',
      [aRoster().headOf('NHI-BS', 'H').offDuty('NHI-BS', 'M').leader('L')],
      ['head H 120s', 'everyone M 120s @0', 'leader L 60s @0'],
    ],
    [
      'without role or leader on duty calls everyone in the house',
      [aRoster().offDuty('SAN-BS', 'S').offDuty('XN', 'X')],
      ['everyone S,X 120s'],
    ],
    ['is empty in an empty house', [aRoster()], []],
    [
      'of an optional role calls nobody who is not rostered',
      [aRoster().offDuty('NHI-BS', 'M').leader('L'), { need: aNeed({ required: false }) }],
      [],
    ],
    [
      'of an optional role never wakes the leader',
      [fullHouse, { need: aNeed({ required: false }) }],
      ['primary A 120s', 'backup B 120s', 'head H 120s'],
    ],
    [
      'calls the coordinator at 180 s where no leader is on duty',
      [aRoster().primary('A').coordinator('C')],
      ['primary A 120s', 'coordinator C 60s @180'],
    ],
    [
      "follows the facility's own numbers",
      [
        fullHouse,
        {
          need: aNeed({ ackSeconds: { inHouse: 30, atHome: 90 } }),
          policy: aPolicy({ leaderAfterSeconds: 100, leaderSeconds: 45 }),
        },
      ],
      ['primary A 90s', 'backup B 90s', 'head H 90s', 'leader L 45s @100', 'coordinator C 45s'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(inWords(aLadder(...given))).toEqual(expected);
  });
});

describe('a person who is named twice', () => {
  it('stands on the first rung only', () => {
    expect(inWords(aLadder(aRoster().primary('A').backup('A').backup('B').headOf('NHI-BS', 'A')))).toEqual([
      'primary A 120s',
      'backup B 120s',
    ]);
  });

  it('counts where they can come from fastest', () => {
    const [rung] = aLadder(aRoster().primary('A').primary('A', { placement: 'in_house' }).primary('A'));
    expect(rung).toMatchObject({ people: [{ personId: 'A', placement: 'in_house' }], windowSeconds: 60 });
  });

  it('is called once when busy on both tiers', () => {
    expect(inWords(aLadder(aRoster().primary('Y').backup('Y'), { busy: { Y: 'A1' } }))).toEqual(['backup Y(A1) 120s']);
  });

  it('is called once as leader and as backup leader', () => {
    expect(inWords(aLadder(aRoster().primary('A').leader('L').backup('L', { roleCode: 'TLD' })))).toEqual([
      'primary A 120s',
      'leader L 60s @180',
    ]);
  });

  it('does not shorten the window of the rung they left', () => {
    const roster = aRoster().primary('A', { placement: 'in_house' }).backup('A', { placement: 'in_house' }).backup('B');
    expect(inWords(aLadder(roster))).toEqual(['primary A 60s', 'backup B 120s']);
  });

  it('is still called by 180 s when the leader on duty is also the head of department', () => {
    const ladder = aLadder(aRoster().primary('A').backup('B').headOf('NHI-BS', 'L').leader('L').coordinator('C'));
    expect(inWords(ladder)).toEqual(['primary A 120s', 'backup B 120s', 'head L 120s @180', 'coordinator C 60s']);
  });
});

describe('a shift', () => {
  const onDutyAt = (time: string) =>
    aLadder(nights, { at: clock(time), need: aNeed({ required: false }) }).flatMap(({ people }) =>
      people.map((one) => one.personId),
    );
  const nights = aRoster()
    .primary('day', { from: clock('07:00:00'), to: clock('16:30:00') })
    .primary('night', { from: clock('16:30:00'), to: clock('07:00:00 +1') })
    .backup('around-the-clock', { from: clock('07:00:00'), to: clock('07:00:00 +1') });

  it.each([
    ['06:59:59', []],
    ['07:00:00', ['day', 'around-the-clock']],
    ['16:29:59', ['day', 'around-the-clock']],
    ['16:30:00', ['night', 'around-the-clock']],
    ['23:59:59', ['night', 'around-the-clock']],
    ['00:00:00 +1', ['night', 'around-the-clock']],
    ['02:13:31 +1', ['night', 'around-the-clock']],
    ['06:59:59 +1', ['night', 'around-the-clock']],
    ['07:00:00 +1', []],
  ])('at %s has %j on duty: its end belongs to the next one', (time, people) => {
    expect(onDutyAt(time)).toEqual(people);
  });
});
