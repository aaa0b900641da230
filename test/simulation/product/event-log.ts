import { consumersOf, type Consumer, type EventType } from '@redalert/contracts';
import type { NewEvent } from '@redalert/platform';
import type { Transaction } from './transaction';

const heardBy = new Map<EventType, readonly Consumer[]>();

function hearersOf(type: EventType): readonly Consumer[] {
  const known = heardBy.get(type) ?? consumersOf(type);
  heardBy.set(type, known);
  return known;
}

/** libs/platform/src/events/event-log.ts: events, the work of their consumers, and one announcement, all with the commit. */
export function append(tx: Transaction, streamId: string, events: readonly NewEvent[]): void {
  if (events.length === 0) return;
  const { db } = tx;
  const before = db.versions.get(streamId) ?? 0;
  const version = before + events.length;
  db.versions.set(streamId, version);
  tx.touched.add(streamId);
  const work: { id: string; consumer: Consumer }[] = [];
  events.forEach(({ type, payload }, index) => {
    const eventId = `${streamId}/${before + index + 1}`;
    db.events.set(eventId, { streamId, version: before + index + 1, type, payload });
    for (const consumer of hearersOf(type)) {
      const id = `${eventId}/${consumer}`;
      db.work.set(id, { id, eventId, streamId, consumer, state: 'pending', attempts: 0, nextAttemptAt: tx.now });
      work.push({ id, consumer });
    }
  });
  const announcement = { streamId, version, work };
  tx.announcements.push(announcement);
  tx.hints.push({ type: 'announce', announcement });
}
