import { randomBytes } from 'node:crypto';
import { Pool, type QueryResultRow } from 'pg';
import { cloneTemplate, dropDatabase, SERVICE_LOGIN, startPostgres, urlOf } from './postgres';
import { TestClock } from './test-clock';

export interface TestDatabase {
  /** Superuser: sees everything, no policy applies. */
  readonly ownerUrl: string;
  /** As a service signs in. */
  readonly serviceUrl: string;
  readonly clock: TestClock;
  /** Reads or writes as the owner: what a spec puts there or looks at behind everybody's back. */
  query<Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own for one spec file, with a clock that the spec can move. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = await startPostgres();
  const name = `t_${randomBytes(6).toString('hex')}`;
  await cloneTemplate(server, name);
  const ownerUrl = urlOf(server, name);
  const owner = new Pool({ connectionString: ownerUrl, max: 4 });
  owner.on('error', () => undefined);
  return {
    ownerUrl,
    serviceUrl: urlOf(server, name, SERVICE_LOGIN),
    clock: await TestClock.install(owner),
    query: async <Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...parameters])).rows,
    drop: async () => {
      await owner.end();
      await dropDatabase(server, name);
    },
  };
}
