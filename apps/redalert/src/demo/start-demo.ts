import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seedDemo, type DemoAccess } from '@redalert/demo';
import {
  admitServiceLogin,
  configFrom,
  keptSecret,
  migrate,
  startEmbeddedPostgres,
  type Config,
  type EmbeddedPostgres,
} from '@redalert/platform';
import { start } from '../composition';
import { Belongings } from './belongings';
import { choosePort } from './choose-port';
import { startPrivateRedis } from './private-redis';
import { keepRunning } from './running';

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
export async function startDemo(
  folder: string,
  options: { readonly port?: number; readonly json?: boolean },
): Promise<StartedDemo> {
  const belongings = new Belongings(folder);
  const postgres = belongings.keep(await startEmbeddedPostgres(folder));
  const redisUrl = process.env['REDIS_URL'] ?? belongings.keep(await startPrivateRedis(folder))?.url;
  const databaseUrl = await prepareDatabase(folder, postgres);
  const access = await seedDemo(databaseUrl);
  const port = await choosePort(options.port);
  belongings.leaveSignals();
  await start(demoConfig(databaseUrl, redisUrl, port, options.json === true));
  const url = `http://localhost:${port}`;
  keepRunning(folder, url);
  return { url, access, databaseUrl, redisUrl, folder };
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
