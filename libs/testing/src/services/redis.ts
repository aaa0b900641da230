import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@redalert/platform';
import { endWithMe } from '../leave-nothing';
import { until } from '../until';

/** Of this machine; npm has none. */
const PROGRAM = 'redis-server';

export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Stops answering, keeps its connections: the worst kind of dead. */
  pause(): void;
  resume(): void;
  /** As a power cut; what it knew is gone. */
  kill(): Promise<void>;
  /** Starts again on the same port, empty. */
  restart(): Promise<void>;
  /** FLUSHALL. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** A redis-server of this machine on a port of its own, with nothing on disk. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'red-alert-redis-'));
  let server = await launch(port, folder);
  const kill = async (): Promise<void> => {
    await ended(server.child, 'SIGKILL');
    server.callOff();
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pause: () => void server.child.kill('SIGSTOP'),
    resume: () => void server.child.kill('SIGCONT'),
    kill,
    restart: async () => {
      await kill();
      server = await launch(port, folder);
    },
    flush: async () => void (await ask(port, 'FLUSHALL')),
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(port: number, folder: string): Promise<{ child: ChildProcess; callOff: () => void }> {
  const flags = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
    '--hz',
    100,
    '--dir',
    folder,
  ];
  const child = spawn(PROGRAM, flags.map(String), { stdio: 'ignore' });
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  await until(
    async () => {
      if (failure !== undefined || child.exitCode !== null) return 'gone';
      return (await ask(port, 'PING')).startsWith('+PONG');
    },
    { describe: 'redis-server answers' },
  );
  if (failure !== undefined || child.exitCode !== null)
    throw new Error('redis-server did not start: is it installed?', { cause: failure });
  return { child, callOff: endWithMe(child.pid as number, folder) };
}

export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
    if (signal === 'SIGKILL') child.kill('SIGCONT');
  });
}

function ask(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.setTimeout(1_000, () => socket.destroy(new Error('no answer')));
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.end();
    });
    socket.once('error', reject);
  });
}
