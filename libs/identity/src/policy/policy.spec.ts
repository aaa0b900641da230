import { duty, type Actor, type Duty } from '@redalert/contracts';
import type { Permission } from '@redalert/platform';
import { admits, policy } from './policy';

const someone = (duties: Duty[], stale = false): Actor => ({
  kind: 'person',
  personId: 'p',
  facilityId: 'f',
  name: 'BS Thử',
  duties,
  roleCodes: [],
  stale,
});
const tablet: Actor = { kind: 'station', stationId: 's', facilityId: 'f', locationId: 'l', name: 'Phòng sinh 1' };
const link: Actor = { kind: 'link', pageId: 'g', alertId: 'a', personId: 'p', facilityId: 'f', name: 'BS Thử' };
const system: Actor = { kind: 'system', name: 'system' };

/** Written out a second time, by hand: who comes through each door. */
const doors: Record<Permission, string> = {
  raise: 'staff coordinator leader head roster_keeper admin province stale station',
  answer: 'staff coordinator leader head roster_keeper admin province stale link',
  'read-alerts': 'staff coordinator leader head roster_keeper admin province station link',
  note: 'staff coordinator leader head roster_keeper admin province station',
  lead: 'staff coordinator leader head roster_keeper admin province station',
  cancel: 'staff coordinator leader head roster_keeper admin province station',
  coordinate: 'coordinator leader head',
  'own-devices': 'staff coordinator leader head roster_keeper admin province',
  'read-roster': 'staff coordinator leader head roster_keeper admin province station',
  'keep-roster': 'roster_keeper admin',
  administer: 'admin',
  receipt: 'staff coordinator leader head roster_keeper admin province stale station link',
  'own-session': 'staff coordinator leader head roster_keeper admin province stale station',
};

const actors: readonly (readonly [string, Actor])[] = [
  ...duty.options.map((one) => [one, someone([one])] as const),
  ['stale', someone([...duty.options], true)],
  ['station', tablet],
  ['link', link],
  ['system', system],
];

describe('the policy', () => {
  it('has one line for each permission', () => {
    expect(Object.keys(policy).sort()).toEqual(Object.keys(doors).sort());
  });

  describe.each(Object.keys(doors) as Permission[])('%s', (permission) => {
    it.each(actors)('%s', (name, actor) => {
      expect(admits(permission, actor)).toBe(doors[permission].split(' ').includes(name));
    });
  });

  it('never asks a lapsed session to sign in before it raises or answers', () => {
    const lapsed = someone(['staff'], true);
    expect(admits('raise', lapsed) && admits('answer', lapsed)).toBe(true);
  });

  it('takes any one of the duties that a person has', () => {
    expect(admits('coordinate', someone(['staff', 'leader']))).toBe(true);
    expect(admits('coordinate', someone([]))).toBe(false);
  });
});
