import { alertTypes, generalAlert, type RoleNeed } from '@redalert/catalogue';
import { dutyShifts } from '../roster/duty-shifts';
import { province } from '.';

const noon = new Date('2026-03-02T05:00:00Z');
const night = new Date('2026-03-01T19:13:30Z'); // 02:13 in Vietnam

const facility = (code: string) => province.find((one) => one.code === code)!;
const onDuty = (code: string, at: Date) =>
  dutyShifts(facility(code), at).filter((shift) => shift.startsAt <= at && at < shift.endsAt);
const isCovered =
  (roles: ReadonlySet<string>) =>
  ({ role, orElse = [] }: RoleNeed) =>
    [role, ...orElse].some((one) => roles.has(one));

function uncovered(code: string, at: Date): string[] {
  const { approves } = facility(code);
  const roles = new Set<string>(onDuty(code, at).map((shift) => shift.role));
  const types = [
    generalAlert,
    ...alertTypes.filter((type) => approves === 'every type' || approves.includes(type.code)),
  ];
  const missing = types.flatMap((type) => type.roles.filter((need) => need.required && !isCovered(roles)(need)));
  return [...new Set(missing.map(({ role }) => role))].sort();
}

describe.each([
  ['by day', noon],
  ['at night', night],
] as const)('the demo province %s', (_, at) => {
  it.each(['sannhi', 'dakhoa'])('%s has somebody on duty for every required role of every type it approved', (code) => {
    expect(uncovered(code, at)).toEqual([]);
  });

  it('Suối Đá lacks the surgeons a small centre lacks, and its leader is in the house for what is missing', () => {
    for (const role of uncovered('suoida', at)) expect(['NGOAI-NHI', 'TMH']).toContain(role);
    expect(onDuty('suoida', at).filter(({ role }) => role === 'TLD')).toHaveLength(1);
  });

  it('has both paediatricians of Suối Đá at home, one in reserve', () => {
    const paediatricians = onDuty('suoida', at).filter(({ role }) => role === 'NHI-BS');
    expect(paediatricians.map(({ person, tier, placement }) => `${person.key} ${tier} ${placement}`)).toEqual([
      'nhi1 primary at_home',
      'nhi2 backup at_home',
    ]);
  });

  it.each(province.map(({ code }) => code))('%s has a leader on duty', (code) => {
    expect(onDuty(code, at).some(({ role }) => role === 'TLD')).toBe(true);
  });
});

describe('the demo province', () => {
  const people = province.flatMap(({ code, people }) =>
    people.map((person) => ({ ...person, login: `${code}.${person.key}` })),
  );

  it('names everybody once', () => {
    expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  });

  it('has numbers that reach nobody', () => {
    for (const { phone } of province) expect(phone).toMatch(/^0000 \d00 000$/);
  });

  it('gives each big hospital backups and heads for the roles that save lives', () => {
    for (const code of ['sannhi', 'dakhoa']) {
      for (const role of ['SAN-BS', 'SAN-HS', 'NHI-BS', 'NHI-DD', 'GMHS-BS'] as const) {
        expect(onDuty(code, noon).some((shift) => shift.role === role && shift.tier === 'backup')).toBe(true);
        expect(facility(code).people.some(({ heads }) => heads.includes(role))).toBe(true);
      }
    }
  });

  it('keeps its roster from a week back to four weeks ahead, in halves that meet', () => {
    const shifts = dutyShifts(facility('suoida'), noon).filter(({ role }) => role === 'TLD');
    expect(shifts[0]?.startsAt.toISOString()).toBe('2026-02-23T00:00:00.000Z');
    expect(shifts.at(-1)?.endsAt.toISOString()).toBe('2026-03-31T00:00:00.000Z');
    for (const [index, shift] of shifts.entries())
      if (index > 0) expect(shift.startsAt).toEqual(shifts[index - 1]?.endsAt);
  });

  it('gives each shift one id, whatever the day it is written down', () => {
    const today = dutyShifts(facility('dakhoa'), noon).map(({ id }) => id);
    const tomorrow = dutyShifts(facility('dakhoa'), new Date('2026-03-03T05:00:00Z')).map(({ id }) => id);
    expect(new Set(today).size).toBe(today.length);
    expect(tomorrow.filter((id) => today.includes(id)).length).toBeGreaterThan(today.length * 0.9);
  });

  it('has somebody for each kind of user', () => {
    const duties = new Set(people.flatMap((person) => person.duties));
    expect([...duties].sort()).toEqual([
      'admin',
      'coordinator',
      'head',
      'leader',
      'province',
      'roster_keeper',
      'staff',
    ]);
  });
});
