import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Subject } from 'rxjs';
import { PlatformConfig } from '../config';
import { CHANNEL, type Announcement } from './announcement';

const RECONNECT_MS = 200;
const PROBE_MS = 2_000;

/**
 * Hears every committed change at once, by LISTEN on a connection of its own. A lost connection loses notifications:
 * `gaps` says so, and whoever depends on them reads the state again.
 */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly changes = new Subject<Announcement>();
  readonly gaps = new Subject<void>();
  state: 'up' | 'down' = 'down';
  private client: Client | undefined;
  private stopped = false;

  constructor(private readonly config: PlatformConfig) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      connectionTimeoutMillis: PROBE_MS,
      query_timeout: PROBE_MS,
      keepAlive: true,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.hear(payload));
    try {
      this.client = client;
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.state = 'up';
      this.gaps.next();
      this.probe(client);
    } catch {
      this.lost(client);
    }
  }

  /** A half-open connection says nothing: ask it, and give it up when it does not answer. */
  private probe(client: Client): void {
    const timer = setTimeout(() => {
      if (this.client !== client || this.stopped) return;
      client.query('select 1').then(
        () => this.probe(client),
        () => this.lost(client),
      );
    }, PROBE_MS);
    timer.unref();
  }

  private lost(client: Client): void {
    if (this.client !== client || this.stopped) return;
    this.client = undefined;
    this.state = 'down';
    void client.end().catch(() => undefined);
    setTimeout(() => void this.connect(), RECONNECT_MS);
  }

  private hear(payload: string | undefined): void {
    try {
      this.changes.next(JSON.parse(payload ?? '') as Announcement);
    } catch (error) {
      Logger.warn(`unreadable notification: ${String(error)}`, 'ChangeFeed');
    }
  }
}
