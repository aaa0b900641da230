import { join } from 'node:path';
import { freePort } from '@redalert/platform';
import { rootOfRepository } from './root';
import { ServiceProcess } from './service-process';
import { startRedis, type TestRedis } from './redis';

export const topologies = ['one', 'four'] as const;
export type Topology = (typeof topologies)[number];
const four = ['gateway', 'dispatcher', 'notifier', 'realtime'] as const;
export type ServiceName = (typeof four)[number] | 'redalert';

export interface ServicesOptions {
  readonly topology: Topology;
  /** True starts a private Redis; false runs without one. */
  readonly redis: boolean;
  /** At least DATABASE_URL. */
  readonly env: Readonly<Record<string, string>>;
}

/** The built servers as they run in a hospital: one process, or four. */
export class Services {
  constructor(
    readonly topology: Topology,
    private readonly processes: ReadonlyMap<ServiceName, ServiceProcess>,
    readonly redis: TestRedis | undefined,
  ) {}

  /** Where HTTP is answered: the gateway, or the one process. */
  get url(): string {
    return this.urlOf('gateway');
  }

  /** Where sockets are answered. */
  get realtimeUrl(): string {
    return this.urlOf('realtime');
  }

  get names(): ServiceName[] {
    return [...this.processes.keys()];
  }

  urlOf(name: ServiceName): string {
    return this.process(name).url;
  }

  async kill(name: ServiceName, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.process(name).kill(signal);
  }

  /** SIGSTOP: it holds its connections and says nothing. */
  pause(name: ServiceName): void {
    this.process(name).signal('SIGSTOP');
  }

  resume(name: ServiceName): void {
    this.process(name).signal('SIGCONT');
  }

  async restart(name: ServiceName): Promise<void> {
    await this.process(name).kill('SIGKILL');
    await this.process(name).start();
  }

  /** What the services have written, for the message of a failure. */
  logs(lines = 60): string {
    return [...this.processes].map(([name, process]) => `── ${name}\n${process.log(lines)}`).join('\n');
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.processes.values()].map((process) => process.stop()));
    await this.redis?.stop();
  }

  /** In one process every name means that process. */
  private process(name: ServiceName): ServiceProcess {
    return (this.processes.get(name) ?? this.processes.get('redalert')) as ServiceProcess;
  }
}

/** Starts the built servers and waits until each is ready. Needs `npm run build`. */
export async function startServices({ topology, redis: withRedis, env }: ServicesOptions): Promise<Services> {
  const names: readonly ServiceName[] = topology === 'one' ? ['redalert'] : four;
  const redis = withRedis ? await startRedis() : undefined;
  const ports = new Map(await Promise.all(names.map(async (name) => [name, await freePort()] as const)));
  const address = (name: ServiceName): string => `http://127.0.0.1:${ports.get(name) ?? ports.get('redalert')}`;
  const common = {
    REDALERT_HOST: '127.0.0.1',
    REDALERT_PUBLIC_URL: address('gateway'),
    ...(topology === 'four' && { REDALERT_REALTIME_URL: address('realtime') }),
    REDALERT_SWEEP_MS: '50',
    REDALERT_LOG_LEVEL: 'warn',
    ...(redis && { REDIS_URL: redis.url }),
    ...env,
  };
  const processes = new Map(
    names.map((name) => [name, new ServiceProcess(name, mainOf(name), ports.get(name) as number, common)] as const),
  );
  const services = new Services(topology, processes, redis);
  try {
    await Promise.all([...processes.values()].map((process) => process.start()));
  } catch (error) {
    await services.stopAll();
    throw error;
  }
  return services;
}

function mainOf(name: ServiceName): string[] {
  const main = join(rootOfRepository(), 'dist', 'apps', name, 'src', 'main.js');
  return name === 'redalert' ? [main, 'serve'] : [main];
}
