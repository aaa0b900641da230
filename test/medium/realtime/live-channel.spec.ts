import type { Phone, TestPerson } from '@redalert/testing';
import { until } from '@redalert/testing';
import { House } from './house';

describe('the live channel', () => {
  let house: House;
  let doctor: TestPerson;
  let backup: TestPerson;
  let leader: TestPerson;
  let board: Phone;

  beforeAll(async () => {
    house = await House.open();
    doctor = await house.hospital.person('BS Nhi Trực', { roles: ['NHI-BS'], onDuty: 'primary' });
    backup = await house.hospital.person('BS Nhi Dự Bị', { roles: ['NHI-BS'], onDuty: 'backup' });
    leader = await house.hospital.person('BS Lãnh Đạo', {
      roles: ['TLD'],
      duties: ['staff', 'leader'],
      onDuty: 'primary',
    });
    await house.staff();
    board = house.screen(house.tabletToken);
    await board.connect();
  });
  afterEach(() => house.calm());
  afterAll(() => house?.close());

  it('shows an alert on the board as soon as it is raised, and then who is called', async () => {
    const { id } = await house.raise();
    await board.expectsAlert((alert) => alert.id === id);
    const called = await board.expectsAlert((alert) => alert.id === id && alert.state === 'RINGING');
    expect(called.roleCalls.find((call) => call.roleCode === 'NHI-BS')).toMatchObject({
      state: 'RINGING',
      nextTier: 'backup',
      pages: [{ personName: 'BS Nhi Trực', state: 'RINGING' }],
    });
  });

  it('rings the phone of whoever is called, with the alert in hand, and tells the leader', async () => {
    const [phone, leadersPhone, backupsPhone] = await Promise.all([
      house.phoneOf(doctor),
      house.phoneOf(leader),
      house.phoneOf(backup),
    ]);
    await Promise.all([phone.connect(), leadersPhone.connect(), backupsPhone.connect()]);
    const { id } = await house.raise();
    const page = await phone.expectsPage(({ alertId }) => alertId === id);
    expect(page).toMatchObject({
      roleCode: 'NHI-BS',
      purpose: 'page',
      ring: 1,
      alert: { id, location: { name: 'Phòng sinh 2' } },
    });
    expect(await leadersPhone.expectsPage(({ alertId }) => alertId === id)).toMatchObject({
      purpose: 'inform',
      roleCode: null,
      roleCallId: null,
    });
    expect(backupsPhone.pages.filter(({ alertId }) => alertId === id)).toEqual([]);
  });

  it('takes an answer and shows it to everybody', async () => {
    const phone = await house.phoneOf(doctor);
    await phone.connect();
    const { id } = await house.raise();
    await phone.expectsPage(({ alertId }) => alertId === id);
    const outcome = await phone.answers(id, { kind: 'coming', etaMinutes: 3 });
    expect(outcome).toMatchObject({ outcome: 'holds', holder: { personId: doctor.id } });
    const shown = await board.expectsAlert(
      (alert) => alert.id === id && alert.roleCalls.some((call) => call.state === 'EN_ROUTE'),
    );
    expect(shown.roleCalls.find((call) => call.roleCode === 'NHI-BS')).toMatchObject({
      holder: { name: 'BS Nhi Trực' },
      dueAt: null,
      nextTier: null,
    });
  });

  it('shows that the phone rang', async () => {
    const phone = await house.phoneOf(doctor);
    await phone.connect();
    const { id } = await house.raise();
    const shown = await board.expectsAlert(
      (alert) =>
        alert.id === id &&
        alert.roleCalls.some((call) =>
          call.pages.some((page) => page.deliveries.some(({ state }) => state === 'shown')),
        ),
    );
    expect(
      shown.roleCalls.flatMap((call) => call.pages).find(({ personId }) => personId === doctor.id)?.deliveries[0],
    ).toMatchObject({ channel: 'socket', deviceName: 'Máy thử', purpose: 'page' });
  });

  it('calls off everybody who was paged, and nobody else', async () => {
    const [phone, leadersPhone, backupsPhone] = await Promise.all([
      house.phoneOf(doctor),
      house.phoneOf(leader),
      house.phoneOf(backup),
    ]);
    await Promise.all([phone.connect(), leadersPhone.connect(), backupsPhone.connect()]);
    const { id, code } = await house.raise();
    await phone.expectsPage(({ alertId }) => alertId === id);
    await house.tablet.standDown(id, { kind: 'resolved' });
    expect(await phone.expectsRecall(id)).toEqual({
      alertId: id,
      code,
      locationName: 'Phòng sinh 2',
      mode: 'real',
      reason: 'ended',
    });
    await leadersPhone.expectsRecall(id);
    const ended = await board.expectsAlert((alert) => alert.id === id && alert.state === 'CLOSED');
    expect(ended.recall?.waiting.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['BS Lãnh Đạo', 'BS Nhi Trực']),
    );
    expect(backupsPhone.recalls).toEqual([]);
    await phone.answers(id, { kind: 'understood' });
    await board.expectsAlert((alert) => alert.id === id && alert.recall?.understood.length === 1);
    expect(phone.recalls.filter(({ alertId }) => alertId === id)).toHaveLength(1);
  });

  it('tells a returning screen only what differs from what it holds, and the end of what it still shows', async () => {
    const { id } = await house.raise();
    const late = house.screen(house.tabletToken);
    const first = await late.connect();
    expect(first.open).toContain(id);
    const versions = Object.fromEntries(first.alerts.map((alert) => [alert.id, alert.version]));
    await until(
      async () =>
        (
          await late.watch({
            versions: (await late.watch()).alerts.reduce(
              (known, { id: one, version }) => ({ ...known, [one]: version }),
              {},
            ),
          })
        ).alerts.length === 0,
    );
    late.disconnect();
    await house.tablet.standDown(id, { kind: 'resolved' });
    const second = await late.connect({ versions });
    expect(second.open).not.toContain(id);
    expect(second.alerts.find((alert) => alert.id === id)).toMatchObject({ state: 'CLOSED' });
  });

  it('hands a phone that was away the calls that still ring, and none that somebody else has taken', async () => {
    const { id } = await house.raise();
    await board.expectsAlert((alert) => alert.id === id && alert.state === 'RINGING');
    const phone = await house.phoneOf(doctor);
    expect((await phone.connect()).pages.filter(({ alertId }) => alertId === id)).toMatchObject([
      { roleCode: 'NHI-BS', ring: 1, purpose: 'page' },
    ]);
    await phone.answers(id, { kind: 'coming' });
    expect((await phone.watch()).pages.filter(({ alertId }) => alertId === id)).toEqual([]);
  });

  it('finds what was said while its ear was cut off', async () => {
    for (let round = 0; round < 3; round += 1) {
      await until(async () => (await house.cutListening()) > 0, { describe: 'there is an ear to cut' });
      const { id } = await house.raise();
      await board.expectsAlert((alert) => alert.id === id && alert.state === 'RINGING', { within: 3_000 });
    }
  });

  it('tells each version at most once, and never an older one after a newer', () => {
    const ids = new Set(board.alerts.map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(3);
    for (const id of ids) {
      const versions = board.alerts.filter((alert) => alert.id === id).map(({ version }) => version);
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    }
  });

  it('says every two seconds that it lives', async () => {
    const heard = board.systems.length;
    await until(() => board.systems.length > heard + 1, { within: 5_000 });
    expect(board.systems.at(-1)).toMatchObject({ redis: 'absent', listen: 'up', push: 'unknown' });
    const now = await house.database.clock.now();
    expect(Math.abs(now.getTime() - Date.parse(board.systems.at(-1)?.at ?? ''))).toBeLessThan(4_000);
  });
});
