import type { Database } from '../store/database';

/**
 * Everything a run has written, without how often it was tried and without the moments: a wake-up that comes twice may
 * come a few milliseconds sooner. What two runs must agree on.
 */
export function rowsOf({
  alerts,
  calls,
  conflicts,
  deadlines,
  deliveries,
  devices,
  events,
  holds,
  informed,
  versions,
  work,
}: Database): string {
  const tables = { alerts, calls, conflicts, deadlines, devices, events, holds, informed, versions };
  const rows = Object.entries(tables).map(([name, table]) => [
    name,
    [...(table as { entries(): Iterable<[string, unknown]> }).entries()].toSorted(byKey),
  ]);
  const done = [...work.all()].map(({ id, state }) => [id, state] as const).toSorted(byKey);
  const sent = [...deliveries.all()]
    .map(({ id, isStopped, shown, state }) => [id, [state, shown, isStopped]] as const)
    .toSorted(byKey);
  return JSON.stringify(
    [rows, done, sent],
    (_key, part: unknown) => (typeof part === 'number' && part > LONG_AGO ? 'a moment' : part),
    1,
  );
}

const LONG_AGO = Date.UTC(2020, 0);

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;
