import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { SystemMessage } from '@redalert/contracts';
import { ChangeFeed, Roads, UnitOfWork, type Transaction } from '@redalert/platform';
import { LiveRooms } from './rooms/live-rooms';

const BEAT_MS = 2_000; // a screen calls its link lost after eight seconds of silence

/** Says to every screen that the server lives, what time it is, and which roads are down. Its absence is the alarm. */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  /** The database's clock minus this process's monotonic one, in milliseconds. */
  private offset = Date.now() - performance.now();
  private asking = false;
  private push: SystemMessage['push'] = 'unknown';

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
    this.rooms.beat({ at, redis: this.roads.state, listen: this.feed.state, push: this.push });
    void this.askTheTime();
  }

  private async askTheTime(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      const { now, push } = await this.work.run('system', async (tx) => ({
        now: tx.now.getTime(),
        push: await pushLately(tx),
      }));
      this.offset = now - performance.now();
      this.push = push;
    } catch {
      // The last known clock goes on.
    } finally {
      this.asking = false;
    }
  }
}

/** What the push services made of the newest messages: taken, or refused and unanswered. Nothing sent lately: unknown. */
async function pushLately(tx: Transaction): Promise<SystemMessage['push']> {
  const last = await tx.one<{ taken: Date | null; lost: Date | null }>(
    `select max(accepted_at) as taken,
       max(coalesce(failed_at, case when accepted_at is null and handed_over_at < app.now() - interval '5 seconds' then handed_over_at end)) as lost
     from published.deliveries where channel = 'web_push' and created_at > app.now() - interval '10 minutes'`,
  );
  if (!last?.taken && !last?.lost) return 'unknown';
  return (last.taken?.getTime() ?? 0) >= (last.lost?.getTime() ?? 0) ? 'up' : 'down';
}
