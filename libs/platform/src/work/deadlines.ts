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

  /** Arms or re-arms deadlines, in one statement however many. */
  async arm(tx: Transaction, ...deadlines: readonly Deadline[]): Promise<void> {
    if (deadlines.length === 0) return;
    const rows = deadlines.map((deadline) => ({
      ...deadline,
      id: derivedId('deadline', deadline.kind, deadline.subjectId),
      payload: deadline.payload ?? {},
    }));
    const armed = await tx.query<{ id: string; kind: DeadlineKind; due_at: Date; fence: number }>(
      `insert into platform.deadlines (id, facility_id, kind, subject_id, stream_id, due_at, payload)
       select d.id, $1, d.kind, d."subjectId", d."streamId", d."dueAt", d.payload
       from jsonb_to_recordset($2::jsonb) as d (id uuid, kind text, "subjectId" uuid, "streamId" uuid, "dueAt" timestamptz, payload jsonb)
       on conflict (kind, subject_id) do update set due_at = excluded.due_at, payload = excluded.payload, state = 'armed',
         fence = platform.deadlines.fence + 1, attempts = 0, next_attempt_at = null, last_error = null
       returning id, kind, due_at, fence`,
      [tx.facilityId, JSON.stringify(rows)],
    );
    for (const { id, kind, due_at: dueAt, fence } of armed) {
      tx.afterCommit(() => this.roads.wakeAt({ id, kind, facilityId: tx.facilityId, dueAt, fence }, tx.now));
    }
  }

  async cancel(tx: Transaction, kind: DeadlineKind, ...subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await tx.query(
      `update platform.deadlines set state = 'cancelled' where kind = $1 and subject_id = any($2) and state = 'armed'`,
      [kind, subjectIds],
    );
  }

  /** Cancels every armed deadline of an alert. */
  async cancelAll(tx: Transaction, streamId: string): Promise<void> {
    await tx.query(`update platform.deadlines set state = 'cancelled' where stream_id = $1 and state = 'armed'`, [
      streamId,
    ]);
  }
}
