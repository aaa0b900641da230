import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { AlertView } from '@redalert/contracts';
import {
  Api,
  demoWorld,
  freshDatabase,
  localPushService,
  startServices,
  until,
  type DemoWorld,
  type LocalPushService,
  type Services,
  type TestDatabase,
  type Topology,
} from '@redalert/testing';
import { openBrowser } from './browser';

export const phone_size = { width: 390, height: 844 };
export const tablet_size = { width: 1280, height: 800 };
export const board_size = { width: 1920, height: 1080 };

const everything_of_alerts = [
  'platform.work',
  'platform.deadlines',
  'notifying.deliveries',
  'dispatching.pages',
  'dispatching.role_calls',
  'dispatching.conflicts',
  'dispatching.holds',
  'alerting.alerts',
  'alerting.code_counters',
  'platform.commands',
  'platform.events',
  'platform.streams',
];

export interface WardOptions {
  readonly topology?: Topology;
  readonly redis?: boolean;
}
type Device = BrowserContextOptions & {
  readonly path?: string;
  /** What has to happen to the browser before the page is opened. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
};

/** The demo province on real servers, and a real browser for everybody in it. */
export class Ward {
  /** What went wrong inside pages: uncaught errors, and anything that the content security policy forbade. */
  readonly troubles: string[] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly people = new Map<string, Promise<Api>>();
  private readonly cookies = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

  private constructor(
    readonly database: TestDatabase,
    readonly world: DemoWorld,
    readonly push: LocalPushService,
    readonly services: Services,
    readonly browser: Browser,
  ) {}

  static async open({ topology = 'one', redis = false }: WardOptions = {}): Promise<Ward> {
    const [database, push, browser] = await Promise.all([freshDatabase(), localPushService(), openBrowser()]);
    const world = await demoWorld(database);
    const services = await startServices({
      topology,
      redis,
      env: { DATABASE_URL: database.serviceUrl, REDALERT_WEB_DIR: 'dist/web', ...push.env },
    });
    return new Ward(database, world, push, services, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.services.stopAll();
    await this.push.stop();
    await this.database.drop();
  }

  get url(): string {
    return this.services.url;
  }

  /** The interface as this person uses it without a screen. */
  as(login: string): Promise<Api> {
    const known = this.people.get(login) ?? new Api(this.url).signedIn(login, this.world.password);
    this.people.set(login, known);
    return known;
  }

  /** The tablet on the wall of a room at Suối Đá, enrolled by its address. */
  async tablet(room = 'Phòng sinh 2', device: Device = {}): Promise<Page> {
    const page = await this.page({ viewport: tablet_size, ...device });
    await page.goto(`${this.url}/tablet#${this.stationToken(room)}`);
    return this.shows(page, page.getByRole('button', { name: /BÁO ĐỘNG ĐỎ/ }));
  }

  stationToken(room = 'Phòng sinh 2'): string {
    const station = this.world.access.stations.find(
      ({ facility, location }) => facility === 'TTYT Suối Đá' && location === room,
    );
    if (!station) throw new Error(`no tablet in ${room}`);
    return station.token;
  }

  /** A person's phone, signed in. */
  async phone(login: string, { path = '/', ...device }: Device = {}): Promise<Page> {
    const page = await this.page({ viewport: phone_size, isMobile: true, hasTouch: true, ...device });
    await this.signIn(page, login);
    await page.goto(this.url + path);
    return this.shows(page, page.locator('main').first());
  }

  /** The wall board, signed in as the leader on duty. */
  async board(device: Device = {}): Promise<Page> {
    const page = await this.page({ viewport: board_size, ...device });
    await this.signIn(page, 'suoida.lanhdao1');
    await page.goto(`${this.url}/board`);
    return this.shows(page, page.getByText('Kíp trực'));
  }

  /** A browser that nobody has used before. */
  async page({ before, path: _path, ...options }: Device = {}): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(15_000);
    this.contexts.push(context);
    context.on('weberror', (error) => this.troubles.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()))
        this.troubles.push(message.text());
    });
    await before?.(context);
    return context.newPage();
  }

  /** Puts every device away and forgets every alert, so that the next sentence begins on a quiet night. */
  async quiet(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    // One by one and again: a server in the middle of something holds some of them, in an order of its own.
    for (const table of everything_of_alerts)
      await until(() => this.database.query(`truncate ${table} cascade`), {
        within: 10_000,
        describe: `${table} is empty`,
      });
  }

  async open(): Promise<AlertView[]> {
    const leader = await this.as('suoida.lanhdao1');
    const { items } = await leader.alerts({ facilityId: this.world.ids.facility('suoida'), state: 'open' });
    return items;
  }

  /** Raised by the tablet of a room without a screen: for sentences about what comes after. */
  raised(room = 'phong-sinh-2', order: { typeCode?: string; mode?: 'real' | 'drill' } = {}): Promise<AlertView> {
    const names: Record<string, string> = {
      'phong-sinh-1': 'Phòng sinh 1',
      'phong-sinh-2': 'Phòng sinh 2',
      'cap-cuu': 'Khoa Cấp cứu',
    };
    const { ids } = this.world;
    return new Api(this.url, this.stationToken(names[room])).raise({
      facilityId: ids.facility('suoida'),
      locationId: ids.location(`suoida/${room}`),
      ...order,
    });
  }

  /** A screen that does not come is told with its text and with what the servers said. */
  private async shows(page: Page, what: Locator): Promise<Page> {
    await what.waitFor().catch(async (error: unknown) => {
      const seen = await page
        .locator('body')
        .innerText()
        .catch(() => 'nothing');
      throw new Error(`${page.url()} shows:\n${seen}\n${this.services.logs(20)}`, { cause: error });
    });
    return page;
  }

  /** By the cookie that the sign-in sets; typing the password is a sentence of its own. */
  private async signIn(page: Page, login: string): Promise<void> {
    const context = page.context();
    const known = this.cookies.get(login);
    if (known) return context.addCookies(known);
    const answer = await context.request.post(`${this.url}/api/v1/session`, {
      data: { login, password: this.world.password },
    });
    if (!answer.ok()) throw new Error(`${login} is not let in: ${answer.status()}`);
    this.cookies.set(login, await context.cookies());
  }
}
