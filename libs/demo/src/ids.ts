import { derivedId } from '@redalert/platform';
import { province } from './province';

/** Shown on the first screen of the demo, the same for everybody in it. Never of a real installation. */
export const DEMO_PASSWORD = 'baodongdo';
/** For a phone that is registered already. */
export const DEMO_PIN = '2468';

const facilities = new Set(province.map(({ code }) => code));
const rooms = new Set(province.flatMap(({ code, rooms }) => rooms.map((room) => `${code}/${room.code}`)));
const people = new Set(province.flatMap(({ code, people }) => people.map((person) => `${code}.${person.key}`)));

/**
 * The ids of the demo province, the same in every installation, so that seeding twice adds nothing and scenarios can
 * name people. A name that is not in the province throws.
 */
export const demoIds = {
  /** `suoida` */
  facility: (code: string): string => idOf('facility', code, facilities),
  /** `suoida/phong-sinh-2` */
  location: (path: string): string => idOf('location', path, rooms),
  /** The login is the key: `suoida.nhi1` */
  person: (key: string): string => idOf('person', key, people),
  account: (key: string): string => idOf('account', key, people),
  device: (key: string): string => idOf('device', key, people),
  /** The tablet of a room: `suoida/phong-sinh-2` */
  station: (path: string): string => idOf('station', path, rooms),
};

function idOf(kind: string, name: string, known: ReadonlySet<string>): string {
  if (!known.has(name)) throw new Error(`no ${kind} "${name}" in the demo province`);
  return derivedId('demo', kind, name);
}
