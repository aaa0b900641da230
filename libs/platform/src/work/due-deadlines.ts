import { Logger } from '@nestjs/common';
import type { DeadlineKind } from '@redalert/contracts';
import type { Transaction, UnitOfWork } from '../database/unit-of-work';
import type { DueRows, Handle } from './due-rows';
import { deadlinePattern, type Due } from './handlers';
import type { RowJob } from './roads';

interface ClaimedDeadline {
  kind: DeadlineKind;
  subject_id: string;
  stream_id: string;
  due_at: Date;
  payload: Record<string, unknown>;
}

/**
 * Deadlines of the kinds served here. The stream is held before the claim, so that an answer and its deadline never cross;
 * whatever else of the same kind is due in that alert is claimed with it and done in the same transaction.
 */
export class DueDeadlines implements DueRows {
  readonly name = 'deadlines';

  constructor(
    private readonly work: UnitOfWork,
    private readonly kinds: readonly DeadlineKind[],
    private readonly handle: Handle,
  ) {}

  due(limit: number): Promise<RowJob[]> {
    return this.work.run('system', (tx) =>
      tx.query<RowJob>(
        `select id, facility_id as "facilityId" from platform.deadlines
         where state = 'armed' and kind = any($1) and due_at <= app.now() and (next_attempt_at is null or next_attempt_at <= app.now())
         order by due_at limit $2`,
        [this.kinds, limit],
      ),
    );
  }

  async look({ facilityId, id }: RowJob): Promise<void> {
    try {
      await this.work.run({ facilityId }, async (tx) => {
        const claimed = await this.claim(tx, id);
        const [first] = claimed;
        if (first === undefined) return;
        const subjects = claimed.map((row) => ({ id: row.subject_id, dueAt: row.due_at, payload: row.payload }));
        await this.handle(deadlinePattern(first.kind), { tx, streamId: first.stream_id, subjects } satisfies Due);
      });
    } catch (error) {
      await this.putOff({ facilityId, id }, error);
    }
  }

  private async claim(tx: Transaction, id: string): Promise<ClaimedDeadline[]> {
    await tx.query(
      'select s.id from platform.streams s join platform.deadlines d on d.stream_id = s.id where d.id = $1 for update of s',
      [id],
    );
    return tx.query<ClaimedDeadline>(
      `update platform.deadlines d set state = 'fired', fired_at = app.now(), attempts = d.attempts + 1
       from platform.deadlines named
       where named.id = $1 and named.state = 'armed' and named.due_at <= app.now()
         and d.stream_id = named.stream_id and d.kind = named.kind and d.state = 'armed' and d.due_at <= app.now()
       returning d.kind, d.subject_id, d.stream_id, d.due_at, d.payload`,
      [id],
    );
  }

  private async putOff({ facilityId, id }: RowJob, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    Logger.error(`deadline ${id}: ${reason}`, error instanceof Error ? error.stack : undefined, 'DueDeadlines');
    await this.work
      .run({ facilityId }, (tx) =>
        tx.query(
          `update platform.deadlines set attempts = attempts + 1, last_error = $2, next_attempt_at = app.now() + interval '250 milliseconds'
           where id = $1 and state = 'armed'`,
          [id, reason.slice(0, 500)],
        ),
      )
      .catch(() => undefined);
  }
}
