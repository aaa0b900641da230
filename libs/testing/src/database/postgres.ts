import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { admitServiceLogin, migrate, startEmbeddedPostgres, type EmbeddedPostgres } from '@redalert/platform';
import { endWithMe } from '../leave-nothing';

const TEMPLATE = 'red_alert_template';
export const SERVICE_LOGIN = 'red_alert_service';

let running: Promise<EmbeddedPostgres> | undefined;

/**
 * One PostgreSQL of this process, with a template that is migrated once. A Jest worker runs many spec files: each finds
 * the server that the first has started, and it ends with the worker.
 */
export function startPostgres(): Promise<EmbeddedPostgres> {
  running ??= start();
  return running;
}

/** The URL of another database on the same server. */
export function urlOf(server: EmbeddedPostgres, database: string, login = 'postgres'): string {
  return `postgres://${login}@127.0.0.1:${server.port}/${database}`;
}

async function start(): Promise<EmbeddedPostgres> {
  const folder = join(tmpdir(), `red-alert-test-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const server = await startEmbeddedPostgres(folder, { throwaway: true });
  if (await exists(server, TEMPLATE)) return server;
  endWithMe(server.pid, folder);
  await prepareTemplate(server);
  return server;
}

async function exists(server: EmbeddedPostgres, database: string): Promise<boolean> {
  const rows = await asOwner(server.ownerUrl, (client) =>
    client.query('select from pg_database where datname = $1', [database]),
  );
  return rows.rowCount === 1;
}

async function prepareTemplate(server: EmbeddedPostgres): Promise<void> {
  const building = `${TEMPLATE}_building`;
  await asOwner(server.ownerUrl, (client) => client.query(`create database ${building}`));
  await migrate(urlOf(server, building));
  await admitServiceLogin(urlOf(server, building), SERVICE_LOGIN, 'not-secret');
  await asOwner(server.ownerUrl, (client) => client.query(`alter database ${building} rename to ${TEMPLATE}`));
}

/** A copy of the template, in about 25 ms. */
export async function cloneTemplate(server: EmbeddedPostgres, name: string): Promise<void> {
  await asOwner(server.ownerUrl, (client) => client.query(`create database ${name} template ${TEMPLATE}`));
}

export async function dropDatabase(server: EmbeddedPostgres, name: string): Promise<void> {
  await asOwner(server.ownerUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
