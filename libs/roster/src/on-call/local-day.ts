// Vietnam has one time zone and no summer time: a local day is a day of UTC moved by seven hours.

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

export interface LocalDay {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The calendar day in Vietnam that holds this time, from midnight to midnight. */
export function localDayOf(at: Date): LocalDay {
  const startsAt = Math.floor((at.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS;
  return { startsAt: new Date(startsAt), endsAt: new Date(startsAt + DAY_MS) };
}
