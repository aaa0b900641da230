import { derivedId } from '@redalert/platform';
import type { DemoFacility, DemoPerson, DemoSlot } from '../province/types';

const DAYS_BACK = 7;
const DAYS_AHEAD = 28; // a printed month, and the end of this week
const DAY_MS = 86_400_000;
const HALF_MS = DAY_MS / 2;

export interface DemoShift {
  readonly id: string;
  readonly person: DemoPerson;
  readonly role: DemoSlot['role'];
  readonly tier: DemoSlot['tier'];
  readonly placement: DemoSlot['placement'];
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The roster of a facility from one week back to four weeks ahead, in shifts of twelve hours that meet at 07:00 and 19:00. */
export function dutyShifts(facility: DemoFacility, now: Date): DemoShift[] {
  const today = Math.floor(now.getTime() / DAY_MS);
  const days = Array.from({ length: DAYS_BACK + DAYS_AHEAD + 1 }, (_, index) => (today - DAYS_BACK + index) * DAY_MS);
  return days.flatMap((day) =>
    facility.people.flatMap((person) =>
      person.slots.flatMap((slot) => slot.halves.map((half) => shift(facility, person, slot, startOf(day, half)))),
    ),
  );
}

/** 07:00 in Vietnam is midnight in UTC, where `day` begins. */
const startOf = (day: number, half: 'day' | 'night'): number => (half === 'day' ? day : day + HALF_MS);

const shift = (
  facility: DemoFacility,
  person: DemoPerson,
  { role, tier, placement }: DemoSlot,
  startsAt: number,
): DemoShift => ({
  id: derivedId('demo', 'shift', facility.code, person.key, role, tier, startsAt),
  person,
  role,
  tier,
  placement,
  startsAt: new Date(startsAt),
  endsAt: new Date(startsAt + HALF_MS),
});
