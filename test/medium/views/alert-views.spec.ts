import { randomUUID } from 'node:crypto';
import { alertView, timelineEntry, type AlertView } from '@redalert/contracts';
import { UnitOfWork, type Transaction } from '@redalert/platform';
import { until, type TestPerson } from '@redalert/testing';
import { AlertViews } from '@redalert/views';
import { House } from '../realtime/house';

describe('the view of an alert', () => {
  let house: House;
  let doctor: TestPerson;
  let views: AlertViews;

  beforeAll(async () => {
    house = await House.open();
    doctor = await house.hospital.person('BS Nhi Trực', { roles: ['NHI-BS'], onDuty: 'primary' });
    await house.hospital.person('BS Nhi Dự Bị', { roles: ['NHI-BS'], onDuty: 'backup' });
    await house.staff();
    views = house.app.get(AlertViews, { strict: false });
  });
  afterAll(() => house?.close());

  const read = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    house.app.get(UnitOfWork).run({ facilityId: house.hospital.id }, work);
  const routed = (id: string): Promise<AlertView> =>
    until(async () => (await read((tx) => views.byIds(tx, [id]))).find(({ state }) => state === 'RINGING'), {
      describe: 'the alert is routed',
    });

  it('is whole, and as the contract says', async () => {
    const { id } = await house.raise();
    await routed(id);
    const api = await house.signIn(doctor);
    await api.answer(id, { kind: 'coming', etaMinutes: 4 });
    await house.tablet.post(`/alerts/${id}/notes`, { id: randomUUID(), text: 'Bé thứ hai cũng ngạt' });
    await house.tablet.post(`/alerts/${id}/milestones`, { id: randomUUID(), key: 'birth' });
    await house.tablet.post(`/alerts/${id}/checklist`, { key: 'dry' }).catch(() => undefined);
    await house.tablet.standDown(id, { kind: 'resolved', reason: 'Bé hồng, khóc to' });
    const view = await until(async () =>
      (await read((tx) => views.byIds(tx, [id]))).find(({ roleCalls }) =>
        roleCalls.every((call) => call.state === 'RELEASED'),
      ),
    );
    expect(alertView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      state: 'CLOSED',
      location: { name: 'Phòng sinh 2', extension: '5678' },
      facility: { shortName: 'BV Thử' },
      raisedBy: { kind: 'station', name: 'Máy tính bảng' },
      standDown: { kind: 'resolved', reason: 'Bé hồng, khóc to' },
      notes: [{ text: 'Bé thứ hai cũng ngạt' }],
      milestones: [{ key: 'birth' }],
      recall: { understood: [] },
    });
    expect(view.roleCalls.find((call) => call.roleCode === 'NHI-BS')).toMatchObject({
      state: 'RELEASED',
      holder: { name: 'BS Nhi Trực' },
    });
    expect(view.recall?.waiting.map(({ name }) => name)).toContain('BS Nhi Trực');
  });

  it('costs the same number of statements for one alert and for many', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, async () => (await house.raise()).id));
    await Promise.all(ids.map(routed));
    const statements = (wanted: readonly string[]) =>
      read(async (tx) => {
        const asked = jest.spyOn(tx, 'query');
        expect(await views.byIds(tx, wanted)).toHaveLength(wanted.length);
        return asked.mock.calls.length;
      });
    expect(await statements(ids)).toBe(await statements(ids.slice(0, 1)));
  });

  it('keeps the order that was asked for, and leaves out what another house owns', async () => {
    const ids = [(await house.raise()).id, (await house.raise()).id];
    const [stranger] = await house.database.query<{ id: string }>(
      `insert into alerting.alerts (id, facility_id, code, location_id, type_approved, mode, severity, raised_by, content_hash)
       values (gen_random_uuid(), gen_random_uuid(), 'A9', gen_random_uuid(), true, 'real', 'RED', '{}', '') returning id`,
    );
    const seen = await read((tx) => views.byIds(tx, [ids[1] as string, stranger?.id as string, ids[0] as string]));
    expect(seen.map(({ id }) => id)).toEqual([...ids].reverse());
  });

  it('never hides an alert whose room or people are gone', async () => {
    const [lost] = await house.database.query<{ id: string }>(
      `insert into alerting.alerts (id, facility_id, code, location_id, type_approved, mode, severity, raised_by, content_hash)
       values (gen_random_uuid(), $1, 'Z9', gen_random_uuid(), true, 'real', 'RED', '{"kind":"system","id":"system","name":"spec"}', '') returning id`,
      [house.hospital.id],
    );
    const id = lost?.id as string;
    await house.database.query(
      `insert into dispatching.pages (id, facility_id, alert_id, person_id, purpose, tier, placement, reason, paged_at, last_rung_at)
       values (gen_random_uuid(), $1, $2, gen_random_uuid(), 'inform', 'leader', 'in_house', 'roster', app.now(), app.now())`,
      [house.hospital.id, id],
    );
    const [view] = await read((tx) => views.byIds(tx, [id]));
    expect(view).toMatchObject({ location: { name: '—' }, informed: [{ personName: '—' }], state: 'RAISED' });
    expect((await read((tx) => views.open(tx, house.hospital.id))).map((alert) => alert.id)).toContain(id);
    await house.database.query(`update alerting.alerts set lifecycle = 'closed' where id = $1`, [id]);
  });

  it('numbers patients of one kind', async () => {
    const patients = [{ kind: 'mother' }, { kind: 'newborn' }, { kind: 'newborn' }];
    const view = await house.tablet.post<AlertView>('/alerts', {
      id: randomUUID(),
      facilityId: house.hospital.id,
      locationId: house.room.id,
      mode: 'real',
      patients,
    });
    expect(view.patients.map(({ label }) => label)).toEqual(['Mẹ', 'Sơ sinh 1', 'Sơ sinh 2']);
  });

  it('is listed newest first, page by page, without gap or repeat while new alerts come in', async () => {
    for (let count = 0; count < 5; count += 1) await house.raise();
    const pages: string[][] = [];
    let cursor: string | null | undefined;
    do {
      const page = await read((tx) => views.list(tx, { cursor: cursor ?? undefined, limit: 4 }));
      pages.push(page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      if (pages.length === 1) await house.raise();
    } while (cursor !== null);
    const all = (
      await house.database.query<{ id: string }>(
        'select id from alerting.alerts where facility_id = $1 order by raised_at desc, id desc',
        [house.hospital.id],
      )
    ).map(({ id }) => id);
    expect(pages.flat()).toEqual(all.slice(1));
    await expect(read((tx) => views.list(tx, { cursor: "' or true", limit: 4 }))).rejects.toMatchObject({
      slug: 'invalid-body',
    });
    await house.calm();
    expect((await read((tx) => views.list(tx, { state: 'open', limit: 4 }))).items).toEqual([]);
    expect((await read((tx) => views.list(tx, { state: 'closed', limit: 4 }))).items).toHaveLength(4);
  });

  it('tells what happened with the names of the people in it, and not what was noted', async () => {
    const { id } = await house.raise();
    await routed(id);
    await house.tablet.post(`/alerts/${id}/notes`, { id: randomUUID(), text: 'Bí mật' });
    const told = await read((tx) => views.timeline(tx, id));
    for (const entry of told) expect(timelineEntry.parse(entry)).toEqual(entry);
    expect(told.map(({ version }) => version)).toEqual(told.map((_, index) => index + 1));
    const called = told.find(
      ({ type, payload }) => type === 'role-call.rung-started' && payload['roleCode'] === 'NHI-BS',
    );
    expect(called?.names).toEqual({ [doctor.id]: 'BS Nhi Trực' });
    expect(JSON.stringify(told)).not.toContain('Bí mật');
  });
});
