export interface Change {
  readonly facilityId: string;
  readonly alertId: string;
  readonly version: number;
}
type Read = (facilityId: string, alertIds: readonly string[]) => Promise<void>;

const lanes_max = 6; // half of the connection pool: answers must find a free connection while a burst is read
const RETRY_MS = 300;

/**
 * Reads what has changed, each alert once at a time. A free lane takes everything that waits for one facility, so that a
 * quiet ward is shown at once and a burst costs a few reads instead of one for each change.
 */
export class ReadingLanes {
  private readonly waiting = new Map<string, Change>();
  private readonly reading = new Set<string>();
  private busy = 0;
  private stopped = false;

  /** `isTold`: this change, or a later one of the same alert, needs no reading any more. */
  constructor(
    private readonly read: Read,
    private readonly isTold: (change: Change) => boolean,
  ) {}

  add(change: Change): void {
    const known = this.waiting.get(change.alertId);
    if (known === undefined || known.version < change.version) this.waiting.set(change.alertId, change);
    this.start();
  }

  stop(): void {
    this.stopped = true;
    this.waiting.clear();
  }

  private start(): void {
    while (this.busy < lanes_max && !this.stopped) {
      const batch = this.takeBatch();
      if (batch.length === 0) return;
      void this.run(batch);
    }
  }

  /** Everything that waits for the facility of the longest waiting change, without what is being read just now. */
  private takeBatch(): readonly Change[] {
    for (const change of this.waiting.values()) if (this.isTold(change)) this.waiting.delete(change.alertId);
    const free = [...this.waiting.values()].filter(({ alertId }) => !this.reading.has(alertId));
    const batch = free.filter(({ facilityId }) => facilityId === free[0]?.facilityId);
    for (const { alertId } of batch) {
      this.waiting.delete(alertId);
      this.reading.add(alertId);
    }
    return batch;
  }

  private async run(batch: readonly Change[]): Promise<void> {
    this.busy += 1;
    try {
      await this.read(
        (batch[0] as Change).facilityId,
        batch.map(({ alertId }) => alertId),
      );
    } catch {
      // The database is away for a moment; a longer absence is repaired when it says so.
      setTimeout(() => batch.forEach((change) => this.add(change)), RETRY_MS).unref();
    } finally {
      this.busy -= 1;
      for (const { alertId } of batch) this.reading.delete(alertId);
      this.start();
    }
  }
}
