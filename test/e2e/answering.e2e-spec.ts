// An answer is taken once, by one person, and always comes back with the true picture.

import type { AlertView, AnswerOutcome } from '@redalert/contracts';
import { ApiProblem } from '@redalert/testing';
import { smallAndLarge } from './support/topologies';
import { roleCall, World } from './support/world';

const ROOM = 'sannhi/phong-sinh-1';
const crowd = ['san1', 'san2', 'truongsan', 'nhi1', 'nhi2', 'gmhs1', 'gmhs2', 'hs1', 'hs2', 'hs3'].map(
  (key) => `sannhi.${key}`,
);

describe.each(smallAndLarge)('answering, %s', (_name, way) => {
  let house: World;

  beforeAll(async () => {
    house = await World.open({ ...way, at: '09:00:00' });
  });
  afterAll(() => house?.close());
  afterEach(async () => {
    expect(await house.complaints()).toEqual([]);
    const leader = await house.person('sannhi.lanhdao1');
    for (const { id } of (await leader.alerts({ state: 'open' })).items)
      await leader.standDown(id, { kind: 'resolved' });
    await house.time.pass(1);
  });

  const picture = (alertId: string): Promise<AlertView> => house.picture(alertId, 'sannhi.dieuphoi1');

  it('fifty answers of ten people in the same instant: one holds the role, and everybody is told who', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    const people = await Promise.all(crowd.map((login) => house.colleague(login)));
    const rounds = Array.from({ length: 5 }, (_, round) =>
      people.map((person) => {
        const answer = { kind: 'coming', roleCode: 'NHI-BS', etaMinutes: 5 } as const;
        return (round % 2 === 0 ? person.api.answer(id, answer) : person.phone.answers(id, answer)).then((outcome) => ({
          person,
          outcome,
        }));
      }),
    );
    const given = await Promise.all(rounds.flat());
    const holders = new Set(
      given.filter(({ outcome }) => outcome.outcome === 'holds').map(({ person }) => person.name),
    );
    expect(holders.size).toBe(1);
    const [holder] = [...holders];
    for (const { outcome } of given) expect(outcome.holder?.name).toBe(holder);
    const call = roleCall(await picture(id), 'NHI-BS');
    expect(call.holder?.name).toBe(holder);
    expect(call.pages.filter(({ state }) => state === 'HOLDING').map(({ personName }) => personName)).toEqual([holder]);
    expect(call.pages.filter(({ state }) => state === 'STANDBY')).toHaveLength(crowd.length - 1);
    const answered = await house.database.query(
      `select from platform.events where stream_id = $1 and type = 'role-call.answered'`,
      [id],
    );
    expect(answered).toHaveLength(crowd.length);
  });

  it('two devices of one person at once are one answer', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    const doctor = await house.colleague('sannhi.nhi1');
    const outcomes = await Promise.all([
      doctor.api.answer(id, { kind: 'coming', etaMinutes: 3 }),
      doctor.answers(id, 'coming', { etaMinutes: 3 }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['holds', 'unchanged']);
  });

  it('each answer given again changes nothing, and is answered with the same picture', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    const [first, second] = [await house.person('sannhi.nhi1'), await house.person('sannhi.nhi2')];
    const repeated: [() => Promise<AnswerOutcome>, string][] = [
      [() => first.answer(id, { kind: 'coming', etaMinutes: 3 }), 'holds'],
      [() => second.answer(id, { kind: 'coming', roleCode: 'NHI-BS' }), 'standby'],
      [() => first.answer(id, { kind: 'present' }), 'holds'],
      [() => second.answer(id, { kind: 'cannot', roleCode: 'NHI-BS', reason: 'Đang mổ' }), 'declined'],
      [() => first.answer(id, { kind: 'cannot' }), 'gave-up'],
    ];
    for (const [give, outcome] of repeated) {
      expect((await give()).outcome).toBe(outcome);
      const { version } = await picture(id);
      const again = await give();
      expect(again).toMatchObject({ outcome: 'unchanged', alert: { version } });
      expect((await picture(id)).version).toBe(version);
    }
  });

  it('“cannot” calls the next person in the same second, and keeps the reason', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    const [doctor, backup] = [await house.colleague('sannhi.nhi1'), await house.colleague('sannhi.nhi2')];
    await doctor.answers(id, 'cannot', { reason: 'Đang mổ' });
    const { pages } = roleCall(await picture(id), 'NHI-BS');
    expect([doctor, backup].map((person) => pages.find(({ personId }) => personId === person.id))).toMatchObject([
      { personName: doctor.name, state: 'DECLINED', declineReason: 'Đang mổ' },
      {
        personName: backup.name,
        state: 'RINGING',
        reason: 'declined',
        pagedAt: (await house.time.now()).toISOString(),
      },
    ]);
    expect(backup.rings(id)).toEqual([1]);
    expect(doctor.rings(id)).toEqual([1]);
  });

  it('whoever lets go of a role is followed at once by those who stand by', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    const [doctor, backup] = [await house.colleague('sannhi.nhi1'), await house.colleague('sannhi.nhi2')];
    await doctor.answers(id, 'coming', { etaMinutes: 2 });
    await backup.answers(id, 'coming', { roleCode: 'NHI-BS' });
    await house.time.pass(30);
    expect((await doctor.answers(id, 'cannot')).outcome).toBe('gave-up');
    const call = roleCall(await picture(id), 'NHI-BS');
    expect(call).toMatchObject({ holder: null, dueAt: expect.any(String) as string });
    expect(backup.rings(id).length).toBeGreaterThan(0);
    expect((await backup.answers(id, 'present')).outcome).toBe('holds');
  });

  it('somebody without any device is passed over at once, and shown as out of reach', async () => {
    const nobody = house.demo.ids.person('sannhi.xn1');
    await house.database.query('update notifying.devices set removed_at = app.now() where person_id = $1', [nobody]);
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'OB-PPH' });
    const view = await picture(id);
    const { pages } = roleCall(view, 'XN');
    expect(pages.find(({ personId }) => personId === nobody)).toMatchObject({ unreachable: true, state: 'RINGING' });
    expect(pages.filter(({ personId }) => personId !== nobody)).toMatchObject([
      { state: 'RINGING', reason: 'unreachable', unreachable: false, tier: 'leader' },
    ]);
    const { items } = await (await house.person('sannhi.lanhdao1')).onCall(house.demo.ids.facility('sannhi'));
    expect(items.find(({ personId }) => personId === nobody)?.reachable).toBe(false);
  });

  it('an answer after the end is refused with the alert as it ended', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    await (await house.person('sannhi.lanhdao1')).standDown(id, { kind: 'resolved', reason: 'Bé khóc to' });
    await house.time.settled();
    const doctor = await house.colleague('sannhi.nhi1');
    const refused = await doctor.api.answer(id, { kind: 'coming' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({
      status: 409,
      slug: 'alert-closed',
      body: { alert: { id, state: 'CLOSED', standDown: { reason: 'Bé khóc to' } } },
    });
    await expect(doctor.answers(id, 'coming')).rejects.toMatchObject({ status: 409 });
    expect((await picture(id)).roleCalls.every(({ state }) => state === 'RELEASED')).toBe(true);
  });

  it('“need more” keeps the one who comes and calls one more', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    const doctor = await house.colleague('sannhi.nhi1');
    expect((await doctor.answers(id, 'need_more')).outcome).toBe('holds');
    const calls = (await picture(id)).roleCalls.filter(({ roleCode }) => roleCode === 'NHI-BS');
    expect(calls).toMatchObject([
      { ordinal: 1, holder: { name: doctor.name } },
      { ordinal: 2, holder: null, required: true },
    ]);
    expect(calls[1]!.pages.map(({ personId }) => personId)).not.toContain(doctor.id);
  });

  it('an answer by telephone is noted by the switchboard for somebody else, and by nobody without that duty', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    const answer = { kind: 'coming', etaMinutes: 4, onBehalfOf: house.demo.ids.person('sannhi.nhi1') } as const;
    await expect((await house.person('sannhi.san1')).answer(id, answer)).rejects.toMatchObject({ status: 403 });
    const { holder } = await (await house.person('sannhi.td1')).answer(id, answer);
    expect(holder?.personId).toBe(answer.onBehalfOf);
    const { items } = await (await house.person('sannhi.lanhdao1')).timeline(id);
    expect(items.find(({ type }) => type === 'role-call.answered')).toMatchObject({
      by: { id: house.demo.ids.person('sannhi.td1') },
      payload: { onBehalf: true },
    });
  });

  it('late arrivals are asked about, and blamed for nothing: the role stays theirs', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    await (await house.person('sannhi.nhi1')).answer(id, { kind: 'coming', etaMinutes: 2 });
    const begin = await house.time.now();
    await house.time.jumpTo(new Date(begin.getTime() + 179_000));
    expect(roleCall(await picture(id), 'NHI-BS').arrivalOverdue).toBe(false);
    await house.time.jumpTo(new Date(begin.getTime() + 180_000));
    expect(roleCall(await picture(id), 'NHI-BS')).toMatchObject({
      arrivalOverdue: true,
      state: 'EN_ROUTE',
      holder: { personId: house.demo.ids.person('sannhi.nhi1') },
    });
  });
});
