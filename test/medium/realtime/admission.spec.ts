import { io, type Socket } from 'socket.io-client';
import { PageTokens } from '@redalert/platform';
import { aHospital, until, type TestPerson } from '@redalert/testing';
import { House } from './house';

type Refused = Error & { data?: { type: string; status: number } };

describe('the door of the live channel', () => {
  let house: House;
  let elsewhere: House['hospital'];
  let doctor: TestPerson;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    house = await House.open();
    doctor = await house.hospital.person('BS Nhi Trực', { roles: ['NHI-BS'], onDuty: 'primary' });
    await house.staff();
    elsewhere = await aHospital(house.database, 'BV Khác');
  });
  afterEach(() => house.calm());
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await house?.close();
  });

  function open(options: { token?: string; origin?: string; cookie?: string; path?: string }): Socket {
    const { token, origin, cookie, path = '/live' } = options;
    const socket = io(`${house.url}${path}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { ...(token && { token }) },
      extraHeaders: { ...(origin && { origin }), ...(cookie && { cookie }) },
    });
    sockets.push(socket);
    return socket;
  }
  const outcome = (socket: Socket): Promise<'in' | Refused> =>
    new Promise((resolve) => {
      socket.on('connect', () => resolve('in'));
      socket.on('connect_error', resolve);
    });
  const ask = (
    socket: Socket,
    message: unknown,
    event = 'watch',
  ): Promise<{ ok: boolean; value?: never; problem?: { type: string; status: number; title: string } }> =>
    socket.timeout(5_000).emitWithAck(event, message);

  it.each([
    ['without a token', {}],
    ['with a token of nobody', { token: `st_${'A'.repeat(43)}` }],
    ['with a token that is none', { token: "' or true --" }],
  ])('stays shut %s', async (_what, options) => {
    const refused = (await outcome(open(options))) as Refused;
    expect(refused.data).toMatchObject({
      type: 'urn:red-alert:problem:not-authenticated',
      status: 401,
      title: 'Cần đăng nhập',
    });
  });

  it('lets nobody into the root namespace', async () => {
    expect(await outcome(open({ token: house.tabletToken, path: '/' }))).toBeInstanceOf(Error);
  });

  it('knows the pages of its own address from those of a stranger', async () => {
    const refused = (await outcome(open({ token: house.tabletToken, origin: 'https://evil.example' }))) as Refused;
    expect(refused.data).toMatchObject({ status: 403 });
    expect(await outcome(open({ token: house.tabletToken, origin: 'https://baodong.example.vn' }))).toBe('in');
    expect(await outcome(open({ token: house.tabletToken, origin: house.url }))).toBe('in');
  });

  it('takes the session cookie as HTTP does', async () => {
    const { token } = await house.signIn(doctor);
    expect(await outcome(open({ cookie: `other=1; ra_session=${token}` }))).toBe('in');
  });

  it('shows no other house, whatever is asked for', async () => {
    const tablet = open({ token: house.tabletToken });
    await outcome(tablet);
    expect(await ask(tablet, { facilityIds: [elsewhere.id] })).toMatchObject({
      ok: false,
      problem: { status: 403, title: 'Việc này thuộc cơ sở khác' },
    });
    const { id } = await house.raise();
    const [stranger] = await house.database.query<{ id: string }>(
      `insert into alerting.alerts (id, facility_id, code, location_id, type_approved, mode, severity, raised_by, content_hash)
       values (gen_random_uuid(), $1, 'A9', gen_random_uuid(), true, 'real', 'RED', '{}', '') returning id`,
      [elsewhere.id],
    );
    const answer = (await ask(tablet, { alertIds: [stranger?.id, id] })) as {
      value?: { alerts: { id: string }[]; open: string[] };
    };
    expect(answer.value?.alerts.map((alert) => alert.id)).toEqual([id]);
    expect(answer.value?.open).toEqual([id]);
  });

  it('shows a link its own alert, live, and no other', async () => {
    const mine = await house.raise();
    const other = await house.raise();
    const page = await until(
      async () =>
        (
          await house.database.query<{ id: string }>(
            'select id from dispatching.pages where alert_id = $1 and person_id = $2',
            [mine.id, doctor.id],
          )
        )[0],
    );
    const token = await house.app.get(PageTokens).issue({
      facilityId: house.hospital.id,
      alertId: mine.id,
      pageId: page.id,
      personId: doctor.id,
      deliveryId: page.id,
    });
    const screen = house.screen(token);
    const snapshot = await screen.connect({ facilityIds: [house.hospital.id], alertIds: [other.id] });
    expect(snapshot.alerts.map(({ id }) => id)).toEqual([mine.id]);
    await expect(screen.answers(other.id, { kind: 'coming' })).rejects.toMatchObject({ status: 404 });
    await Promise.all([
      house.tablet.post(`/alerts/${other.id}/severity`, { severity: 'ORANGE' }),
      house.tablet.post(`/alerts/${mine.id}/severity`, { severity: 'ORANGE' }),
    ]);
    await screen.expectsAlert(({ id, severity }) => id === mine.id && severity === 'ORANGE');
    expect(screen.alerts.filter(({ id }) => id === other.id)).toEqual([]);
  });

  it('lets a phone with a lapsed session ring, and follow what it was called for', async () => {
    const { token } = await house.signIn(doctor);
    await house.database.query(
      `update identity.sessions set expires_at = app.now() - interval '1 second' where person_id = $1`,
      [doctor.id],
    );
    const nobody = await house.hospital.person('BS Không Trực');
    const free = (await house.signIn(nobody)).token ?? '';
    await house.database.query(
      `update identity.sessions set expires_at = app.now() - interval '1 second' where person_id = $1`,
      [nobody.id],
    );
    const [lapsed, uninvolved] = [house.screen(token ?? ''), house.screen(free)];
    await Promise.all([
      lapsed.connect({ facilityIds: [house.hospital.id] }),
      uninvolved.connect({ facilityIds: [house.hospital.id] }),
    ]);
    const { id } = await house.raise();
    await lapsed.expectsPage(({ alertId }) => alertId === id);
    expect((await lapsed.watch({})).open).toContain(id);
    expect((await uninvolved.watch({})).open).toEqual([]);
    expect(uninvolved.alerts).toEqual([]);
  });

  it('puts out whoever is no longer admitted', async () => {
    const { token } = await house.signIn(doctor);
    const screen = house.screen(token ?? '');
    await screen.connect();
    await house.database.query('update identity.sessions set revoked_at = app.now() where person_id = $1', [doctor.id]);
    await until(() => !screen.connected, { within: 12_000, describe: 'the revoked phone is put out' });
  });

  it('answers nonsense with a problem, in the language of the client', async () => {
    const english = io(`${house.url}/live`, {
      transports: ['websocket'],
      forceNew: true,
      auth: { token: house.tabletToken },
      extraHeaders: { 'accept-language': 'en-GB' },
    });
    sockets.push(english);
    await outcome(english);
    for (const nonsense of [42, null, 'x', [], { facilityIds: ['here'] }, { versions: 7 }]) {
      expect(await ask(english, nonsense)).toMatchObject({
        ok: false,
        problem: { status: 400, type: 'urn:red-alert:problem:invalid-body' },
      });
    }
    expect((await ask(english, 42)).problem?.title).toMatch(/^[\x20-\x7e]+$/);
    expect(await ask(english, { alertId: crypto.randomUUID(), kind: 'coming' }, 'answer')).toMatchObject({
      ok: false,
      problem: { status: 403 },
    });
    expect(await ask(english, { deviceId: 1 }, 'receipt')).toMatchObject({ ok: false, problem: { status: 400 } });
  });

  it('puts out whoever shouts, and whoever sends too much at once', async () => {
    const [shouter, heavy] = [open({ token: house.tabletToken }), open({ token: house.tabletToken })];
    await Promise.all([outcome(shouter), outcome(heavy)]);
    for (let count = 0; count < 80; count += 1) shouter.emit('anything', count);
    await until(() => !shouter.connected);
    heavy.emit('watch', { versions: { x: 'y'.repeat(20_000) } });
    await until(() => !heavy.connected);
  });
});
