import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@redalert/platform';
import { Redis } from 'ioredis';

const SERVER = 'redis-server'; // of the machine, where there is one
const READY_WITHIN_MS = 5_000;

export interface PrivateRedis {
  readonly url: string;
  readonly pid: number;
}
interface Kept {
  readonly pid: number;
  readonly port: number;
}

/**
 * A Redis of this folder's own, where `redis-server` is installed; undefined where it is not, and nothing is missing.
 * One that a killed demo left running on this folder is taken over, not doubled.
 */
export async function startPrivateRedis(folder: string): Promise<PrivateRedis | undefined> {
  const data = join(folder, 'redis');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const left = await leftRunning(data);
  if (left !== undefined) return running(left);
  if (spawnSync(SERVER, ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  const port = await freePort();
  const { pid } = launch(data, port);
  if (pid === undefined) return undefined;
  writeFileSync(join(data, 'server.json'), JSON.stringify({ pid, port } satisfies Kept));
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 50) {
    if ((await folderOf(port)) !== undefined) return running({ pid, port });
    await pause(50);
  }
  process.kill(pid);
  return undefined;
}

/** Kept on disk, and never evicting: BullMQ needs both. `hz 100` keeps delayed jobs punctual. */
function launch(data: string, port: number) {
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: data,
    appendonly: 'yes',
    save: '',
    'maxmemory-policy': 'noeviction',
    hz: 100,
    loglevel: 'warning',
    logfile: join(data, 'redis.log'),
  };
  const child = spawn(
    SERVER,
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: 'ignore', detached: true },
  );
  child.once('error', () => undefined);
  child.unref();
  return child;
}

const running = ({ pid, port }: Kept): PrivateRedis => ({ url: `redis://127.0.0.1:${port}`, pid });

async function leftRunning(data: string): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8')) as Kept;
    return (await folderOf(kept.port)) === realpathSync(data) && isAlive(kept.pid) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The data folder of the Redis on this port; undefined when none answers. */
async function folderOf(port: number): Promise<string | undefined> {
  const redis = new Redis({
    port,
    host: '127.0.0.1',
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 500,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [, folder] = (await redis.config('GET', 'dir')) as string[];
    return folder;
  } catch {
    return undefined;
  } finally {
    redis.disconnect();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
