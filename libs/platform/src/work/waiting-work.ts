import { Logger } from '@nestjs/common';
import type { Actor, Consumer, EventType, RecordedEvent } from '@redalert/contracts';
import type { UnitOfWork, Transaction } from '../database/unit-of-work';
import type { DueRows, Handle } from './due-rows';
import type { RowJob } from './roads';

interface ClaimedWork {
  consumer: Consumer;
  id: string;
  stream_id: string;
  version: number;
  type: EventType;
  payload: never;
  actor: Actor;
  at: Date;
}

const DONE_MAX = 2_000; // rows; the roads of one row arrive within seconds of each other

/** Work rows of the consumers served here. Claiming and doing are one transaction, so a crash leaves the row waiting. */
export class WaitingWork implements DueRows {
  readonly name = 'work';
  private readonly looking = new Map<string, Promise<void>>();
  private readonly done = new Set<string>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly served: readonly Consumer[],
    private readonly handle: Handle,
  ) {}

  due(limit: number): Promise<RowJob[]> {
    return this.work.run('system', (tx) =>
      tx.query<RowJob>(
        `select id, facility_id as "facilityId" from platform.work
         where state = 'pending' and consumer = any($1) and next_attempt_at <= app.now() order by next_attempt_at limit $2`,
        [this.served, limit],
      ),
    );
  }

  async look(row: RowJob): Promise<void> {
    if (this.done.has(row.id)) return;
    const looking = this.looking.get(row.id) ?? this.lookOnce(row).finally(() => this.looking.delete(row.id));
    this.looking.set(row.id, looking);
    await looking;
  }

  private async lookOnce({ facilityId, id }: RowJob): Promise<void> {
    try {
      const done = await this.work.run({ facilityId }, async (tx) => {
        const claimed = await this.claim(tx, id);
        if (claimed !== undefined) await this.handle(claimed.consumer, { tx, event: eventOf(claimed, facilityId) });
        return claimed !== undefined;
      });
      if (done) this.remember(id);
    } catch (error) {
      await this.putOff({ facilityId, id }, error);
    }
  }

  /** A second road to a row that is settled here needs no transaction to find that out. */
  private remember(id: string): void {
    this.done.add(id);
    if (this.done.size > DONE_MAX) this.done.delete(this.done.values().next().value as string);
  }

  private claim(tx: Transaction, id: string): Promise<ClaimedWork | undefined> {
    return tx.one<ClaimedWork>(
      `update platform.work w set state = 'done', done_at = app.now(), attempts = w.attempts + 1
       from platform.events e
       where e.id = w.event_id and w.id = (
         select id from platform.work where id = $1 and state = 'pending' and next_attempt_at <= app.now() for update skip locked)
       returning w.consumer, e.id, e.stream_id, e.version, e.type, e.payload, e.actor, e.at`,
      [id],
    );
  }

  /** A failed row waits 0.25 s, 0.5 s … at most 5 s, and is tried for ever: what a human needs is never given up. */
  private async putOff({ facilityId, id }: RowJob, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    Logger.error(`work ${id}: ${reason}`, error instanceof Error ? error.stack : undefined, 'WaitingWork');
    await this.work
      .run({ facilityId }, (tx) =>
        tx.query(
          `update platform.work set attempts = attempts + 1, last_error = $2,
             next_attempt_at = app.now() + least(interval '5 seconds', interval '250 milliseconds' * power(2, least(attempts, 10)))
           where id = $1 and state = 'pending'`,
          [id, reason.slice(0, 500)],
        ),
      )
      .catch(() => undefined);
  }
}

function eventOf(row: ClaimedWork, facilityId: string): RecordedEvent {
  return {
    id: row.id,
    facilityId,
    streamId: row.stream_id,
    version: row.version,
    type: row.type,
    payload: row.payload,
    actor: row.actor,
    at: row.at,
  };
}
