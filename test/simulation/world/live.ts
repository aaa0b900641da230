import type { Announcement } from '../product/transaction';
import { snapshotFor, viewOf, type View } from '../product/view';
import type { Link } from './link';
import type { Roads } from './roads';
import type { Server } from './server';

const tick_ms = 1_000;
const quiet_ticks = 10;
const read_again_ms = 300;
const recalled_within_ms = 10 * 60_000;

/** libs/realtime: tells sockets what is new by comparing states, and whole states to whoever asks. */
export class Live {
  readonly links = new Set<Link>();
  private seen = new Map<string, View>();
  private rang = new Set<string>();
  private reading = new Set<string>();
  private ticks = 0;

  constructor(
    readonly server: Server,
    roads: Roads,
  ) {
    roads.listen(server, (announcement) => this.hear(announcement));
    roads.subscribe(server, (announcement) => this.hear(announcement));
    server.onStart(() => {
      this.links.clear();
      this.seen = new Map();
      this.rang = new Set();
      this.reading = new Set();
      if (server.setting.rules.resync) server.after(tick_ms, () => this.tick());
    });
    server.onGap(() => this.compare());
  }

  /** A phone comes in; it is in its rooms before it asks for anything. */
  admit(link: Link): void {
    this.links.add(link);
  }

  watch(link: Link, held: ReadonlyMap<string, number>, failed: () => void): void {
    const { db } = this.server.setting;
    this.server.transact(
      `watch ${link.phoneId}`,
      () => snapshotFor(db, held),
      (snapshot) => link.tell({ type: 'snapshot', snapshot }),
      failed,
    );
  }

  private hear({ streamId, version }: Announcement): void {
    if (this.links.size > 0) this.read(streamId, version);
  }

  /** Each alert is read once at a time; what was heard while it was read is read next. */
  private read(alertId: string, version: number): void {
    if (this.knows(alertId, version) || this.reading.has(alertId)) return;
    this.reading.add(alertId);
    const again = (): void => {
      this.reading.delete(alertId);
      this.server.after(read_again_ms, () => this.read(alertId, version));
    };
    this.server.transact(
      `read ${alertId}`,
      (tx) => viewOf(tx.db, alertId),
      (view) => {
        this.reading.delete(alertId);
        if (view !== undefined) this.tell(view);
        const newest = this.server.setting.db.versions.get(alertId) ?? 0;
        if (view !== undefined && newest > view.version) this.read(alertId, newest);
      },
      again,
    );
  }

  private knows(alertId: string, version: number): boolean {
    return (this.seen.get(alertId)?.version ?? 0) >= version;
  }

  /** libs/realtime/src/changes/teller.ts: phones that ring and phones that are called off first, then the screens. */
  private tell(view: View): void {
    const before = this.seen.get(view.id);
    if (before !== undefined && before.version >= view.version) return;
    this.seen.set(view.id, view);
    for (const { pageId, personId, ring } of view.ringing) {
      if (this.rang.has(`${pageId}/${ring}`)) continue;
      this.rang.add(`${pageId}/${ring}`);
      this.to([personId], (link) => link.tell({ type: 'page', pageId, view }));
    }
    const isOff = !view.isOpen || view.isPaused;
    const wasOff = before !== undefined && (!before.isOpen || before.isPaused);
    if (isOff && !wasOff && (before !== undefined || this.isRecent(view)))
      this.to(view.people, (link) => link.tell({ type: 'recall', alertId: view.id }));
    for (const link of this.links) link.tell({ type: 'alert', view });
  }

  private isRecent(view: View): boolean {
    const closedAt = this.server.setting.db.alerts.get(view.id)?.closedAt ?? null;
    return closedAt === null || this.server.setting.now - closedAt < recalled_within_ms;
  }

  private to(people: readonly string[], tell: (link: Link) => void): void {
    for (const link of this.links) if (people.includes(link.personId)) tell(link);
  }

  private tick(): void {
    this.ticks += 1;
    if (this.ticks % quiet_ticks === 0) this.compare();
    this.server.after(tick_ms, () => this.tick());
  }

  /** Open alerts, and those that were open when they were last told: their end may be what was missed. */
  private compare(): void {
    const { db, rules } = this.server.setting;
    if (!rules.resync) return;
    this.server.transact('compare versions', () => {
      for (const { id, lifecycle } of db.alerts.all()) {
        if (lifecycle === 'open' || this.seen.get(id)?.isOpen === true) this.read(id, db.versions.get(id) ?? 0);
      }
    });
  }
}
