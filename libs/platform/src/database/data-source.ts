import { DataSource } from 'typeorm';
import { migrations } from './migrations';

export interface DataSourceOptions {
  readonly url: string;
  readonly poolSize?: number;
  readonly entities?: readonly (new () => object)[];
}

/**
 * A pool with limits on every wait: a stuck connection or lock must fail and be retried, never hang a role call.
 * Times in milliseconds. The schema changes by migrations only.
 */
export function dataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    synchronize: false,
    migrationsRun: false,
    migrations,
    migrationsTableName: 'migrations',
    entities: [...(options.entities ?? [])],
    poolSize: options.poolSize ?? 12,
    poolErrorHandler: () => undefined,
    extra: {
      connectionTimeoutMillis: 3_000,
      query_timeout: 8_000,
      statement_timeout: 6_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 8_000,
      keepAlive: true,
    },
  });
}
