import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { forgetRunning } from './running';

const STOPPED_WITHIN_MS = 4_000; // a fast shutdown of PostgreSQL takes a tenth of a second
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

interface Server {
  readonly pid: number;
}

/**
 * The servers that the demo stands on. They end with this process however it ends, after the system on them has closed;
 * only a kill leaves them running, and the next start takes them over.
 */
export class Belongings {
  private readonly servers: Server[] = [];
  private readonly leave = () => process.exit(130);

  constructor(private readonly folder: string) {
    process.once('exit', () => this.end());
    for (const signal of SIGNALS) process.once(signal, this.leave);
  }

  keep<T extends Server | undefined>(server: T): T {
    if (server !== undefined) this.servers.push(server);
    return server;
  }

  /** From here on the running system drains first on a signal, and then ends the process. */
  leaveSignals(): void {
    for (const signal of SIGNALS) process.off(signal, this.leave);
  }

  /** SIGINT is PostgreSQL's fast shutdown, and a clean one for Redis. Nothing may be awaited while a process exits. */
  private end(): void {
    forgetRunning(this.folder);
    for (const { pid } of this.servers) tell(pid);
    const lock = join(this.folder, 'postgres', 'postmaster.pid');
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let waited = 0; existsSync(lock) && waited < STOPPED_WITHIN_MS; waited += 25) Atomics.wait(clock, 0, 0, 25);
  }
}

function tell(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It has ended already.
  }
}
