import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ChangeFeed, Roads, UnitOfWork } from '@redalert/platform';
import { LiveRooms } from './rooms/live-rooms';

const BEAT_MS = 2_000; // a screen calls its link lost after eight seconds of silence

/** Says to every screen that the server lives, what time it is, and which roads are down. Its absence is the alarm. */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  /** The database's clock minus this process's monotonic one, in milliseconds. */
  private offset = Date.now() - performance.now();
  private asking = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly feed: ChangeFeed,
    private readonly roads: Roads,
    private readonly rooms: LiveRooms,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.askTheTime();
    this.timer = setInterval(() => this.beat(), BEAT_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Never waits for the database: a beat that is late says the wrong thing. */
  private beat(): void {
    const at = new Date(this.offset + performance.now()).toISOString();
    this.rooms.beat({ at, redis: this.roads.state, listen: this.feed.state, push: 'unknown' });
    void this.askTheTime();
  }

  private async askTheTime(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      const now = await this.work.run('system', async (tx) => tx.now.getTime());
      this.offset = now - performance.now();
    } catch {
      // The last known clock goes on.
    } finally {
      this.asking = false;
    }
  }
}
