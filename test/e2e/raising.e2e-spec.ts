// What may never stand between a press and a ring, and what a press that is sent again must not do.

import { randomUUID } from 'node:crypto';
import type { AlertView } from '@redalert/contracts';
import { ApiProblem } from '@redalert/testing';
import { smallAndLarge } from './support/topologies';
import { roleCall, World } from './support/world';

const ROOM = 'sannhi/phong-sinh-1';

describe.each(smallAndLarge)('raising, %s', (_name, way) => {
  let house: World;

  beforeAll(async () => {
    house = await World.open({ ...way, at: '09:00:00' });
  });
  afterEach(() => endEverything());
  afterAll(() => house?.close());

  const picture = (alertId: string, reader = 'sannhi.dieuphoi1'): Promise<AlertView> => house.picture(alertId, reader);
  const roles = ({ roleCalls }: AlertView): string[] => roleCalls.map(({ roleCode }) => roleCode).sort();

  async function endEverything(): Promise<void> {
    await house.time.settled();
    expect(await house.complaints()).toEqual([]);
    for (const leader of ['sannhi.lanhdao1', 'suoida.lanhdao1', 'nammo.tramtruong']) {
      const api = await house.person(leader);
      for (const { id } of (await api.alerts({ state: 'open' })).items) await api.standDown(id, { kind: 'resolved' });
    }
    await house.time.pass(1);
  }

  it('a place is enough: without a type the room’s team is called', async () => {
    const raised = await house.raise('sannhi.hs1', ROOM);
    expect(raised).toMatchObject({ typeCode: null, severity: 'RED' });
    const view = await picture(raised.id);
    expect(
      view.roleCalls
        .filter(({ required }) => required)
        .map(({ roleCode }) => roleCode)
        .sort(),
    ).toEqual(['NHI-BS', 'NHI-DD', 'SAN-BS', 'SAN-HS']);
    expect(view.roleCalls.every(({ pages }) => pages.some(({ state }) => state === 'RINGING'))).toBe(true);
  });

  it('a room with a team of its own calls that team', async () => {
    const team = [
      {
        role: 'HSTC',
        required: true,
        ackSeconds: { inHouse: 60, atHome: 120 },
        arriveMinutes: { inHouse: 3, atHome: 15 },
      },
    ];
    await house.database.query('update roster.locations set default_team = $2 where id = $1', [
      house.demo.ids.location('sannhi/hau-san'),
      JSON.stringify(team),
    ]);
    expect(roles(await picture((await house.raise('sannhi.hs1', 'sannhi/hau-san')).id))).toEqual(['HSTC']);
  });

  it('choosing the type later adds roles, keeps every answer, and silences nobody', async () => {
    const { id } = await house.raise('sannhi.hs1', ROOM);
    const before = await picture(id);
    await (await house.person('sannhi.san1')).answer(id, { kind: 'coming', roleCode: 'SAN-BS' });
    await house.time.pass(10);
    const chosen = await (await house.person('sannhi.hs1')).chooseType(id, 'OB-PPH');
    expect(chosen).toMatchObject({ typeCode: 'OB-PPH', severity: 'RED' });
    const after = await picture(id);
    expect(roles(after)).toEqual(expect.arrayContaining([...roles(before), 'NHM', 'PMO', 'XN']));
    expect(roleCall(after, 'SAN-BS')).toMatchObject({ state: 'ACKED', required: true });
    for (const role of ['NHI-BS', 'NHI-DD']) {
      expect(roleCall(after, role)).toMatchObject({ state: 'RINGING', dueAt: roleCall(before, role).dueAt });
      expect(roleCall(after, role).pages.map(({ id: page, state }) => `${page} ${state}`)).toEqual(
        roleCall(before, role).pages.map(({ id: page }) => `${page} RINGING`),
      );
    }
    const again = await (await house.person('sannhi.hs1')).chooseType(id, 'OB-PPH');
    expect(again.version).toBe((await picture(id)).version);
  });

  it('a type that the hospital has not approved is not offered, rings all the same, and is flagged', async () => {
    const tablet = house.tablet('nammo/phong-de');
    expect((await tablet.session()).approvedTypes).toContain('OB-PPH');
    expect((await tablet.session()).approvedTypes).not.toContain('OB-URU');
    const raised = await tablet.raise({ ...house.place('nammo/phong-de'), typeCode: 'OB-URU' });
    expect(raised).toMatchObject({ typeCode: 'OB-URU', typeApproved: false });
    const view = await picture(raised.id, 'nammo.tramtruong');
    expect(view.roleCalls.length).toBeGreaterThan(0);
    expect(view.roleCalls.some(({ pages }) => pages.some(({ state }) => state === 'RINGING'))).toBe(true);
    expect(await tablet.raise({ ...house.place('nammo/phong-de'), typeCode: 'OB-PPH' })).toMatchObject({
      typeApproved: true,
    });
  });

  it('a tablet raises without a login, and knows its room', async () => {
    const tablet = house.tablet('suoida/phong-sinh-2');
    expect(await tablet.session()).toMatchObject({
      kind: 'station',
      locationId: house.demo.ids.location('suoida/phong-sinh-2'),
    });
    const { id, raisedBy } = await tablet.raise({
      ...house.place('suoida/phong-sinh-2'),
      typeCode: 'NN-ASP',
      mode: 'real',
    });
    expect(raisedBy).toMatchObject({ kind: 'station', name: 'Phòng sinh 2' });
    expect((await picture(id, 'suoida.dieuphoi1')).state).toBe('RINGING');
    await expect(tablet.answer(id, { kind: 'coming' })).rejects.toMatchObject({ status: 403 });
  });

  it('a session that has lapsed still raises and answers, and nothing else', async () => {
    const lapsed = await house.anonymous.signedIn('sannhi.san2', house.demo.password);
    await house.database.query(
      `update identity.sessions set expires_at = app.now() - interval '1 second' where person_id = $1`,
      [house.demo.ids.person('sannhi.san2')],
    );
    const { id } = await lapsed.raise({ ...house.place(ROOM), typeCode: 'OB-PPH' });
    await house.time.settled();
    expect((await lapsed.answer(id, { kind: 'coming', roleCode: 'SAN-BS' })).outcome).toBe('holds');
    expect(await lapsed.get('/session')).toMatchObject({ kind: 'person' });
    for (const refused of [
      () => lapsed.alert(id),
      () => lapsed.alerts({}),
      () => lapsed.timeline(id),
      () => lapsed.standDown(id, { kind: 'resolved' }),
      () => lapsed.chooseType(id, 'NN-ASP'),
      () => lapsed.onCall(house.demo.ids.facility('sannhi')),
      () => lapsed.devices(),
      () => lapsed.post(`/alerts/${id}/notes`, { id: randomUUID(), text: 'x' }),
    ]) {
      await expect(refused()).rejects.toMatchObject({
        status: 401,
        slug: 'not-authenticated',
        body: { sessionLapsed: true },
      });
    }
  });

  it('the same press twenty times at once, from a person and through every process, is one alert', async () => {
    const by = await house.person('sannhi.hs1');
    const order = { id: randomUUID(), mode: 'real', typeCode: 'NN-ASP', ...house.place(ROOM) } as const;
    const answers = await Promise.all(Array.from({ length: 20 }, () => sent(by.baseUrl, by.token, order)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ body }) => (body as AlertView).code)).size).toBe(1);
    const view = await picture(order.id);
    expect(view.roleCalls.map(({ ordinal }) => ordinal)).toEqual(view.roleCalls.map(() => 1));
    expect(
      (
        await house.database.query(`select from platform.events where stream_id = $1 and type = 'alert.raised'`, [
          order.id,
        ])
      ).length,
    ).toBe(1);
    expect((await sent(by.baseUrl, by.token, order)).status).toBe(200);
  });

  it('the same id with other content is refused, and changes nothing', async () => {
    const order = { id: randomUUID(), mode: 'real', typeCode: 'NN-ASP', ...house.place(ROOM) } as const;
    const by = await house.person('sannhi.hs1');
    await by.raise(order);
    const before = await picture(order.id);
    for (const other of [
      { typeCode: 'OB-PPH' },
      { mode: 'drill' as const },
      house.place('sannhi/phong-sinh-2'),
      { note: 'khác' },
    ]) {
      await expect(by.raise({ ...order, ...other })).rejects.toMatchObject({ status: 409, slug: 'id-taken' });
    }
    const stranger = await house.person('suoida.hs1');
    await expect(stranger.raise({ ...order, ...house.place('suoida/phong-sinh-1') })).rejects.toMatchObject({
      status: 409,
      slug: 'id-taken',
    });
    expect(await picture(order.id)).toEqual(before);
  });

  it('who raises by the clock of a phone that is wrong is late or early on paper only', async () => {
    const by = await house.person('sannhi.hs1');
    for (const minutes of [-10, 10]) {
      const raisedAt = new Date((await house.time.now()).getTime() + minutes * 60_000).toISOString();
      const view = await by.raise({ ...house.place(ROOM), typeCode: 'NN-ASP', raisedAt });
      expect(view.reportedRaisedAt).toBe(raisedAt);
      expect(view.raisedAt).toBe((await house.time.now()).toISOString());
    }
  });

  it('a role that the hospital has nobody for is shown as missing, and calls whoever commands', async () => {
    const { id } = await house.raise('suoida.hs1', 'suoida/cap-cuu', { type: 'PD-FBA' });
    expect((await picture(id, 'suoida.dieuphoi1')).roleCalls.map(({ roleCode }) => roleCode)).not.toContain('TMH');
    await (await house.person('suoida.hs1')).post(`/alerts/${id}/roles`, { roleCode: 'TMH' });
    const missing = roleCall(await picture(id, 'suoida.dieuphoi1'), 'TMH');
    expect(missing).toMatchObject({ required: true, holder: null });
    expect(missing.pages.map(({ tier, state }) => `${tier} ${state}`)).toContain('leader RINGING');
  });
});

async function sent(
  baseUrl: string,
  token: string | undefined,
  order: object,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${baseUrl}/api/v1/alerts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(order),
  });
  if (response.status >= 400) throw new ApiProblem(response.status, await response.text(), {});
  return { status: response.status, body: await response.json() };
}
