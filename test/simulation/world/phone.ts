import type { PhonePlan } from '../plan/plan';
import { takeReceipt, type Receipt } from '../product/handing';
import type { DeliveryRow } from '../store/rows';
import type { Snapshot, View } from '../product/view';
import type { Client } from './client';
import { Link, type Message } from './link';
import type { Live } from './live';
import type { Pushed } from './push-service';
import type { Setting } from './setting';

const watch_every_ms = 15_000;
const silence_max_ms = 8_000;
const watch_again_ms = 1_000;

/** What a person learns from a phone. */
export type Sees = (page: { readonly alertId: string; readonly pageId: string; readonly phone: Phone }) => void;

/** One phone with the app: its socket, the views it holds, its banners (apps/web/src/live). */
export class Phone implements Pushed {
  link: Link | undefined;
  /** No network until then. */
  awayUntil = 0;
  private views = new Map<string, View>();
  private readonly told = new Set<string>();
  private seen: Sees = () => undefined;

  constructor(
    readonly plan: PhonePlan,
    private readonly setting: Setting,
    private readonly lives: readonly Live[],
    private readonly client: Client,
  ) {}

  get hasNetwork(): boolean {
    return this.setting.timeline.now >= this.awayUntil;
  }

  onSeen(seen: Sees): void {
    this.seen = seen;
  }

  start(): void {
    if (!this.plan.hasApp) return;
    this.connect();
    if (this.setting.rules.resync) this.watchNowAndThen();
  }

  /** The pages that ring on this screen now. */
  ringing(): string[] {
    return [...this.views.values()].flatMap((view) =>
      view.ringing.filter(({ personId }) => personId === this.plan.personId).map(({ pageId }) => pageId),
    );
  }

  /** The road is gone. A clean end is noticed at once, a silent one when nothing was heard for eight seconds. */
  cut(forMs: number, silently: boolean): void {
    const { timeline } = this.setting;
    this.awayUntil = Math.max(this.awayUntil, timeline.now + forMs);
    if (this.link === undefined) return;
    const { link } = this;
    link.isCut = true;
    timeline.after(silently ? silence_max_ms : 10, () => this.lose(link));
  }

  /** The server at the other end has died: the connection is reset. */
  serverDied(name: string): void {
    const { link } = this;
    if (link?.server.name !== name) return;
    link.isCut = true;
    this.setting.timeline.after(10, () => this.lose(link));
  }

  /** A push becomes a banner, whatever else is on the screen. */
  receive(delivery: DeliveryRow): void {
    const { alertId, id, pageId, personId, deviceId, ring } = delivery;
    if (!this.hasNetwork) return this.setting.timeline.at(this.awayUntil, () => this.receive(delivery));
    if (delivery.purpose === 'recall' || pageId === null) return;
    this.evidence({ alertId, pageId, personId, deviceId, channel: 'web_push', ring, deliveryId: id });
    this.seen({ alertId, pageId, phone: this });
  }

  private connect(): void {
    const { dice, timeline } = this.setting;
    const key = `dial/${this.plan.id}/${timeline.now}`;
    timeline.after(dice.between(key, 20, 250), () => {
      const live = this.lives[Math.floor(dice.at(`${key}/to`) * this.lives.length)];
      if (!this.hasNetwork || live === undefined || !live.server.isUp) return this.redial();
      this.link = new Link(this.setting, this.plan.id, this.plan.personId, live.server, (message) =>
        this.hear(message),
      );
      live.admit(this.link);
      if (this.setting.rules.resync) this.watch();
    });
  }

  private redial(): void {
    this.setting.timeline.after(400, () => this.connect());
  }

  private lose(link: Link): void {
    if (this.link !== link) return;
    this.link = undefined;
    for (const live of this.lives) live.links.delete(link);
    this.redial();
  }

  private watchNowAndThen(): void {
    this.setting.timeline.after(watch_every_ms, () => {
      this.watch();
      this.watchNowAndThen();
    });
  }

  private watch(): void {
    const { link } = this;
    if (link === undefined || link.isCut) return;
    const held = new Map([...this.views.values()].map(({ id, version }) => [id, version]));
    link.isAsking = true;
    const again = (): void => {
      if (this.setting.rules.unansweredWatchIsRepeated)
        this.setting.timeline.after(watch_again_ms, () => this.link === link && this.watch());
    };
    link.server.after(this.setting.dice.between(`watch/${this.plan.id}/${this.setting.timeline.now}`, 2, 30), () => {
      if (!link.isCut) this.lives.find(({ server }) => server === link.server)?.watch(link, held, again);
    });
  }

  private hear(message: Message): void {
    switch (message.type) {
      case 'page':
      case 'alert': {
        const known = this.views.get(message.view.id);
        if (known !== undefined && message.view.version > known.version + 1 && this.setting.rules.resync) this.watch();
        this.take(message.view);
        break;
      }
      case 'recall':
        break; // the view that follows says the same; the card and its sound are not modelled
      case 'snapshot':
        if (this.link !== undefined) this.link.isAsking = false;
        this.takeSnapshot(message.snapshot);
    }
    this.look();
  }

  private take(view: View): void {
    if ((this.views.get(view.id)?.version ?? 0) < view.version) this.views.set(view.id, view);
  }

  /** An alert that looks open here and is not open there has ended unheard: it is a ghost. */
  private takeSnapshot({ open, views }: Snapshot): void {
    views.forEach((view) => this.take(view));
    for (const [id, view] of this.views) {
      if (view.isOpen && !open.includes(id) && !views.some((one) => one.id === id)) this.views.delete(id);
    }
  }

  /** Whoever holds the phone sees what rings, and the phone gives evidence of it once for each ring. */
  private look(): void {
    for (const { id: alertId, ringing } of this.views.values()) {
      for (const { pageId, personId, ring } of ringing) {
        if (personId !== this.plan.personId || this.told.has(`${pageId}/${ring}`)) continue;
        this.told.add(`${pageId}/${ring}`);
        this.evidence({ alertId, pageId, personId, deviceId: this.plan.id, channel: 'socket', ring, deliveryId: null });
        this.seen({ alertId, pageId, phone: this });
      }
    }
  }

  private evidence(receipt: Receipt): void {
    const name = `receipt ${receipt.pageId}/${receipt.ring} ${receipt.channel} of ${receipt.deviceId}`;
    this.client.send({ name, work: (tx) => takeReceipt(tx, receipt), triesMax: 1, hasNetwork: () => this.hasNetwork });
  }
}
