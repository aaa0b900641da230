import { aLadder, aNeed, aPolicy, aRoleCall, aRoster, aRung, clock } from '../spec/builders';
import { decide } from './decide';
import { dueAt } from './role-call';

const home = aRoster().primary('A').backup('B').leader('L').coordinator('C');
const one = () => aRoleCall([aRung('primary', ['A'])]);
const three = () => aRoleCall([aRung('primary', ['A']), aRung('backup', ['B']), aRung('head', ['H'])]);
const started = (events: readonly { type: string }[]) => events.filter(({ type }) => type === 'rung-started').length;

describe('02:13, the paediatrician does not answer (S1)', () => {
  const night = () => aRoleCall(aLadder(home));

  it('rings A at once and again every 30 s, B at 120 s beside A, the leader at 180 s', () => {
    expect(night().until('02:16:31').rings).toEqual([
      '02:13:31 A',
      '02:14:01 A',
      '02:14:31 A',
      '02:15:01 A',
      '02:15:31 B',
      '02:15:31 A',
      '02:16:01 A',
      '02:16:01 B',
      '02:16:31 L',
      '02:16:31 A',
      '02:16:31 B',
    ]);
  });

  it('says on the board how far it has climbed, and why each is called', () => {
    expect(night().until('02:15:30').call.state).toBe('RINGING');
    expect(night().until('02:15:31').call.state).toBe('ESCALATED');
    const call = night().until('02:16:31');
    expect(['A', 'B', 'L'].map((personId) => call.page(personId)?.reason)).toEqual([
      'roster',
      'no-answer',
      'leader-due',
    ]);
    expect(call.page('A')).toMatchObject({ state: 'RINGING', rings: 7, pagedAt: clock('02:13:31') });
  });

  it('lets B come in 12 minutes, A stand by late, and falls silent', () => {
    const call = night().says('02:17:10', 'B', 'coming', { etaMinutes: 12 });
    expect(call.call).toMatchObject({
      state: 'EN_ROUTE',
      holder: 'B',
      answeredAt: clock('02:17:10'),
      etaAt: clock('02:29:10'),
      arriveTargetAt: clock('02:33:31'),
    });

    call.says('02:19:00', 'A', 'coming');
    expect(call.outcome).toBe('standby');
    expect(call.page('A')).toMatchObject({ state: 'STANDBY', rings: 8 });

    call.says('02:28:00', 'B', 'present').until('02:50:00');
    expect(call.call).toMatchObject({ state: 'PRESENT', holder: 'B', presentAt: clock('02:28:00'), epoch: 1 });
    expect(call.rings.filter((ring) => ring > '02:17:10')).toEqual([]);
    expect(dueAt(call.call)).toBeNull();
  });

  it('calls the coordinator last, then says that nobody covers the role and keeps ringing all of them', () => {
    const call = night().until('02:17:31');
    expect(call.rings).toContain('02:17:31 C');
    expect(call.until('02:18:30').call.state).toBe('ESCALATED');
    expect(call.until('02:18:31').call.state).toBe('UNCOVERED');
    call.until('03:13:31');
    expect(call.rings.filter((ring) => ring.startsWith('03:13:31')).map((ring) => ring.slice(9))).toEqual([
      'A',
      'B',
      'L',
      'C',
    ]);
    expect(call.said.filter(({ type }) => type === 'uncovered')).toHaveLength(1);
  });
});

describe('the clock of the ladder', () => {
  it('does not make the head wait because the leader was called', () => {
    const call = aRoleCall(
      aLadder(aRoster().primary('A').backup('B').headOf('NHI-BS', 'H').leader('L'), {
        policy: aPolicy({ leaderSeconds: 300 }),
      }),
    ).until('02:20:00');
    expect(call.rings).toContain('02:17:31 H');
  });

  it('calls backup and leader together when both are late', () => {
    const call = aRoleCall(aLadder(home)).lateAt('02:17:00');
    expect(call.rings).toEqual(['02:13:31 A', '02:17:00 B', '02:17:00 L', '02:17:00 A']);
  });

  it('gives B the window of B, not the rest of the window of A who declined', () => {
    const call = aRoleCall([
      aRung('primary', ['A']),
      aRung('backup', ['B'], { windowSeconds: 60 }),
      aRung('head', ['H']),
    ])
      .says('02:13:36', 'A', 'cannot')
      .until('02:14:36');
    expect(call.rings).toContain('02:14:36 H');
  });

  it('opens a role that has nobody as uncovered, and looks again', () => {
    const call = aRoleCall([]);
    expect(call.call.state).toBe('UNCOVERED');
    expect(dueAt(call.call)).toBe(clock('02:14:01'));
    expect(dueAt(call.until('03:13:31').call)).toBe(clock('03:14:01'));
  });

  it('calls everybody at once where nobody is rostered', () => {
    const call = aRoleCall(
      aLadder(aRoster().headOf('NHI-BS', 'H').offDuty('NHI-BS', 'M').leader('L').coordinator('C')),
    );
    expect(call.rings).toEqual(['02:13:31 H', '02:13:31 M', '02:13:31 L', '02:13:31 C']);
    expect(['H', 'M', 'L'].map((personId) => call.page(personId)?.reason)).toEqual(['roster', 'roster', 'leader-due']);
  });
});

describe('"cannot"', () => {
  it('calls the next person in the same second', () => {
    expect(three().says('02:13:40', 'A', 'cannot').rings).toEqual(['02:13:31 A', '02:13:40 B']);
  });

  it('of the last one says at once that nobody covers the role', () => {
    expect(one().says('02:13:40', 'A', 'cannot').call.state).toBe('UNCOVERED');
  });

  it('of somebody who was not asked wakes nobody, and their rung is passed without waiting', () => {
    const call = three().says('02:13:40', 'B', 'cannot');
    expect(call.rings).toEqual(['02:13:31 A']);
    expect(call.until('02:15:31').rings).toContain('02:15:31 H');
  });

  it('before the opening does not keep the role from ringing', () => {
    const call = aRoleCall([aRung('primary', ['A']), aRung('backup', ['B'])], { opened: false })
      .says('02:13:31', 'A', 'cannot')
      .at('02:13:32', { type: 'open' });
    expect(call.rings).toEqual(['02:13:32 B']);
    expect(call.call.state).toBe('ESCALATED');
  });

  it('can be taken back while nobody else holds the role', () => {
    expect(one().says('02:13:40', 'A', 'cannot').says('02:14:00', 'A', 'coming').call).toMatchObject({
      state: 'ACKED',
      holder: 'A',
    });
  });
});

describe('who holds the role', () => {
  it('is the first to answer; the second stands by', () => {
    const call = three().until('02:15:31').says('02:15:40', 'B', 'coming').says('02:15:41', 'A', 'coming');
    expect(call.call).toMatchObject({ holder: 'B', state: 'ACKED' });
    expect(call.page('A')?.state).toBe('STANDBY');
  });

  it('is whoever stands in the room, though another is on the way: a new epoch', () => {
    const call = three().says('02:13:40', 'A', 'coming', { etaMinutes: 15 }).says('02:16:00', 'G', 'present');
    expect(call.outcome).toBe('takes-over');
    expect(call.call).toMatchObject({ holder: 'G', state: 'PRESENT', etaAt: null, epoch: 2 });
    expect(call.page('A')?.state).toBe('STANDBY');
  });

  it('stays whoever came in first when a second comes in', () => {
    const call = three().says('02:14:00', 'A', 'present').says('02:15:00', 'B', 'present');
    expect(call.outcome).toBe('standby');
    expect(call.call).toMatchObject({ holder: 'A', presentAt: clock('02:14:00') });
  });

  it('gives up: the next is called, whoever stood by is asked again, and an old answer is of an old epoch', () => {
    const call = three()
      .says('02:13:40', 'A', 'coming')
      .says('02:13:50', 'S', 'coming')
      .says('02:20:00', 'A', 'cannot');
    expect(call.call).toMatchObject({ state: 'ESCALATED', holder: null, etaAt: null, epoch: 2 });
    expect(call.rings).toEqual(['02:13:31 A', '02:20:00 B', '02:20:00 S']);
    expect(call.page('A')?.state).toBe('DECLINED');
    expect(dueAt(call.call)).toBe(clock('02:20:30'));
  });

  it('leaves the room with nobody left: uncovered at once', () => {
    expect(one().says('02:13:40', 'A', 'present').says('02:20:00', 'A', 'cannot').call).toMatchObject({
      state: 'UNCOVERED',
      holder: null,
      presentAt: null,
    });
  });

  it('may promise another minute, and is late only after it', () => {
    const call = one().says('02:13:40', 'A', 'coming', { etaMinutes: 10 }).at('02:23:00', { type: 'arrival-due' });
    expect(call.call.overdueAt).toBeNull();
    call.at('02:23:40', { type: 'arrival-due' });
    expect(call.call.overdueAt).toBe(clock('02:23:40'));
    call.says('02:24:00', 'A', 'coming', { etaMinutes: 5 });
    expect(call.call).toMatchObject({ overdueAt: null, etaAt: clock('02:29:00'), answeredAt: clock('02:13:40') });
  });

  it('may ask for more people and loses nothing by it', () => {
    const call = one().says('02:13:40', 'A', 'coming', { etaMinutes: 10 }).says('02:14:00', 'A', 'need_more');
    expect(call.said.at(-1)).toMatchObject({ type: 'answered', kind: 'need_more', outcome: 'holds' });
    expect(call.call).toMatchObject({ state: 'EN_ROUTE', etaAt: clock('02:23:40') });

    call.says('02:20:00', 'A', 'present').says('02:21:00', 'A', 'need_more').says('02:21:00', 'A', 'need_more');
    expect(call.call).toMatchObject({ state: 'PRESENT', presentAt: clock('02:20:00') });
    expect(call.said.filter((event) => event.type === 'answered' && event.kind === 'need_more')).toHaveLength(2);
  });

  it('asking for more people stays late when no new minute is promised', () => {
    const call = one()
      .says('02:13:40', 'A', 'coming', { etaMinutes: 1 })
      .at('02:15:00', { type: 'arrival-due' })
      .says('02:15:10', 'A', 'need_more');
    expect(call.call.overdueAt).toBe(clock('02:15:00'));
  });
});

describe('somebody who holds another RED alert (S6)', () => {
  it('does not hold this one: a human decides, and the next is called meanwhile, once', () => {
    const call = three()
      .says('02:13:40', 'A', 'coming', { heldElsewhere: true })
      .says('02:13:41', 'A', 'coming', { heldElsewhere: true });
    expect(call.outcome).toBe('conflict');
    expect(call.call).toMatchObject({ holder: null, state: 'ESCALATED' });
    expect(call.page('A')?.state).toBe('STANDBY');
    expect(call.rings).toEqual(['02:13:31 A', '02:13:40 B']);
  });

  it('holds it once the leader has decided so', () => {
    const call = three()
      .says('02:13:40', 'A', 'coming', { heldElsewhere: true })
      .says('02:14:00', 'A', 'coming', { etaMinutes: 3 });
    expect(call.call).toMatchObject({ holder: 'A', state: 'EN_ROUTE' });
  });

  it('is called again when freed, without the flag', () => {
    const [rung] = aLadder(aRoster().primary('Y'), { busy: { Y: 'A1' } });
    const call = aRoleCall(rung === undefined ? [] : [rung]);
    expect(call.page('Y')?.busyWith).toBe('A1');
    call.at('02:14:00', { type: 'call-person', personId: 'Y', reason: 'freed' });
    expect(call.page('Y')).toMatchObject({ busyWith: null, reason: 'freed', state: 'RINGING' });
  });
});

describe('a phone that cannot ring', () => {
  it('is passed over at once, and the page stays open', () => {
    const call = three().at('02:13:33', { type: 'pass-over', personId: 'A' });
    expect(call.rings).toEqual(['02:13:31 A', '02:13:33 B']);
    expect(call.page('A')).toMatchObject({ state: 'RINGING', unreachable: true });
    expect(call.says('02:14:00', 'A', 'present').call.holder).toBe('A');
  });

  it('is passed over though an earlier one still rings in vain', () => {
    expect(three().until('02:15:31').at('02:15:33', { type: 'pass-over', personId: 'B' }).rings).toContain(
      '02:15:33 H',
    );
  });

  it('calls nobody further while a colleague of the rung, or of a later one, rings', () => {
    const pair = aRoleCall([aRung('primary', ['A', 'A2']), aRung('backup', ['B'])]).at('02:13:33', {
      type: 'pass-over',
      personId: 'A',
    });
    expect(pair.rings).toEqual(['02:13:31 A', '02:13:31 A2']);
    expect(pair.at('02:13:35', { type: 'pass-over', personId: 'A2' }).rings).toContain('02:13:35 B');
    expect(started(three().until('02:15:31').at('02:15:33', { type: 'pass-over', personId: 'A' }).said)).toBe(2);
  });

  it('of the leader, called early, brings in one more', () => {
    const call = aRoleCall(aLadder(home)).until('02:16:31').at('02:16:32', { type: 'pass-over', personId: 'L' });
    expect(call.rings).toContain('02:16:32 C');
  });

  it('wakes nobody once the role is held', () => {
    expect(
      started(three().says('02:13:32', 'B', 'coming').at('02:13:33', { type: 'pass-over', personId: 'A' }).said),
    ).toBe(1);
  });
});

describe('a call by hand', () => {
  it('rings a person who is on no rung, and gives them until the next ring before the role is uncovered again', () => {
    const call = one()
      .says('02:13:40', 'A', 'cannot')
      .at('02:16:10', { type: 'call-person', personId: 'X', reason: 'freed' });
    expect(call.call).toMatchObject({ state: 'RINGING', nextRungAt: clock('02:16:40') });
    expect(call.until('02:16:40').call.state).toBe('UNCOVERED');
    expect(call.until('02:17:31').rings.filter((ring) => ring.endsWith('X'))).toEqual([
      '02:16:10 X',
      '02:16:31 X',
      '02:17:01 X',
      '02:17:31 X',
    ]);
  });

  it('does not ring anybody for a role that is held or paused', () => {
    const hand = { type: 'call-person', personId: 'X', reason: 'freed' } as const;
    expect(decide(one().says('02:13:40', 'A', 'coming').call, hand, clock('02:14:00'))).toEqual([]);
    expect(decide(one().at('02:13:40', { type: 'pause' }).call, hand, clock('02:14:00'))).toEqual([]);
  });
});

describe('an optional role that becomes required', () => {
  const optional = () => aRoleCall([aRung('primary', ['A'])], { need: aNeed({ required: false }) });
  const leader = aRung('leader', ['L'], { startBySeconds: 180 });

  it('gets its leader by the clock of the opening', () => {
    expect(
      optional()
        .at('02:14:00', { type: 'require', rungs: [leader] })
        .until('02:16:31').rings,
    ).toContain('02:15:31 L');
    expect(optional().at('02:18:00', { type: 'require', rungs: [leader] }).rings).toContain('02:18:00 L');
  });

  it('is still looked at when there is nobody more to call', () => {
    const call = optional().says('02:13:40', 'A', 'cannot').at('02:20:02', { type: 'require', rungs: [] });
    expect(call.call).toMatchObject({ required: true, state: 'UNCOVERED' });
    expect(dueAt(call.call)).toBe(clock('02:20:31'));
    expect(dueAt(call.until('02:20:31').call)).toBe(clock('02:21:01'));
  });

  it('starts climbing where only people called by hand rang before', () => {
    const call = aRoleCall([], { need: aNeed({ required: false }) })
      .at('02:13:40', { type: 'call-person', personId: 'X', reason: 'freed' })
      .at('02:13:50', { type: 'require', rungs: [aRung('backup', ['B'])] });
    expect(call.until('02:13:50').rings).toContain('02:13:50 B');
  });
});

describe('a drill that a real alert interrupts (S8)', () => {
  it('falls silent, lets everybody go, and rings them again when it goes on', () => {
    const call = three().says('02:13:40', 'A', 'coming').at('02:14:00', { type: 'pause' });
    expect(call.call).toMatchObject({ state: 'PENDING', holder: null, epoch: 2 });
    expect(dueAt(call.call)).toBeNull();
    expect(call.until('02:20:00').at('02:20:00', { type: 'resume' }).rings).toEqual(['02:13:31 A', '02:20:00 A']);
    expect(call.call.state).toBe('RINGING');
    expect(dueAt(call.call)).not.toBeNull();
  });

  it('is not reopened by a late opening', () => {
    expect(decide(aRoleCall([]).at('02:13:40', { type: 'pause' }).call, { type: 'open' }, clock('02:14:00'))).toEqual(
      [],
    );
  });
});

describe('a released role', () => {
  it('rings nobody, takes no answer and says why', () => {
    const { call } = three().at('02:14:00', { type: 'release' });
    expect(call.state).toBe('RELEASED');
    expect(decide(call, { type: 'answer', personId: 'A', kind: 'coming' }, clock('02:14:01'))).toEqual({
      refused: 'alert-closed',
    });
    for (const type of ['open', 'resume', 'fall-due', 'arrival-due', 'pause', 'release'] as const)
      expect(decide(call, { type }, clock('02:20:00'))).toEqual([]);
  });
});
