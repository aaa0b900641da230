import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries';

export interface EmbeddedPostgres {
  /** URL of the owner (superuser), database `postgres`. */
  readonly ownerUrl: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL in a folder, from binaries that came with `npm ci`: for the first look, a clinic, and tests.
 * A server that a killed parent left running on this folder is taken over, not doubled. `throwaway` turns durability
 * off and is for tests only.
 */
export async function startEmbeddedPostgres(
  folder: string,
  options: { throwaway?: boolean; port?: number } = {},
): Promise<EmbeddedPostgres> {
  const data = join(folder, 'postgres');
  const binaries = postgresBinaries();
  const running = leftRunning(data);
  if (running !== undefined) return { ...running, ownerUrl: ownerUrl(running.port), stop: () => stopPid(running.pid) };
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(data, binaries, options.throwaway === true);
  const port = options.port ?? (await freePort());
  const child = launch(data, port, binaries, options.throwaway === true);
  await accepting(port, child);
  return { ownerUrl: ownerUrl(port), port, pid: child.pid as number, stop: () => stopPid(child.pid as number) };
}

const ownerUrl = (port: number): string => `postgres://postgres@127.0.0.1:${port}/postgres`;

function initialise(data: string, { initdb, account }: PostgresBinaries, throwaway: boolean): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (account) chownSync(data, account.uid, account.gid);
  const flags = [
    '--pgdata',
    data,
    '--auth=trust',
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    ...(throwaway ? ['--no-sync'] : []),
  ];
  execFileSync(initdb, flags, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
}

function launch(data: string, port: number, { postgres, account }: PostgresBinaries, throwaway: boolean): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=64MB',
    'timezone=UTC',
    'log_min_messages=fatal',
  ];
  if (throwaway) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const child = spawn(postgres, ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  return child;
}

/** Waits until the server answers; a server that exits instead is an error at once. */
async function accepting(port: number, child: ChildProcess): Promise<void> {
  let exited = false;
  child.once('exit', () => (exited = true));
  const until = Date.now() + 30_000;
  while (Date.now() < until && !exited) {
    const client = new Client({ connectionString: ownerUrl(port), connectionTimeoutMillis: 1_000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`PostgreSQL không khởi động được trên cổng ${port}`);
}

function leftRunning(data: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    process.kill(pid, 0);
    return { pid, port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

async function stopPid(pid: number): Promise<void> {
  const alive = () => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  if (alive()) process.kill(pid, 'SIGINT');
  for (let waited = 0; alive() && waited < 10_000; waited += 25)
    await new Promise((resolve) => setTimeout(resolve, 25));
  if (alive()) process.kill(pid, 'SIGKILL');
}

/** A port that is free on loopback now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Keeps a small text (a password, a key) in the folder, made once, readable by its owner only. */
export function keptSecret(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, make(), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
