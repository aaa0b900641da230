import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Queue, Worker, type Job } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { Subject } from 'rxjs';
import { PlatformConfig } from '../config';
import type { Announcement, ArmedDeadline } from '../events/announcement';

/** What a job says: which row to look at. The row, not the job, says whether there is anything to do. */
export interface RowJob {
  readonly facilityId: string;
  readonly id: string;
}
const retryStrategy = (times: number): number => Math.min(100 * times, 500);
const CHANGES = 'red-alert:changes';
const TIMER_GRACE_MS = 2; // a timer may strike a little early, and an early look finds nothing due

/**
 * The fast roads over Redis: a job per row that waits, a delayed job per deadline, a broadcast of changes. Everything
 * here may vanish, repeat or stop: rows and sweepers carry on.
 */
@Injectable()
export class Roads implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly changes = new Subject<Announcement>();
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly connections: Redis[] = [];
  private readonly served = new Map<string, (job: RowJob) => Promise<unknown>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private producer: Redis | undefined;
  private subscriber: Redis | undefined;

  constructor(private readonly config: PlatformConfig) {}

  get state(): 'up' | 'down' | 'absent' {
    if (this.producer === undefined) return 'absent';
    return this.producer.status === 'ready' ? 'up' : 'down';
  }

  onApplicationBootstrap(): void {
    if (this.config.redisUrl === undefined || this.producer !== undefined) return;
    this.producer = this.connection({
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: 250,
      connectTimeout: 1_000,
    });
    this.subscriber = this.connection({ maxRetriesPerRequest: null });
    const { subscriber } = this;
    subscriber.on('ready', () => void subscriber.subscribe(CHANGES).catch(() => undefined));
    subscriber.on('message', (_channel: string, text: string) => this.hear(text));
    this.producer.on('ready', () => void this.assertNothingIsEvicted());
  }

  async onApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    const closing = [...this.workers, ...this.queues.values()].map((part) => part.close().catch(() => undefined));
    await Promise.race([Promise.all(closing), new Promise((resolve) => setTimeout(resolve, 3_000).unref())]);
    // BullMQ leaves open what it was given.
    for (const redis of this.connections) redis.disconnect();
  }

  /** Tells other processes of a committed change, and gives each waiting row its job. */
  async announce(announcement: Announcement): Promise<void> {
    if (this.state !== 'up') return;
    const jobs = announcement.work.map(({ id, consumer }) =>
      this.wake(consumer, { facilityId: announcement.facilityId, id }, `w-${id}`),
    );
    await Promise.all([this.producer?.publish(CHANGES, JSON.stringify(announcement)), ...jobs]);
  }

  /** Looks at a deadline when it falls due: by a timer of this process where it serves the kind, else by a delayed job. */
  async wakeAt({ kind, facilityId, id, dueAt, fence }: ArmedDeadline, now: Date): Promise<void> {
    const delayMs = Math.max(0, dueAt.getTime() - now.getTime());
    const look = this.served.get(kind);
    if (look !== undefined) this.lookLater(() => look({ facilityId, id }), delayMs);
    else await this.wake(kind, { facilityId, id }, `d-${id}-f${fence}`, delayMs);
  }

  async wake(queue: string, job: RowJob, jobId: string, delayMs = 0): Promise<void> {
    if (this.state !== 'up') return;
    await this.queue(queue).add('look', job, {
      jobId,
      delay: delayMs,
      removeOnComplete: true,
      removeOnFail: { age: 3_600, count: 10_000 },
    });
  }

  /** Runs `look` for every job of this queue. */
  serve(queue: string, look: (job: RowJob) => Promise<unknown>): void {
    this.served.set(queue, look);
    if (this.config.redisUrl === undefined) return;
    this.onApplicationBootstrap();
    const worker = new Worker(queue, (job: Job<RowJob>) => look(job.data), {
      connection: this.connection({ maxRetriesPerRequest: null, enableReadyCheck: true }),
      concurrency: 8,
      lockDuration: 5_000,
      stalledInterval: 1_000,
      maxStalledCount: 100,
      drainDelay: 2,
      runRetryDelay: 200,
    });
    worker.on('error', () => undefined);
    this.workers.push(worker);
  }

  private lookLater(look: () => Promise<unknown>, delayMs: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void look().catch(() => undefined);
    }, delayMs + TIMER_GRACE_MS).unref();
    this.timers.add(timer);
  }

  private hear(text: string): void {
    try {
      this.changes.next(JSON.parse(text) as Announcement);
    } catch (error) {
      Logger.warn(`unreadable broadcast: ${String(error)}`, 'Roads');
    }
  }

  private queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const queue = new Queue(name, { connection: this.producer as Redis });
    queue.on('error', () => undefined);
    this.queues.set(name, queue);
    return queue;
  }

  private connection(options: RedisOptions): Redis {
    const redis = new Redis(this.config.redisUrl as string, { retryStrategy, keepAlive: 5_000, ...options });
    redis.on('error', () => undefined);
    this.connections.push(redis);
    return redis;
  }

  private async assertNothingIsEvicted(): Promise<void> {
    const [, policy] = ((await this.producer?.config('GET', 'maxmemory-policy').catch(() => undefined)) ??
      []) as string[];
    if (policy !== undefined && policy !== 'noeviction')
      Logger.error(`Redis maxmemory-policy is ${policy}; it must be noeviction`, 'Roads');
  }
}
