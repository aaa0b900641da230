import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ChangeFeed, Roads, UnitOfWork, type Announcement } from '@redalert/platform';
import { AlertViews } from '@redalert/views';
import { merge, type Subscription } from 'rxjs';
import { LiveRooms } from '../rooms/live-rooms';
import { Gathered } from './gathered';
import { ReadingLanes } from './reading-lanes';
import { Teller } from './teller';

const TICK_MS = 1_000; // versions are compared this often while notifications are known to be lost
const QUIET_TICKS = 10; // and this often although nothing seems to be

/**
 * Hears every committed change, by notification first and by Redis second, and has the newest state read and told. What
 * both roads lost is found by comparing versions: after every gap, and from time to time.
 */
@Injectable()
export class ChangeListener implements OnModuleInit, OnApplicationShutdown {
  private readonly lanes = new ReadingLanes(
    (facilityId, alertIds) => this.read(facilityId, alertIds),
    ({ alertId, version }) => this.knows(alertId, version),
  );
  private readonly evidence = new Gathered((change) => {
    if (!this.knows(change.alertId, change.version)) this.lanes.add(change);
  });
  private readonly subscriptions: Subscription[] = [];
  private timer: NodeJS.Timeout | undefined;
  private comparing: Promise<void> | undefined;
  private ticks = 0;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly roads: Roads,
    private readonly work: UnitOfWork,
    private readonly views: AlertViews,
    private readonly rooms: LiveRooms,
    private readonly teller: Teller,
  ) {}

  onModuleInit(): void {
    this.subscriptions.push(
      merge(this.feed.changes, this.roads.changes).subscribe((change) => this.hear(change)),
      this.feed.gaps.subscribe(() => void this.compare()),
    );
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.evidence.stop();
    this.lanes.stop();
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private hear({ facilityId, streamId, version, types, pages }: Announcement): void {
    if (
      this.knows(streamId, version) ||
      !this.rooms.concern(
        facilityId,
        pages.map(({ personId }) => personId),
      )
    )
      return;
    const change = { facilityId, alertId: streamId, version };
    if (types.every((type) => type === 'delivery.changed')) this.evidence.add(change);
    else this.lanes.add(change);
  }

  private knows(alertId: string, version: number): boolean {
    return (this.teller.seen.of(alertId)?.version ?? 0) >= version;
  }

  private async read(facilityId: string, alertIds: readonly string[]): Promise<void> {
    const alerts = await this.work.run({ facilityId }, (tx) => this.views.byIds(tx, alertIds));
    for (const alert of alerts) this.teller.tell(alert);
  }

  private tick(): void {
    this.ticks += 1;
    if (this.feed.state !== 'up' || this.ticks % QUIET_TICKS === 0) void this.compare();
  }

  /** One comparison at a time, however many gaps are reported. */
  private async compare(): Promise<void> {
    this.comparing ??= this.compareAll().finally(() => (this.comparing = undefined));
    await this.comparing;
  }

  private async compareAll(): Promise<void> {
    try {
      for (const facilityId of this.rooms.facilities()) await this.compareOne(facilityId);
    } catch (error) {
      Logger.debug(`versions not compared: ${String(error)}`, 'ChangeListener');
    }
  }

  /** Open alerts, and those that were open when they were last told: their end may be what was missed. */
  private async compareOne(facilityId: string): Promise<void> {
    const ids = this.teller.seen.openOf(facilityId);
    const standing = await this.work.run({ facilityId }, (tx) => this.views.versions(tx, { openOf: facilityId, ids }));
    for (const { id, version } of standing)
      if (!this.knows(id, version)) this.lanes.add({ facilityId, alertId: id, version });
  }
}
