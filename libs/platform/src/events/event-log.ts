import { Injectable } from '@nestjs/common';
import {
  consumersOf,
  eventSchemas,
  type Actor,
  type Consumer,
  type EventType,
  type Payload,
  type RecordedEvent,
} from '@redalert/contracts';
import type { Transaction } from '../database/unit-of-work';
import { newId } from '../ids';
import { Roads } from '../work/roads';
import { CHANNEL, type Announcement } from './announcement';

export type NewEvent = { [T in EventType]: { readonly type: T; readonly payload: Payload<T> } }[EventType];

/** The append-only log of an alert's stream, which is the outbox too: each event leaves with its work rows. */
@Injectable()
export class EventLog {
  constructor(private readonly roads: Roads) {}

  /** Holds the stream of an alert for this transaction, so that decisions about it come one after another. False: no such stream here. */
  async lock(tx: Transaction, streamId: string): Promise<boolean> {
    return (await tx.one('select id from platform.streams where id = $1 for update', [streamId])) !== undefined;
  }

  /** Writes events and the work of their consumers, and announces them when the transaction commits. */
  async append(tx: Transaction, streamId: string, actor: Actor, events: readonly NewEvent[]): Promise<RecordedEvent[]> {
    if (events.length === 0) return [];
    for (const event of events) eventSchemas[event.type].parse(event.payload);
    const version = await this.advance(tx, streamId, events.length);
    const recorded = events.map((event, index) => ({
      id: newId(),
      facilityId: tx.facilityId,
      streamId,
      version: version - events.length + 1 + index,
      type: event.type,
      payload: event.payload,
      actor,
      at: tx.now,
    }));
    const work = recorded.flatMap((event) =>
      consumersOf(event.type).map((consumer) => ({ id: newId(), event_id: event.id, consumer })),
    );
    await this.write(tx, recorded, work);
    await this.announce(tx, {
      facilityId: tx.facilityId,
      streamId,
      version,
      types: events.map((event) => event.type),
      pages: pagesOf(events),
      work,
    });
    return recorded;
  }

  /** Holds the stream, made on first use, and moves it on. The row lock orders all writers of one alert. */
  private async advance(tx: Transaction, streamId: string, by: number): Promise<number> {
    const moved = await this.move(tx, streamId, by);
    if (moved !== undefined) return moved.version;
    await tx.query('insert into platform.streams (id, facility_id) values ($1, $2) on conflict do nothing', [
      streamId,
      tx.facilityId,
    ]);
    const made = await this.move(tx, streamId, by);
    if (made === undefined) throw new Error(`stream ${streamId} belongs to another facility`);
    return made.version;
  }

  private move(tx: Transaction, streamId: string, by: number): Promise<{ version: number } | undefined> {
    return tx.one<{ version: number }>(
      'update platform.streams set version = version + $2 where id = $1 returning version',
      [streamId, by],
    );
  }

  private async write(
    tx: Transaction,
    events: readonly RecordedEvent[],
    work: readonly { id: string; event_id: string; consumer: Consumer }[],
  ): Promise<void> {
    const rows = events.map((e) => ({
      id: e.id,
      version: e.version,
      type: e.type,
      payload: e.payload,
      actor: e.actor,
    }));
    await tx.query(
      `with logged as (
         insert into platform.events (id, facility_id, stream_id, version, type, payload, actor)
         select id, $1, $2, version, type, payload, actor
         from jsonb_to_recordset($3::jsonb) as e (id uuid, version int, type text, payload jsonb, actor jsonb) returning id)
       insert into platform.work (id, facility_id, event_id, consumer)
       select w.id, $1, w.event_id, w.consumer from jsonb_to_recordset($4::jsonb) as w (id uuid, event_id uuid, consumer text)
       join logged on logged.id = w.event_id`,
      [tx.facilityId, streamOf(events), JSON.stringify(rows), JSON.stringify(work)],
    );
  }

  private async announce(tx: Transaction, announcement: Announcement): Promise<void> {
    const text = JSON.stringify({
      ...announcement,
      work: announcement.work.map(({ id, consumer }) => ({ id, consumer })),
    });
    // NOTIFY carries at most 8000 bytes; a larger change is announced without its parts, and the sweeper finds them.
    const fitting = Buffer.byteLength(text) < 7_500 ? text : JSON.stringify({ ...announcement, pages: [], work: [] });
    await tx.query('select pg_notify($1, $2)', [CHANNEL, fitting]);
    tx.afterCommit(() => this.roads.announce(announcement));
  }
}

const streamOf = (events: readonly RecordedEvent[]): string => (events[0] as RecordedEvent).streamId;

function pagesOf(events: readonly NewEvent[]): Announcement['pages'] {
  return events.flatMap((event) =>
    event.type === 'pages.requested'
      ? event.payload.pages.map(({ pageId, personId, ring }) => ({ pageId, personId, ring }))
      : [],
  );
}
