interface Span {
  readonly id: string;
  readonly personId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** For each shift, the others of the same person at the same time. A shift that ends when another begins is a handover, no overlap. */
export function overlapping(shifts: readonly Span[]): ReadonlyMap<string, readonly string[]> {
  const byPerson = new Map<string, Span[]>();
  for (const shift of shifts) byPerson.set(shift.personId, [...(byPerson.get(shift.personId) ?? []), shift]);
  return new Map(shifts.map((shift) => [shift.id, others(shift, byPerson.get(shift.personId) ?? [])]));
}

const others = (shift: Span, same: readonly Span[]): string[] =>
  same
    .filter((other) => other.id !== shift.id && other.startsAt < shift.endsAt && shift.startsAt < other.endsAt)
    .map(({ id }) => id);
