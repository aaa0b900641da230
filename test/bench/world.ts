import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD, demoIds, province, seedDemo } from '@redalert/demo';
import { admitServiceLogin, migrate, startEmbeddedPostgres, type EmbeddedPostgres } from '@redalert/platform';
import { Api, api, endWithMe, startRedis, startServices, type Services, type TestRedis } from '@redalert/testing';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { Child } from './child';
import { serveFloor } from './floor';
import type { Options } from './options';
import { servePushService, type Subscription } from './push-service';
import { serveScreens, type Rang, type Screen } from './screens';

const HOUSE = 'sannhi'; // the provincial hospital for mothers and children: every role in the house
const LOGIN = 'redalert_bench';

export const roles: Readonly<Record<string, () => void>> = {
  screens: serveScreens,
  push: servePushService,
  floor: serveFloor,
};

export interface Room {
  readonly id: string;
  readonly raise: Api;
}

/** A hospital at work: PostgreSQL that keeps every commit, Redis, the whole system as one process, people and their phones. */
export class World {
  readonly facilityId = demoIds.facility(HOUSE);
  readonly people = new Map<string, Api>();
  readonly rooms: Room[] = [];
  services!: Services;
  redis: TestRedis | undefined;
  private screensOf: Screen[] = [];
  private serverEnv: Record<string, string> = {};
  private readonly hearers = new Set<(rang: Rang) => void>();

  private constructor(
    private readonly postgres: EmbeddedPostgres,
    private readonly serviceUrl: string,
    readonly owner: Client,
    readonly screens: Child,
    readonly push: Child,
    readonly floor: Child,
  ) {}

  static async open({ screens: count, redis: withRedis, profile }: Options): Promise<World> {
    const folder = join(tmpdir(), `red-alert-bench-${process.pid}`);
    mkdirSync(folder, { mode: 0o755 });
    const postgres = await startEmbeddedPostgres(folder);
    endWithMe(postgres.pid, folder);
    await migrate(postgres.ownerUrl);
    await admitServiceLogin(postgres.ownerUrl, LOGIN, 'not-secret');
    const serviceUrl = postgres.ownerUrl.replace('postgres@', `${LOGIN}:not-secret@`);
    const access = await seedDemo(serviceUrl);
    const owner = new Client({ connectionString: postgres.ownerUrl });
    await owner.connect();
    await prepare(owner);
    const screens = Child.start('screens', (rang: Rang) => world.hearers.forEach((hear) => hear(rang)));
    const world: World = new World(postgres, serviceUrl, owner, screens, Child.start('push'), Child.start('floor'));
    world.serverEnv = {
      ...(await world.push.ask<Record<string, string>>('start')),
      ...(profile !== undefined && { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` }),
    };
    await world.floor.ask('start', postgres.ownerUrl);
    await world.serve(withRedis);
    await world.signEverybodyIn();
    const house = province.find(({ code }) => code === HOUSE);
    const tablets = access.stations.filter(({ facility }) => facility === house?.shortName);
    for (const { location, token } of tablets) {
      const code = house?.rooms.find(({ name }) => name === location)?.code;
      world.rooms.push({ id: demoIds.location(`${HOUSE}/${code}`), raise: api(world.services.url, token) });
    }
    const boards = tablets.map(({ token }) => ({ token }));
    while (world.screensOf.length < count)
      world.screensOf.push(boards[world.screensOf.length % boards.length] as Screen);
    await world.showScreens();
    return world;
  }

  get coordinator(): Api {
    return this.people.get(demoIds.person(`${HOUSE}.dieuphoi1`)) as Api;
  }

  /** Tells of every page that reaches a phone, until the function that it returns is called. */
  onRang(hear: (rang: Rang) => void): () => void {
    this.hearers.add(hear);
    return () => void this.hearers.delete(hear);
  }

  /** The same database and people on a new process without Redis. */
  async goOnWithoutRedis(): Promise<void> {
    await this.services.stopAll();
    await this.redis?.stop();
    await this.serve(false);
    for (const [id, person] of this.people) this.people.set(id, api(this.services.url, person.token));
    for (const [index, room] of this.rooms.entries())
      this.rooms[index] = { id: room.id, raise: api(this.services.url, room.raise.token) };
    await this.showScreens();
  }

  async versions(): Promise<{ postgres: string; redis: string | null; durable: Record<string, string> }> {
    const { rows } = await this.owner.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes')`,
    );
    const { server_version: postgres = '', ...durable } = Object.fromEntries(
      rows.map(({ name, setting }) => [name, setting]),
    );
    return { postgres, redis: await redisVersion(this.redis), durable };
  }

  async close(): Promise<void> {
    for (const child of [this.screens, this.push, this.floor]) child.stop();
    await this.services.stopAll();
    await this.redis?.stop();
    await this.owner.end();
    await this.postgres.stop();
  }

  /** As a hospital runs it: default settings, the sweeper at its 250 ms, Redis that keeps what it knows. */
  private async serve(withRedis: boolean): Promise<void> {
    this.redis = withRedis ? await startRedis() : undefined;
    if (this.redis !== undefined) await keepOnDisk(this.redis);
    const env = {
      DATABASE_URL: this.serviceUrl,
      REDALERT_SWEEP_MS: '250',
      ...(this.redis && { REDIS_URL: this.redis.url }),
      ...this.serverEnv,
    };
    this.services = await startServices({ topology: 'one', redis: false, env });
  }

  private async signEverybodyIn(): Promise<void> {
    const keys = province.find(({ code }) => code === HOUSE)?.people.map(({ key }) => `${HOUSE}.${key}`) ?? [];
    const subscriptions = await this.push.ask<Subscription[]>('subscribe', keys.length);
    for (let start = 0; start < keys.length; start += 4) {
      await Promise.all(
        keys
          .slice(start, start + 4)
          .map((key, index) => this.signIn(key, subscriptions[start + index] as Subscription)),
      );
    }
  }

  private async signIn(login: string, subscription: Subscription): Promise<void> {
    const person = await api(this.services.url).signedIn(login, DEMO_PASSWORD);
    const deviceId = randomUUID();
    await person.registerDevice({ id: deviceId, name: 'Điện thoại', subscription });
    this.people.set(demoIds.person(login), person);
    this.screensOf.push({ token: person.token as string, deviceId });
  }

  private async showScreens(): Promise<void> {
    await this.screens.ask('open', { url: this.services.realtimeUrl, screens: this.screensOf });
  }
}

/** Real phones only, a team that climbs fast in one room, and a note of every deadline the moment it is claimed. */
async function prepare(owner: Client): Promise<void> {
  await owner.query(`
    update notifying.devices set removed_at = app.now() where sandbox;
    create schema bench;
    create table bench.fired (subject_id uuid, due_at timestamptz, claimed_at timestamptz);
    create function bench.note() returns trigger language plpgsql security definer as $$
    begin
      insert into bench.fired values (new.subject_id, new.due_at, clock_timestamp());
      return null;
    end $$;
    create trigger noted after update on platform.deadlines for each row
      when (new.kind = 'dispatching.role-call' and old.state = 'armed' and new.state = 'fired') execute function bench.note();
  `);
  const need = { required: true, ackSeconds: { inHouse: 4, atHome: 4 }, arriveMinutes: { inHouse: 5, atHome: 20 } };
  const team = ['SAN-BS', 'SAN-HS', 'NHI-BS', 'NHI-DD', 'GMHS-BS', 'PMO'].map((role) => ({ role, ...need }));
  await owner.query('update roster.locations set default_team = $2 where id = $1', [fastRoom(), JSON.stringify(team)]);
}

/** The room whose own team is called again every four seconds. */
export const fastRoom = (): string => demoIds.location(`${HOUSE}/phong-mo-2`);

async function keepOnDisk(redis: TestRedis): Promise<void> {
  const client = new Redis(redis.url);
  await client.config('SET', 'appendonly', 'yes');
  await client.config('SET', 'appendfsync', 'everysec');
  client.disconnect();
}

async function redisVersion(redis: TestRedis | undefined): Promise<string | null> {
  if (redis === undefined) return null;
  const client = new Redis(redis.url);
  const info = await client.info('server');
  client.disconnect();
  return /redis_version:(\S+)/.exec(info)?.[1] ?? null;
}
