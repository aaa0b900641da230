import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seedDemo, type DemoAccess } from '@redalert/demo';
import { admitServiceLogin, configFrom, keptSecret, migrate, startEmbeddedPostgres, type Config, type EmbeddedPostgres } from '@redalert/platform';
import { DataSource } from 'typeorm';
import { start } from '../composition';
import { choosePort } from './choose-port';
import { startPrivateRedis, type PrivateRedis } from './private-redis';
import { forgetRunning, keepRunning } from './running';

const LOGIN = 'redalert';

export interface StartedDemo {
  readonly url: string;
  readonly access: DemoAccess;
  readonly databaseUrl: string;
  /** undefined: no Redis here, and none is needed. */
  readonly redisUrl: string | undefined;
  readonly folder: string;
}

/** PostgreSQL and Redis of its own in the folder, the demo province, and the whole system in this process. */
export async function startDemo(folder: string, options: { readonly port?: number; readonly json?: boolean }): Promise<StartedDemo> {
  const belongings = new Belongings(folder);
  const letGo = belongings.closeOnSignal();
  try {
    const postgres = await belongings.keep(startEmbeddedPostgres(folder));
    const redisUrl = process.env['REDIS_URL'] ?? (await belongings.keep(startPrivateRedis(folder)))?.url;
    const databaseUrl = await prepareDatabase(folder, postgres);
    const access = await seedDemo(databaseUrl);
    const port = await choosePort(options.port);
    letGo();
    const app = await start(demoConfig(databaseUrl, redisUrl, port, options.json === true));
    belongings.closeWith(app);
    const url = `http://localhost:${port}`;
    keepRunning(folder, url);
    return { url, access, databaseUrl, redisUrl, folder };
  } catch (error) {
    await belongings.close();
    throw error;
  }
}

async function prepareDatabase(folder: string, { ownerUrl }: EmbeddedPostgres): Promise<string> {
  const password = keptSecret(folder, 'database-password', () => randomBytes(24).toString('base64url'));
  await migrate(ownerUrl);
  await admitServiceLogin(ownerUrl, LOGIN, password);
  const url = new URL(ownerUrl);
  url.username = LOGIN;
  url.password = password;
  return url.toString();
}

/** What the environment says, on this database. Only warnings are logged: the screen belongs to the sign-ins. */
function demoConfig(databaseUrl: string, redisUrl: string | undefined, port: number, json: boolean): Config {
  const beside = join(__dirname, '../../../../web');
  return configFrom({
    REDALERT_LOG_LEVEL: json ? 'error' : 'warn',
    ...(existsSync(beside) && { REDALERT_WEB_DIR: beside }),
    ...process.env,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    REDALERT_PORT: String(port),
  });
}

interface Stoppable {
  stop(): Promise<void>;
}
type App = Awaited<ReturnType<typeof start>>;

/** What the demo started and must stop, last started first stopped. */
class Belongings {
  private readonly running: Stoppable[] = [];

  constructor(private readonly folder: string) {}

  async keep<T extends EmbeddedPostgres | PrivateRedis | undefined>(starting: Promise<T>): Promise<T> {
    const started = await starting;
    if (started !== undefined) this.running.unshift(started);
    return started;
  }

  /** Until the system itself listens to signals. Returns how to stop listening. */
  closeOnSignal(): () => void {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const close = () => void this.close().finally(() => process.exit(130));
    for (const signal of signals) process.once(signal, close);
    return () => signals.forEach((signal) => process.off(signal, close));
  }

  /** From now on closing the system closes what it stands on. */
  closeWith(app: App): void {
    const closeApp = app.close.bind(app);
    app.close = async () => {
      await closeApp();
      await app.get(DataSource).destroy();
      await this.close();
    };
  }

  async close(): Promise<void> {
    forgetRunning(this.folder);
    for (const one of this.running.splice(0)) await one.stop();
  }
}
