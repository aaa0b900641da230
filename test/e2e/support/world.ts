import { randomUUID } from 'node:crypto';
import type { AlertTypeCode } from '@redalert/catalogue';
import type { AlertView, RoleCallView } from '@redalert/contracts';
import { province as demoProvince } from '@redalert/demo';
import {
  Api,
  demoWorld,
  freshDatabase,
  localPushService,
  Phone,
  startServices,
  until,
  type DemoWorld,
  type LocalPushService,
  type LocalSubscription,
  type Services,
  type TestDatabase,
} from '@redalert/testing';
import { complaints } from './auditor';
import { Colleague } from './colleague';
import { Time } from './time';
import type { Way } from './topologies';

export interface WorldOptions extends Way {
  /** What the clock of the house shows at first; it stands still unless `running`. */
  readonly at?: string;
  readonly running?: boolean;
  /** With a push service of our own. */
  readonly push?: boolean;
}
interface Raising {
  readonly type?: AlertTypeCode;
  readonly mode?: 'real' | 'drill';
  readonly reopens?: string;
  readonly id?: string;
}

/** The demo province on real servers: people with phones, tablets on walls, one clock. */
export class World {
  readonly time: Time;
  private readonly apis = new Map<string, Promise<Colleague['api']>>();
  private readonly colleagues = new Map<string, Promise<Colleague>>();
  private readonly boards = new Map<string, Promise<Phone>>();
  private readonly screens: Phone[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly services: Services,
    readonly demo: DemoWorld,
    private readonly push: LocalPushService | undefined,
  ) {
    this.time = new Time(database);
  }

  static async open({
    topology,
    redis,
    at = '02:13:31',
    running = false,
    push: withPush = false,
  }: WorldOptions): Promise<World> {
    const database = await freshDatabase();
    if (!running) await database.clock.freeze();
    await database.clock.set(Time.at(at));
    const push = withPush ? await localPushService() : undefined;
    const demo = await demoWorld(database);
    const services = await startServices({ topology, redis, env: { DATABASE_URL: database.serviceUrl, ...push?.env } });
    return new World(database, services, demo, push);
  }

  async close(): Promise<void> {
    for (const screen of this.screens) screen.disconnect();
    await this.services.stopAll();
    await this.push?.stop();
    await this.database.drop();
  }

  get pushViolations(): readonly string[] {
    return this.push?.violations ?? [];
  }

  get anonymous(): Api {
    return new Api(this.services.url);
  }

  /** Signed in over HTTP, once. */
  person(login: string): Promise<Colleague['api']> {
    const known = this.apis.get(login) ?? this.anonymous.signedIn(login, this.demo.password);
    this.apis.set(login, known);
    return known;
  }

  /** Signed in, with a phone that is registered, connected and shows its receipts. */
  colleague(login: string, { push = false } = {}): Promise<Colleague> {
    const known = this.colleagues.get(login) ?? this.withPhone(login, push ? this.push?.subscription() : undefined);
    this.colleagues.set(login, known);
    return known;
  }

  async team<Login extends string>(...logins: readonly Login[]): Promise<Record<Login, Colleague>> {
    const people = await Promise.all(logins.map(async (login) => [login, await this.colleague(login)] as const));
    return Object.fromEntries(people) as Record<Login, Colleague>;
  }

  /** The tablet of a room: no login. */
  tablet(path: string): Api {
    const [code, key] = path.split('/');
    const house = demoProvince.find((one) => one.code === code);
    const room = house?.rooms.find((one) => one.code === key);
    const tablet = this.demo.access.stations.find(
      ({ facility, location }) => facility === house?.shortName && location === room?.name,
    );
    if (tablet === undefined) throw new Error(`no tablet in ${path}`);
    return this.anonymous.as(tablet.token);
  }

  screen(token: string, deviceId?: string): Phone {
    const screen = new Phone({
      realtimeUrl: this.services.realtimeUrl,
      token,
      ...(deviceId !== undefined && { deviceId }),
    });
    this.screens.push(screen);
    return screen;
  }

  async raise(
    login: string,
    room: string,
    { type, mode = 'real', reopens, id = randomUUID() }: Raising = {},
  ): Promise<AlertView> {
    const by = await this.person(login);
    return by.raise({ id, mode, typeCode: type, linkedAlertId: reopens, ...this.place(room) });
  }

  /** `suoida/phong-sinh-2` as a raise names it. */
  place(path: string): { facilityId: string; locationId: string } {
    return { facilityId: this.demo.ids.facility(path.split('/')[0] ?? ''), locationId: this.demo.ids.location(path) };
  }

  /** How the alert stands, once everything that is due at this moment is done and every screen and phone was told. */
  async picture(alertId: string, reader: string): Promise<AlertView> {
    await this.time.settled();
    const board = await this.board(reader);
    const view = await until(
      async () => {
        const now = await (await this.person(reader)).alert(alertId);
        return board.alerts.some(({ id, version }) => id === alertId && version >= now.version) ? now : undefined;
      },
      {
        within: 10_000,
        describe: () =>
          `the board (${board.connected ? 'connected' : 'cut off'}) shows the alert as it stands; it has version ${board.alerts.findLast(({ id }) => id === alertId)?.version}`,
      },
    );
    // What was sent to a phone before this has arrived when this is answered.
    for (const one of await Promise.all(this.colleagues.values())) if (one.phone.connected) await one.phone.watch();
    return view;
  }

  /** Whatever stands against the promises of the house; nothing should. */
  async complaints(): Promise<string[]> {
    await this.time.settled();
    return complaints(this.database);
  }

  private async withPhone(login: string, subscription: LocalSubscription | undefined): Promise<Colleague> {
    const api = await this.person(login);
    const deviceId = randomUUID();
    await api.registerDevice({ id: deviceId, name: `Máy của ${login}`, subscription: subscription?.toJSON() ?? null });
    const phone = this.screen(api.session.token ?? '', deviceId);
    await phone.connect();
    return new Colleague(login, this.demo.ids.person(login), api, phone, deviceId, subscription);
  }

  private board(reader: string): Promise<Phone> {
    const known = this.boards.get(reader) ?? this.openBoard(reader);
    this.boards.set(reader, known);
    return known;
  }

  private async openBoard(reader: string): Promise<Phone> {
    const board = this.screen((await this.person(reader)).session.token ?? '');
    const { alerts } = await board.connect();
    board.alerts.push(...alerts);
    return board;
  }
}

export function roleCall(view: AlertView, roleCode: string): RoleCallView {
  const call = view.roleCalls.find((one) => one.roleCode === roleCode);
  if (call === undefined)
    throw new Error(`no ${roleCode} in ${view.code}: ${view.roleCalls.map((one) => one.roleCode).join(', ')}`);
  return call;
}
