import { existsSync } from 'node:fs';
import { assertSchemaIsCurrent, configFrom, dataSource, UnitOfWork, type Config } from '@redalert/platform';
import { Redis } from 'ioredis';

type Check = readonly [name: string, look: () => Promise<string>];

/** `doctor`: says what is right and what is wrong, and ends with 1 when something is. */
export async function doctor(): Promise<void> {
  const config = configFrom(process.env);
  let wrong = 0;
  for (const [name, look] of checksOf(config)) {
    try {
      console.log(`✓ ${name}: ${await look()}`);
    } catch (error) {
      wrong += 1;
      console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  process.exitCode = wrong > 0 ? 1 : 0;
}

const checksOf = (config: Config): readonly Check[] => [
  ['Cơ sở dữ liệu', () => database(config)],
  ['Trực lãnh đạo hôm nay', () => leaders(config)],
  ['Redis', () => redis(config)],
  [
    'Ứng dụng web',
    async () =>
      config.webDir !== undefined && existsSync(`${config.webDir}/index.html`)
        ? config.webDir
        : fail('chưa có; chạy npm run build'),
  ],
  [
    'Địa chỉ công khai',
    async () =>
      config.publicUrl?.startsWith('https://')
        ? config.publicUrl
        : fail('REDALERT_PUBLIC_URL chưa là https; điện thoại không nhận thông báo đẩy'),
  ],
];

async function database({ databaseUrl }: Config): Promise<string> {
  const source = dataSource({ url: databaseUrl, poolSize: 1 });
  await source.initialize();
  try {
    await assertSchemaIsCurrent(source);
    const [row]: { super: boolean }[] = await source.query(
      'select rolsuper as super from pg_roles where rolname = current_user',
    );
    return row?.super === true
      ? fail('đang dùng tài khoản chủ; các dịch vụ phải dùng tài khoản riêng (migrate --login)')
      : 'đúng phiên bản';
  } finally {
    await source.destroy();
  }
}

/** Without a leader on duty the ladders of that facility end too early. */
async function leaders({ databaseUrl }: Config): Promise<string> {
  const source = dataSource({ url: databaseUrl, poolSize: 1 });
  await source.initialize();
  try {
    const without = await new UnitOfWork(source).run('system', (tx) =>
      tx.query<{ short_name: string }>(
        `select f.short_name from published.facilities f where not exists (select from published.duty_shifts s
           where s.facility_id = f.facility_id and s.role_code = 'TLD' and s.starts_at <= app.now() and s.ends_at > app.now())`,
      ),
    );
    return without.length === 0
      ? 'mọi cơ sở đều có'
      : fail(`chưa có ở ${without.map((row) => row.short_name).join(', ')}`);
  } finally {
    await source.destroy();
  }
}

async function redis({ redisUrl }: Config): Promise<string> {
  if (redisUrl === undefined) return 'không đặt; mọi thứ chạy từ PostgreSQL';
  const client = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const [, policy] = (await client.config('GET', 'maxmemory-policy')) as string[];
    return policy === 'noeviction' ? 'noeviction' : fail(`maxmemory-policy là ${policy}; phải là noeviction`);
  } finally {
    client.disconnect();
  }
}

function fail(why: string): never {
  throw new Error(why);
}
