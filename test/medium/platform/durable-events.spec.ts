import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import {
  dataSource,
  Deadlines,
  DueDeadlines,
  EventLog,
  UnitOfWork,
  WaitingWork,
  type Roads,
  type Transaction,
} from '@redalert/platform';
import { freshDatabase, type TestDatabase } from '@redalert/testing';

const by = { kind: 'system', name: 'test' } as const;
const noRoads = {
  announce: async () => undefined,
  wakeAt: async () => undefined,
  wake: async () => undefined,
} as unknown as Roads;

describe('events and their work', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: UnitOfWork;
  const facilityId = randomUUID();
  const log = new EventLog(noRoads);

  beforeAll(async () => {
    database = await freshDatabase();
    source = dataSource({ url: database.serviceUrl });
    await source.initialize();
    work = new UnitOfWork(source);
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  const stoodDown = { type: 'alert.stood-down', payload: { kind: 'resolved', state: 'CLOSED', mode: 'real' } } as const;
  const append = (stream: string) => work.run({ facilityId }, (tx) => log.append(tx, stream, by, [stoodDown]));
  const release = (handle: (data: { tx: Transaction }) => Promise<void>) =>
    new WaitingWork(work, ['dispatching.release-alert'], (_pattern, data) => handle(data as { tx: Transaction }));

  it('gives each event the next version of its stream, with writers side by side', async () => {
    const stream = randomUUID();
    await Promise.all(Array.from({ length: 12 }, () => append(stream)));
    const versions = await work.run({ facilityId }, (tx) =>
      tx.query<{ version: number }>('select version from platform.events where stream_id = $1 order by version', [
        stream,
      ]),
    );
    expect(versions.map((row) => row.version)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('does the work of an event once, however many look at it at the same time', async () => {
    await append(randomUUID());
    let done = 0;
    const table = release(async () => void (done += 1));
    const rows = await table.due(100);
    done = 0;
    await Promise.all(rows.flatMap((row) => [table.look(row), table.look(row), table.look(row)]));
    expect(done).toBe(rows.length);
    expect(await table.due(100)).toEqual([]);
  });

  it('keeps failed work waiting, with its effect undone, and tries again after a while', async () => {
    await append(randomUUID());
    const effect = randomUUID();
    let broken = true;
    const table = release(async ({ tx }) => {
      await tx.query('insert into platform.streams (id, facility_id) values ($1, $2)', [effect, facilityId]);
      if (broken) throw new Error('no roster');
    });
    const [row] = await table.due(1);
    await table.look(row as NonNullable<typeof row>);
    expect(
      await work.run('system', (tx) => tx.query('select id from platform.streams where id = $1', [effect])),
    ).toEqual([]);
    broken = false;
    await database.clock.advance(6_000);
    const [again] = await table.due(1);
    await table.look(again as NonNullable<typeof again>);
    expect(
      await work.run('system', (tx) => tx.query('select id from platform.streams where id = $1', [effect])),
    ).toHaveLength(1);
  });

  it('fires a deadline when its time has come, once, and not before', async () => {
    const [stream, subject] = [randomUUID(), randomUUID()];
    await append(stream);
    const deadlines = new Deadlines(noRoads);
    await work.run({ facilityId }, async (tx) =>
      deadlines.arm(tx, {
        kind: 'dispatching.arrival',
        subjectId: subject,
        streamId: stream,
        dueAt: new Date(tx.now.getTime() + 60_000),
      }),
    );
    let fired = 0;
    const table = new DueDeadlines(work, ['dispatching.arrival'], async () => void (fired += 1));
    expect(await table.due(10)).toEqual([]);
    await database.clock.advance(60_001);
    const rows = await table.due(10);
    await Promise.all(rows.flatMap((row) => [table.look(row), table.look(row)]));
    expect(fired).toBe(1);
  });

  it('does not fire a deadline that was cancelled or moved', async () => {
    const [stream, subject] = [randomUUID(), randomUUID()];
    await append(stream);
    const deadlines = new Deadlines(noRoads);
    const arm = (seconds: number) =>
      work.run({ facilityId }, (tx) =>
        deadlines.arm(tx, {
          kind: 'dispatching.arrival',
          subjectId: subject,
          streamId: stream,
          dueAt: new Date(tx.now.getTime() + seconds * 1_000),
        }),
      );
    await arm(10);
    await arm(600);
    await database.clock.advance(11_000);
    const table = new DueDeadlines(work, ['dispatching.arrival'], async () => undefined);
    expect(await table.due(10)).toEqual([]);
    await work.run({ facilityId }, (tx) => deadlines.cancel(tx, 'dispatching.arrival', subject));
    await database.clock.advance(600_000);
    expect(await table.due(10)).toEqual([]);
  });
});
