import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithMe } from '../leave-nothing';
import { until } from '../until';
import { ended } from './redis';
import { rootOfRepository } from './root';

const ready_within_ms = 20_000;
const drain_ms = 10_000; // a little longer than a server gives itself

/** One server of ours as a real process, with its output in a file. */
export class ServiceProcess {
  readonly url: string;
  private readonly folder: string;
  private child: ChildProcess | undefined;
  private callOff = (): void => undefined;

  constructor(
    readonly name: string,
    private readonly args: readonly string[],
    port: number,
    private readonly env: Readonly<Record<string, string>>,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.folder = mkdtempSync(join(tmpdir(), `red-alert-${name}-`));
    this.env = { ...env, REDALERT_PORT: String(port) };
  }

  async start(): Promise<void> {
    const [main] = this.args;
    if (main === undefined || !existsSync(main))
      throw new Error(`${main} is missing: build first (node scripts/build.mjs server)`);
    const output = openSync(this.logFile, 'a');
    const child = spawn(process.execPath, [...this.args], {
      cwd: rootOfRepository(),
      env: { PATH: process.env['PATH'], ...this.env },
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    this.child = child;
    this.callOff = endWithMe(child.pid as number);
    await until(() => hasEnded(child) || this.isReady(), {
      within: ready_within_ms,
      every: 50,
      describe: () => `${this.name} is ready\n${this.log(40)}`,
    });
    if (hasEnded(child)) throw new Error(`${this.name} ended at its start\n${this.log(40)}`);
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    if (this.child === undefined) return;
    const limit = setTimeout(() => this.child?.kill('SIGKILL'), drain_ms);
    await ended(this.child, signal);
    clearTimeout(limit);
    this.callOff();
  }

  async stop(): Promise<void> {
    this.signal('SIGCONT');
    await this.kill('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  log(lines: number): string {
    return existsSync(this.logFile)
      ? readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
      : '';
  }

  private get logFile(): string {
    return join(this.folder, 'log');
  }

  private async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => undefined,
    );
    return answer?.ok === true;
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
