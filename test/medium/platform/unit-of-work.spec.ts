import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSource, UnitOfWork } from '@redalert/platform';
import { freshDatabase, type TestDatabase } from '@redalert/testing';

describe('the unit of work', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: UnitOfWork;
  const [ours, theirs] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    database = await freshDatabase();
    source = dataSource({ url: database.serviceUrl });
    await source.initialize();
    work = new UnitOfWork(source);
    for (const facilityId of [ours, theirs])
      await work.run({ facilityId }, (tx) =>
        tx.query('insert into platform.streams (id, facility_id) values ($1, $2)', [randomUUID(), facilityId]),
      );
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  const streams = 'select facility_id from platform.streams';

  it('shows one facility its own rows only', async () => {
    const rows = await work.run({ facilityId: ours }, (tx) => tx.query<{ facility_id: string }>(streams));
    expect(rows.map((row) => row.facility_id)).toEqual([ours]);
  });

  it('lets the system role sweep over all facilities', async () => {
    const rows = await work.run('system', (tx) => tx.query<{ facility_id: string }>(streams));
    expect(new Set(rows.map((row) => row.facility_id))).toEqual(new Set([ours, theirs]));
  });

  it('refuses a statement outside a unit of work', async () => {
    await expect(source.query(streams)).rejects.toThrow(/permission denied/);
  });

  it('refuses a scope that is nobody', async () => {
    await expect(work.run({ facilityId: '' }, (tx) => tx.query(streams))).rejects.toThrow(/no facility scope/);
  });

  it('refuses to write or move a row into another facility', async () => {
    const id = randomUUID();
    await expect(
      work.run({ facilityId: ours }, (tx) =>
        tx.query('insert into platform.streams (id, facility_id) values ($1, $2)', [id, theirs]),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      work.run({ facilityId: ours }, (tx) => tx.query('update platform.streams set facility_id = $1', [theirs])),
    ).rejects.toThrow(/row-level security/);
  });

  it('keeps the scopes of interleaved transactions apart on two connections', async () => {
    const counts = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const facilityId = index % 2 === 0 ? ours : theirs;
        return work.run({ facilityId }, async (tx) => {
          const rows = await tx.query<{ facility_id: string }>(streams);
          return rows.every((row) => row.facility_id === facilityId) && rows.length === 1;
        });
      }),
    );
    expect(counts.every(Boolean)).toBe(true);
  });

  it('writes nothing when the work fails, and gives the connection back clean', async () => {
    const id = randomUUID();
    const failing = work.run({ facilityId: ours }, async (tx) => {
      await tx.query('insert into platform.streams (id, facility_id) values ($1, $2)', [id, ours]);
      throw new Error('the ward lost power');
    });
    await expect(failing).rejects.toThrow('the ward lost power');
    const found = await work.run('system', (tx) => tx.query('select id from platform.streams where id = $1', [id]));
    expect(found).toEqual([]);
    await expect(source.query(streams)).rejects.toThrow(/permission denied/);
  });

  it('survives the death of its database connection', async () => {
    const killed = work.run({ facilityId: ours }, (tx) => tx.query('select pg_terminate_backend(pg_backend_pid())'));
    await expect(killed).rejects.toThrow();
    await expect(work.run({ facilityId: ours }, (tx) => tx.query(streams))).resolves.toHaveLength(1);
  });

  it('reads the time from the movable clock', async () => {
    const before = await work.run('system', async (tx) => tx.now.getTime());
    await database.clock.advance(3_600_000);
    const after = await work.run('system', async (tx) => tx.now.getTime());
    expect(after - before).toBeGreaterThanOrEqual(3_600_000);
  });
});

describe('the schema', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    source = dataSource({ url: database.ownerUrl });
    await source.initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  it('has forced row-level security on every table with a facility', async () => {
    const open: unknown[] = await source.query(`
      select c.oid::regclass::text as table from pg_class c join pg_attribute a on a.attrelid = c.oid
      where a.attname = 'facility_id' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  it('takes the time from app.now() in every default, check, policy and function of ours', async () => {
    const bare: unknown[] = await source.query(`
      with expressions as (
        select pg_get_expr(d.adbin, d.adrelid) as text from pg_attrdef d
        union all select pg_get_constraintdef(oid) from pg_constraint
        union all select coalesce(pg_get_expr(polqual, polrelid), '') from pg_policy
        union all select p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname in ('alerting', 'dispatching', 'notifying', 'platform', 'roster', 'identity'))
      select text from expressions where text ~* '(^|[^.a-z_])(now\\(|clock_timestamp\\(|current_(timestamp|date|time)|localtime)'`);
    expect(bare).toEqual([]);
  });

  it('never lets the mode of an alert change', async () => {
    await expect(
      source.query(`insert into alerting.alerts (id, facility_id, code, location_id, type_approved, mode, severity, raised_by, content_hash)
        values (gen_random_uuid(), gen_random_uuid(), 'A1', gen_random_uuid(), true, 'drill', 'RED', '{}', 'x'); update alerting.alerts set mode = 'real'`),
    ).rejects.toThrow(/mode of an alert never changes/);
  });
});
