import type { Actor } from '@redalert/contracts';
import { facilityOf, Problem } from '@redalert/platform';

/** The facility asked about, which must be the actor's own; theirs when none is named. */
export function ownFacility(asked: string | undefined, by: Actor): string {
  const own = facilityOf(by);
  if (asked !== undefined && asked !== own) throw new Problem('wrong-facility');
  return own;
}
