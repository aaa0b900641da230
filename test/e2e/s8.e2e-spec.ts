// S8 of the domain brief: a drill looks like a drill everywhere, makes nobody busy, and gives way to a real alert at once.

import type { AlertView } from '@redalert/contracts';
import type { Colleague } from './support/colleague';
import { smallAndLarge } from './support/topologies';
import { roleCall, World } from './support/world';

const logins = [
  'sannhi.hs1',
  'sannhi.san1',
  'sannhi.gmhs1',
  'sannhi.nhi1',
  'sannhi.dd1',
  'sannhi.nhm1',
  'sannhi.lanhdao1',
  'sannhi.dieuphoi1',
] as const;

describe.each(smallAndLarge)('S8, a drill, %s', (_name, way) => {
  let house: World;
  let staff: Record<(typeof logins)[number], Colleague>;
  let obstetrician: Colleague;
  let anaesthetist: Colleague;
  let leader: Colleague;
  let drill: string;
  let real: string;

  beforeAll(async () => {
    house = await World.open({ ...way, at: '14:05:00', push: true });
    await house.colleague('sannhi.gmhs1', { push: true });
    staff = await house.team(...logins);
    ({ 'sannhi.san1': obstetrician, 'sannhi.gmhs1': anaesthetist, 'sannhi.lanhdao1': leader } = staff);
  });
  afterAll(() => house?.close());

  const picture = (alertId: string): Promise<AlertView> => house.picture(alertId, 'sannhi.dieuphoi1');
  const ringsOfDrill = () => Object.values(staff).map((person) => person.rings(drill).length);

  it('14:05 says on every road that it is a drill', async () => {
    drill = (await house.raise('sannhi.hs1', 'sannhi/phong-sinh-1', { type: 'OB-PPH', mode: 'drill' })).id;
    const view = await picture(drill);
    expect(view).toMatchObject({ mode: 'drill', state: 'RINGING' });
    const page = obstetrician.phone.pages.find(({ alertId }) => alertId === drill);
    expect(page?.alert.mode).toBe('drill');
    const { payload } = await anaesthetist.subscription!.message(0);
    expect(payload.notification.title).toContain('DIỄN TẬP');
    expect(payload.notification.data.mode).toBe('drill');
  });

  it('14:06 makes nobody busy', async () => {
    await house.time.passTo('14:06:00');
    expect((await obstetrician.answers(drill, 'coming', { etaMinutes: 20 })).outcome).toBe('holds');
    expect((await anaesthetist.answers(drill, 'coming', { etaMinutes: 20 })).outcome).toBe('holds');
    const { items } = await leader.api.onCall(house.demo.ids.facility('sannhi'));
    expect(items.filter(({ busyWith }) => busyWith !== null)).toEqual([]);
    expect(await house.database.query('select * from dispatching.holds')).toEqual([]);
  });

  it('cannot be made real, by whatever is sent', async () => {
    for (const [method, path, body] of [
      ['POST', 'type', { typeCode: 'NN-ASP', mode: 'real' }],
      ['POST', 'roles', { roleCode: 'XN', mode: 'real' }],
      ['POST', 'severity', { severity: 'RED', mode: 'real' }],
      ['POST', 'milestones', { id: crypto.randomUUID(), key: 'birth', mode: 'real' }],
      ['POST', 'notes', { id: crypto.randomUUID(), text: 'x', mode: 'real' }],
      ['POST', 'answers', { kind: 'coming', mode: 'real' }],
      ['POST', 'resume', { mode: 'real' }],
      ['PATCH', '', { mode: 'real' }],
      ['PUT', '', { mode: 'real' }],
    ] as const) {
      await leader.api.send(method, `/alerts/${drill}/${path}`.replace(/\/$/, ''), body).catch(() => undefined);
      expect([path, (await leader.api.alert(drill)).mode]).toEqual([path, 'drill']);
    }
    await expect(
      house.raise('sannhi.hs1', 'sannhi/phong-sinh-1', { type: 'OB-PPH', mode: 'real', id: drill }),
    ).rejects.toMatchObject({ status: 409, slug: 'id-taken' });
    await expect(
      house.database.query(`update alerting.alerts set mode = 'real' where id = $1`, [drill]),
    ).rejects.toThrow('never changes');
  });

  it('14:12 a real alert comes first: the drill rests, everybody is sent off with the reason, and may go', async () => {
    await house.time.passTo('14:12:00');
    const push = anaesthetist.subscription!.messages.length;
    real = (await house.raise('sannhi.hs2', 'sannhi/phong-sinh-3', { type: 'NN-ASP' })).id;
    const [paused, alert] = [await picture(drill), await picture(real)];
    expect(paused).toMatchObject({ paused: true, closedAt: null });
    expect(paused.roleCalls.map(({ state, dueAt }) => [state, dueAt])).toEqual(
      paused.roleCalls.map(() => ['PENDING', null]),
    );
    for (const person of [obstetrician, anaesthetist, staff['sannhi.nhm1']])
      expect([person.login, ...person.recalls(drill)]).toEqual([person.login, 'drill-paused']);
    expect(
      anaesthetist.subscription!.messages.slice(push).find(({ payload }) => payload.notification.data.alertId === drill)
        ?.payload.notification.data.purpose,
    ).toBe('recall');
    expect(roleCall(alert, 'NHI-BS').pages[0]).toMatchObject({ personName: staff['sannhi.nhi1'].name, busyWith: null });
    expect((await anaesthetist.answers(real, 'coming', { roleCode: 'GMHS-BS' })).outcome).toBe('holds');
  });

  it('14:20 a resting drill rings nobody, takes no answer, and is not taken up beside a real alert', async () => {
    const before = ringsOfDrill();
    await staff['sannhi.nhi1'].answers(real, 'present');
    await staff['sannhi.dd1'].answers(real, 'present');
    await staff['sannhi.hs1'].answers(real, 'present', { roleCode: 'SAN-HS' });
    await obstetrician.answers(real, 'present', { roleCode: 'SAN-BS' });
    await house.time.passTo('14:20:00');
    await picture(drill);
    expect(ringsOfDrill()).toEqual(before);
    await expect(obstetrician.answers(drill, 'coming')).rejects.toMatchObject({ status: 409 });
    await expect(leader.api.post(`/alerts/${drill}/resume`)).rejects.toMatchObject({
      status: 409,
      slug: 'invalid-state',
    });
  });

  it('a drill that is raised beside a real alert holds nobody back from it', async () => {
    const late = await house.raise('sannhi.hs1', 'sannhi/phong-sinh-2', { type: 'NN-ASP', mode: 'drill' });
    await house.time.settled();
    expect(await house.database.query('select alert_id from dispatching.holds where alert_id = $1', [late.id])).toEqual(
      [],
    );
    expect(
      (await anaesthetist.api.alert(real)).roleCalls.find(({ roleCode }) => roleCode === 'GMHS-BS')?.holder?.name,
    ).toBe(anaesthetist.name);
    await leader.api.standDown(late.id, { kind: 'drill_ended' });
    await expect(leader.api.standDown(real, { kind: 'drill_ended' })).rejects.toMatchObject({
      status: 409,
      slug: 'not-a-drill',
    });
  });

  it('14:21 after the real alert the drill is taken up: it rings again, and a role once held is asked for anew', async () => {
    await leader.api.standDown(real, { kind: 'resolved' });
    await house.time.passTo('14:21:00');
    const before = ringsOfDrill();
    expect(await leader.api.post<AlertView>(`/alerts/${drill}/resume`)).toMatchObject({ paused: false });
    const view = await picture(drill);
    expect(roleCall(view, 'SAN-BS')).toMatchObject({ holder: null, dueAt: expect.any(String) as string });
    expect(ringsOfDrill().filter((count, index) => count > before[index]!).length).toBeGreaterThan(0);
    expect((await obstetrician.answers(drill, 'present')).outcome).toBe('holds');
  });

  it('15:00 ends as a drill, and leaves nothing undone', async () => {
    expect(await leader.api.standDown(drill, { kind: 'drill_ended' })).toMatchObject({
      state: 'CLOSED',
      mode: 'drill',
      standDown: { kind: 'drill_ended' },
    });
    await picture(drill);
    expect(obstetrician.recalls(drill)).toEqual(['drill-paused', 'ended']);
    expect(await house.complaints()).toEqual([]);
  });
});
