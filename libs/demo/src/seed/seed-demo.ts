import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { dataSource, Secrets, UnitOfWork } from '@redalert/platform';
import { demoAccess, type DemoAccess } from '../access';
import { DEMO_PASSWORD, DEMO_PIN, demoIds } from '../ids';
import { province } from '../province';
import { seedFacility } from './seed-facility';

/** Seeds through a connection of its own. Adds what is missing, roster days that have come since included. */
export async function seedDemo(databaseUrl: string): Promise<DemoAccess> {
  const source = dataSource({ url: databaseUrl, poolSize: 2 });
  await source.initialize();
  try {
    return await seedProvince(new UnitOfWork(source));
  } finally {
    await source.destroy();
  }
}

/** The whole province, facility by facility, each in one transaction under its own scope. */
export async function seedProvince(work: UnitOfWork): Promise<DemoAccess> {
  const tokens = await stationTokens(work);
  // One hash for all: the password of the demo is printed on its first screen.
  const secrets = { passwordHash: await hash(DEMO_PASSWORD), pinHash: await hash(DEMO_PIN), tokens };
  for (const facility of province)
    await work.run({ facilityId: demoIds.facility(facility.code) }, (tx) => seedFacility(tx, facility, secrets));
  return demoAccess(tokens);
}

/** The tablets' tokens are random in each installation, and kept, so that the addresses can be printed again. */
async function stationTokens(work: UnitOfWork): Promise<Map<string, string>> {
  const secrets = new Secrets(work);
  const tablets = province.flatMap(({ code, rooms }) =>
    rooms.filter(({ tablet }) => tablet).map((room) => `${code}/${room.code}`),
  );
  const tokens = await Promise.all(
    tablets.map((path) => secrets.get(`demo-station:${path}`, () => `st_${randomBytes(32).toString('base64url')}`)),
  );
  return new Map(tablets.map((path, index) => [path, tokens[index] as string]));
}
