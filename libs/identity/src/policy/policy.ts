// The one table of who may do what. A route names a permission; this says which actors have it, and nothing else does.
// Finer rules that need the alert itself (whose alert, within two minutes) belong to the feature that holds it.

import type { Actor, Duty } from '@redalert/contracts';
import type { Permission } from '@redalert/platform';

interface Admitted {
  /** Any one of these duties is enough; 'every' asks for none. */
  readonly duties: 'every' | readonly Duty[];
  /** Also after the session has lapsed: a phone that nobody signed in on for a month still rings and still raises. */
  readonly stale: boolean;
  readonly station: boolean;
  readonly link: boolean;
}

const conducting: readonly Duty[] = ['coordinator', 'leader', 'head'];

export const policy: Readonly<Record<Permission, Admitted>> = {
  raise: { duties: 'every', stale: true, station: true, link: false },
  answer: { duties: 'every', stale: true, station: false, link: true },
  // A link reads its own alert only; the reader of alerts checks which.
  'read-alerts': { duties: 'every', stale: false, station: true, link: true },
  note: { duties: 'every', stale: false, station: true, link: false },
  // Type, roles, severity, stand-down.
  lead: { duties: 'every', stale: false, station: true, link: false },
  cancel: { duties: 'every', stale: false, station: true, link: false },
  coordinate: { duties: conducting, stale: false, station: false, link: false },
  'own-devices': { duties: 'every', stale: false, station: false, link: false },
  'read-roster': { duties: 'every', stale: false, station: true, link: false },
  'keep-roster': { duties: ['roster_keeper', 'admin'], stale: false, station: false, link: false },
  administer: { duties: ['admin'], stale: false, station: false, link: false },
  // Evidence that a phone rang is true whoever is signed in on it.
  receipt: { duties: 'every', stale: true, station: true, link: true },
  // Rooms and types are in the session: without it a lapsed phone could not draw its red button.
  'own-session': { duties: 'every', stale: true, station: true, link: false },
};

/** Whether this actor has this permission. The system itself never comes in by a route. */
export function admits(permission: Permission, actor: Actor): boolean {
  const { duties, stale, station, link } = policy[permission];
  switch (actor.kind) {
    case 'person':
      return (stale || !actor.stale) && (duties === 'every' || duties.some((duty) => actor.duties.includes(duty)));
    case 'station':
      return station;
    case 'link':
      return link;
    case 'system':
      return false;
  }
}
