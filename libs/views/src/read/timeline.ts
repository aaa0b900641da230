import type { Actor, TimelineEntry } from '@redalert/contracts';
import { signature, type Transaction } from '@redalert/platform';

interface EventRow {
  readonly version: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The log of an alert as people read it. Payloads hold ids and codes; the names of the people in them come beside. */
export async function timelineOf(tx: Transaction, alertId: string): Promise<TimelineEntry[]> {
  const events = await tx.query<EventRow>(
    'select version, type, at, actor, payload from platform.events where stream_id = $1 order by version',
    [alertId],
  );
  const names = await namesOf(tx, [...new Set(events.flatMap(({ payload }) => peopleIn(payload)))]);
  return events.map(({ version, type, at, actor, payload }) => ({
    version,
    type,
    at: at.toISOString(),
    by: signature(actor),
    payload: { ...payload },
    names: Object.fromEntries(peopleIn(payload).map((id) => [id, names.get(id) ?? '—'])),
  }));
}

/** `personId`, `personIds`, and the people of `pages`: the three places where an event names somebody. */
function peopleIn(payload: EventRow['payload']): string[] {
  const { personId, personIds, pages } = payload as {
    personId?: string;
    personIds?: string[];
    pages?: { personId: string }[];
  };
  return [
    ...(personId === undefined ? [] : [personId]),
    ...(personIds ?? []),
    ...(pages ?? []).map((page) => page.personId),
  ];
}

async function namesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from published.people where id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
