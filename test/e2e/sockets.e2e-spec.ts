// The live channel of phones and boards: whole after every gap, deaf for other houses, and hard to upset.

import { io, type Socket } from 'socket.io-client';
import type { AlertView } from '@redalert/contracts';
import { SocketProblem, until, type Phone } from '@redalert/testing';
import type { Colleague } from './support/colleague';
import { smallAndLarge } from './support/topologies';
import { World } from './support/world';

const ROOM = 'suoida/phong-sinh-1';

describe.each(smallAndLarge)('the live channel %s', (_name, way) => {
  let house: World;
  let doctor: Colleague;
  let stranger: Colleague;
  let board: Phone;
  let first: AlertView;
  const raw: Socket[] = [];

  beforeAll(async () => {
    house = await World.open({ ...way, at: '09:00:00', push: true });
    doctor = await house.colleague('suoida.nhi1', { push: true });
    stranger = await house.colleague('sannhi.nhi1');
    board = house.screen((await house.person('suoida.lanhdao1')).session.token ?? '');
    first = await house.raise('suoida.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
  });
  afterAll(async () => {
    for (const socket of raw) socket.disconnect();
    await house?.close();
  });

  const connection = (auth: object): Socket => {
    const socket = io(`${house.services.realtimeUrl}/live`, {
      auth,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    raw.push(socket);
    return socket;
  };
  const refused = (auth: object): Promise<{ data?: { type: string; status: number; title: string } }> =>
    new Promise((resolve) => connection(auth).once('connect_error', resolve));
  const settledView = (id: string): Promise<AlertView> => house.picture(id, 'suoida.dieuphoi1');

  it('answers to “watch” with everything that is open, and what rings for me', async () => {
    const { open, alerts, serverTime } = await board.connect();
    expect(open).toEqual([first.id]);
    expect(alerts).toEqual([expect.objectContaining({ id: first.id, code: 'A1', state: 'RINGING' })]);
    expect(Date.parse(serverTime)).toBe((await house.time.now()).getTime());
    const mine = await doctor.phone.watch();
    expect(mine.pages).toEqual([
      expect.objectContaining({ alertId: first.id, purpose: 'page', roleCode: 'NHI-BS', ring: 1 }),
    ]);
  });

  it('says to whoever names versions only what differs from them', async () => {
    const { version } = await settledView(first.id);
    expect((await board.watch({ versions: { [first.id]: version } })).alerts).toEqual([]);
    const second = await house.raise('suoida.hs1', 'suoida/phong-sinh-2');
    await settledView(second.id);
    const { alerts, open } = await board.watch({ versions: { [first.id]: version } });
    expect(alerts.map(({ id }) => id)).toEqual([second.id]);
    expect([...open].sort()).toEqual([first.id, second.id].sort());
    const { alerts: both } = await board.watch({
      versions: { [first.id]: version - 1, [second.id]: alerts[0]!.version },
    });
    expect(both.map(({ id }) => id)).toEqual([first.id]);
    await (await house.person('suoida.lanhdao1')).standDown(second.id, { kind: 'resolved' });
    await settledView(second.id);
  });

  it('shows every change to every screen of the house, newest last', async () => {
    const before = board.alerts.length;
    await (
      await house.person('suoida.hs1')
    ).post(`/alerts/${first.id}/notes`, { id: crypto.randomUUID(), text: 'Bé tím' });
    await board.expectsAlert(({ id, notes }) => id === first.id && notes.length === 1);
    const versions = board.alerts
      .slice(before)
      .filter(({ id }) => id === first.id)
      .map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  it('another hospital sees nothing of it, answers nothing of it, and gives no evidence about it', async () => {
    const page = doctor.phone.pages.find(({ alertId }) => alertId === first.id)!;
    await expect(stranger.phone.watch({ facilityIds: [house.demo.ids.facility('suoida')] })).rejects.toMatchObject({
      status: 403,
      type: 'urn:red-alert:problem:wrong-facility',
    });
    expect(await stranger.phone.watch({ alertIds: [first.id], versions: { [first.id]: 1 } })).toMatchObject({
      open: [],
      alerts: [],
      pages: [],
    });
    await expect(stranger.answers(first.id, 'coming', { roleCode: 'NHI-BS' })).rejects.toMatchObject({ status: 404 });
    await expect(stranger.answers(first.id, 'coming', { pageId: page.pageId })).rejects.toMatchObject({ status: 404 });
    await stranger.phone.receipt(page, 'opened').catch((error: unknown) => expect(error).toBeInstanceOf(SocketProblem));
    await (
      await house.person('suoida.hs1')
    ).post(`/alerts/${first.id}/notes`, { id: crypto.randomUUID(), text: 'Đã bóp bóng' });
    const view = await settledView(first.id);
    expect(
      view.roleCalls
        .flatMap(({ pages }) => pages)
        .flatMap(({ deliveries }) => deliveries)
        .filter(({ openedAt }) => openedAt !== null),
    ).toEqual([]);
    await stranger.phone.watch();
    expect(stranger.phone.alerts.filter(({ facility }) => facility.id !== house.demo.ids.facility('sannhi'))).toEqual(
      [],
    );
    expect(stranger.phone.pages).toEqual([]);
  });

  it('a tablet sees its house and answers for nobody', async () => {
    const tablet = house.screen(house.tablet(ROOM).token ?? '');
    expect((await tablet.connect()).open).toEqual([first.id]);
    await expect(tablet.answers(first.id, { kind: 'coming' })).rejects.toMatchObject({ status: 403 });
  });

  it('the link of a page sees the alert of that page, whatever it asks for', async () => {
    const other = await house.raise('suoida.hs1', 'suoida/phong-sinh-2');
    await house.time.settled();
    const link = house.screen(
      doctor.subscription!.messages.find(({ payload }) => payload.notification.data.alertId === first.id)!.payload
        .notification.data.token,
    );
    expect((await link.connect({ alertIds: [other.id] })).alerts.map(({ id }) => id)).toEqual([first.id]);
    await expect(link.answers(other.id, { kind: 'coming' })).rejects.toMatchObject({ status: 404 });
    await (await house.person('suoida.lanhdao1')).standDown(other.id, { kind: 'resolved' });
    await settledView(other.id);
    expect(link.alerts.filter(({ id }) => id !== first.id)).toEqual([]);
  });

  it.each([
    {},
    { token: '' },
    { token: 'x' },
    { token: `se_${'A'.repeat(43)}` },
    { token: ['x'] },
    { token: { a: 1 } },
  ])('lets nobody in with %j, and says why', async (auth) => {
    const { data } = await refused(auth);
    expect(data).toMatchObject({ type: 'urn:red-alert:problem:not-authenticated', status: 401 });
  });

  it('answers nonsense with a problem, and goes on', async () => {
    const socket = connection({ token: doctor.api.token });
    const said = (event: string, message: unknown) =>
      socket.timeout(5_000).emitWithAck(event, message) as Promise<unknown>;
    for (const message of [null, 7, 'x', [], { facilityIds: 'x' }, { facilityIds: ['x'] }, { versions: 7 }])
      expect(await said('watch', message)).toMatchObject({ ok: false, problem: { status: 400 } });
    for (const message of [null, {}, { alertId: 'x', kind: 'coming' }, { alertId: first.id, kind: 'maybe' }])
      expect(await said('answer', message)).toMatchObject({ ok: false, problem: { status: 400 } });
    for (const message of [null, {}, { deviceId: 'x', channel: 'socket', state: 'shown' }])
      expect(await said('receipt', message)).toMatchObject({ ok: false, problem: { status: 400 } });
    expect(await said('watch', {})).toMatchObject({ ok: true, value: { open: [first.id] } });
  });

  it('puts out whoever sends a message without end, and nobody else', async () => {
    const socket = connection({ token: doctor.api.token });
    await until(() => socket.connected, { describe: 'it is in' });
    socket.emit('watch', { versions: { x: 'a'.repeat(100_000) } });
    await until(() => socket.disconnected, { describe: 'it is out' });
    expect(board.connected).toBe(true);
    expect((await board.watch()).open).toEqual([first.id]);
  });

  it('a phone that comes back is told what changed and what ended, and what rings for it now', async () => {
    const gone = await house.raise('suoida.hs1', 'suoida/phong-sinh-2', { type: 'OB-PPH' });
    const [known, going] = [await settledView(first.id), await settledView(gone.id)];
    board.disconnect();
    doctor.phone.disconnect();
    await (await house.person('suoida.lanhdao1')).standDown(gone.id, { kind: 'resolved' });
    const fresh = await house.raise('suoida.hs1', 'suoida/cap-cuu', { type: 'NN-ASP' });
    await house.time.settled();
    const { open, alerts } = await board.connect({ versions: { [first.id]: known.version, [gone.id]: going.version } });
    expect([...open].sort()).toEqual([first.id, fresh.id].sort());
    expect(alerts.find(({ id }) => id === gone.id)?.state).toBe('CLOSED');
    expect(alerts.find(({ id }) => id === fresh.id)?.state).toBe('RINGING');
    const { pages } = await doctor.phone.connect();
    expect(pages.map(({ alertId }) => alertId).sort()).toEqual([first.id, fresh.id].sort());
  });

  it('says every few seconds that it lives, by the clock of the house, and which roads are open', async () => {
    const before = board.systems.length;
    await until(() => board.systems.length >= before + 2, { within: 10_000, describe: 'two signs of life' });
    expect(board.systems.at(-1)).toMatchObject({ redis: way.redis ? 'up' : 'absent', listen: 'up' });
    expect(Math.abs(Date.parse(board.systems.at(-1)!.at) - (await house.time.now()).getTime())).toBeLessThan(60_000);
  });

  it('leaves nothing undone', async () => {
    expect(await house.complaints()).toEqual([]);
  });
});
