import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PlatformConfig } from '../config';
import type { DueRows } from './due-rows';

const BATCH = 100;
const AT_ONCE = 8;

/** Finds whatever is due, in every process, without a leader. The guarantee behind every faster road. */
@Injectable()
export class Sweeper implements OnApplicationShutdown {
  /** When the last sweep of all tables ended without an error, by the process's monotonic clock (ms); for health. */
  lastGoodAt = performance.now();
  private readonly tables: DueRows[] = [];
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly config: PlatformConfig) {}

  watch(table: DueRows): void {
    this.tables.push(table);
    this.timer ??= setTimeout(() => void this.sweep(), this.config.sweepMs);
  }

  /** One pass over every table now, side by side, e.g. after a gap in the notifications. */
  async sweep(): Promise<void> {
    this.current ??= this.pass().finally(() => (this.current = undefined));
    await this.current;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.current;
  }

  private async pass(): Promise<void> {
    clearTimeout(this.timer);
    try {
      await Promise.all(this.tables.map((table) => this.sweepTable(table)));
      this.lastGoodAt = performance.now();
    } catch (error) {
      Logger.warn(`sweep failed: ${error instanceof Error ? error.message : String(error)}`, 'Sweeper');
    } finally {
      if (!this.stopped) this.timer = setTimeout(() => void this.sweep(), this.config.sweepMs);
    }
  }

  private async sweepTable(table: DueRows): Promise<void> {
    const rows = await table.due(BATCH);
    for (let start = 0; start < rows.length && !this.stopped; start += AT_ONCE) {
      await Promise.allSettled(rows.slice(start, start + AT_ONCE).map((row) => table.look(row)));
    }
  }
}
