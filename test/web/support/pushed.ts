// Push in Chromium as far as a closed network goes. The browser's maker is ours (a local push service that checks and
// decrypts); app, server, encryption and service worker are the real ones. What the push service has opened goes into the
// worker through the browser's own door for it.

import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { until, type LocalPushService, type LocalSubscription, type PushMessage } from '@redalert/testing';

/** Gives this browser a push service; to be called before its first page. */
export async function subscribesTo(
  context: BrowserContext,
  push: LocalPushService,
  origin: string,
): Promise<LocalSubscription> {
  const subscription = push.subscription();
  await context.grantPermissions(['notifications'], { origin });
  await context.addInitScript(({ endpoint, keys }) => {
    let made: PushSubscription | null = null;
    const bytes = (text: string): ArrayBuffer =>
      Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)).buffer;
    PushManager.prototype.getSubscription = () => Promise.resolve(made);
    PushManager.prototype.subscribe = (options) => {
      const key = options?.applicationServerKey;
      made = Object.create(PushSubscription.prototype, {
        endpoint: { value: endpoint },
        options: { value: { userVisibleOnly: true, applicationServerKey: typeof key === 'string' ? bytes(key) : key } },
        toJSON: { value: () => ({ endpoint, keys }) },
        unsubscribe: { value: () => ((made = null), Promise.resolve(true)) },
      }) as PushSubscription;
      return Promise.resolve(made);
    };
  }, subscription.toJSON());
  return subscription;
}

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly actions: readonly string[];
  readonly requireInteraction: boolean;
}

/** The service worker of one browser, from outside. */
export class Banners {
  private registrationId = '';

  private constructor(
    private readonly context: BrowserContext,
    private readonly cdp: CDPSession,
    private readonly origin: string,
  ) {}

  static async of(page: Page): Promise<Banners> {
    const cdp = await page.context().newCDPSession(page);
    const banners = new Banners(page.context(), cdp, new URL(page.url()).origin);
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId, isDeleted } of registrations)
        if (!isDeleted) banners.registrationId = registrationId;
    });
    await cdp.send('ServiceWorker.enable');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await until(() => banners.registrationId !== '', { describe: 'the service worker is registered' });
    return banners;
  }

  /** What arrived at the push service goes on to the browser. */
  deliver(message: PushMessage): Promise<void> {
    return this.deliverText(JSON.stringify(message.payload));
  }

  async deliverText(data: string): Promise<void> {
    await this.cdp.send('ServiceWorker.deliverPushMessage', {
      origin: this.origin,
      registrationId: this.registrationId,
      data,
    });
  }

  /** As the system does with a worker that has had nothing to do. */
  async putToSleep(): Promise<void> {
    await this.cdp.send('ServiceWorker.stopAllWorkers');
  }

  async shown(): Promise<Shown[]> {
    const worker = await this.worker();
    return worker.evaluate(async () => {
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      const all = await registration.getNotifications();
      return all.map((each) => {
        const { title, body, tag, requireInteraction } = each;
        const { actions } = each as Notification & { actions: { action: string; title: string }[] };
        return { title, body, tag, requireInteraction, actions: actions.map((one) => one.title) };
      });
    });
  }

  async expects(which: (banner: Shown) => boolean, what: string): Promise<Shown> {
    let last: Shown[] = [];
    return until(async () => (last = await this.shown()).find(which), {
      within: 15_000,
      describe: () => `${what}; shown: ${JSON.stringify(last)}`,
    });
  }

  /** A finger on a button of the banner, or on the banner itself. */
  async click(action: 'come' | 'cannot' | ''): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(async (name) => {
      const scope = globalThis as unknown as {
        registration: ServiceWorkerRegistration;
        NotificationEvent: new (type: string, init: object) => Event;
        dispatchEvent(event: Event): void;
      };
      const [notification] = await scope.registration.getNotifications();
      scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification, action: name }));
    }, action);
  }

  private async worker(): Promise<Worker> {
    return this.context.serviceWorkers().at(-1) ?? this.context.waitForEvent('serviceworker');
  }
}
