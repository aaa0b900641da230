import { Injectable } from '@nestjs/common';
import type { DeadlineKind } from '@redalert/contracts';
import type { Transaction } from '../database/unit-of-work';
import { derivedId } from '../ids';
import { Roads } from './roads';

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly subjectId: string;
  readonly streamId: string;
  readonly dueAt: Date;
  readonly payload?: Record<string, unknown>;
}

/** Due times as rows, written with the state that needs them. One row per kind and subject; re-arming raises its fence. */
@Injectable()
export class Deadlines {
  constructor(private readonly roads: Roads) {}

  async arm(tx: Transaction, deadline: Deadline): Promise<void> {
    const id = derivedId('deadline', deadline.kind, deadline.subjectId);
    const row = await tx.one<{ fence: number }>(
      `insert into platform.deadlines (id, facility_id, kind, subject_id, stream_id, due_at, payload) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (kind, subject_id) do update set due_at = $6, payload = $7, state = 'armed', fence = platform.deadlines.fence + 1,
         attempts = 0, next_attempt_at = null, last_error = null
       returning fence`,
      [id, tx.facilityId, deadline.kind, deadline.subjectId, deadline.streamId, deadline.dueAt, JSON.stringify(deadline.payload ?? {})],
    );
    const { fence } = row as { fence: number };
    tx.afterCommit(() => this.roads.wakeAt({ id, kind: deadline.kind, facilityId: tx.facilityId, dueAt: deadline.dueAt, fence }, tx.now));
  }

  async cancel(tx: Transaction, kind: DeadlineKind, subjectId: string): Promise<void> {
    await tx.query(`update platform.deadlines set state = 'cancelled' where kind = $1 and subject_id = $2 and state = 'armed'`, [kind, subjectId]);
  }

  /** Cancels every armed deadline of an alert. */
  async cancelAll(tx: Transaction, streamId: string): Promise<void> {
    await tx.query(`update platform.deadlines set state = 'cancelled' where stream_id = $1 and state = 'armed'`, [streamId]);
  }
}
