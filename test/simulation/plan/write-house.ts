import type { DutyShift, Member } from '@redalert/domain';
import type { Random } from '../engine/random';
import type { House } from '../product/open-role-calls';
import type { Manner, PersonPlan, PhonePlan, PushManner } from './plan';

export const roles = ['SAN-BS', 'NHI-BS', 'GMHS-BS'] as const;

const pushes: readonly PushManner[] = ['prompt', 'prompt', 'prompt', 'slow', 'silent', 'gone', 'busy', 'hangs', 'none'];
const sayings: readonly Manner['says'][] = [
  'coming',
  'coming',
  'coming',
  'present',
  'need_more',
  'cannot',
  'cannot',
  'nothing',
  'nothing',
];

/** Clocks of a hospital in a hurry, within the bounds that a facility may set, so that minutes of a night fit into one. */
export function writeHouse(random: Random): House {
  const shifts: DutyShift[] = [];
  const members: Member[] = [];
  const people = random.between(3, 7);
  for (let index = 0; index < people; index += 1) {
    const personId = `p${index}`;
    const roleCode =
      index === 0 && random.happens(0.6) ? 'TLD' : index === 1 && random.happens(0.5) ? 'DPV' : random.pick(roles);
    const headsRoles = random.happens(0.15) ? [random.pick(roles)] : [];
    members.push({ personId, roleCodes: [roleCode], headsRoles });
    if (random.happens(0.15)) continue;
    const placement = random.happens(0.5) ? ('in_house' as const) : ('at_home' as const);
    const tier = random.happens(0.65) ? ('primary' as const) : ('backup' as const);
    shifts.push({ personId, roleCode, tier, placement, from: 0, to: Number.MAX_SAFE_INTEGER });
    if (random.happens(0.15))
      shifts.push({
        personId,
        roleCode: random.pick(roles),
        tier: 'backup',
        placement,
        from: 0,
        to: Number.MAX_SAFE_INTEGER,
      });
  }
  const policy = {
    leaderAfterSeconds: random.between(10, 20),
    reRingSeconds: random.between(5, 12),
    leaderSeconds: random.between(5, 10),
    leaderRole: 'TLD',
    coordinatorRole: 'DPV',
  };
  return { roster: { shifts, members }, policy };
}

export function writePeople(random: Random, { roster }: House): PersonPlan[] {
  return roster.members.map(({ personId }) => ({
    id: personId,
    manners: [writeManner(random), writeManner(random), writeManner(random)],
  }));
}

function writeManner(random: Random): Manner {
  return {
    reactsAfterMs: random.happens(0.3) ? random.between(10_000, 25_000) : random.between(300, 6_000),
    says: random.pick(sayings),
    etaMinutes: random.happens(0.4) ? random.between(0, 2) : undefined,
    twice: random.happens(0.25),
    later: random.happens(0.35)
      ? { afterMs: random.between(200, 12_000), says: random.happens(0.5) ? 'present' : 'cannot' }
      : null,
  };
}

export function writePhones(random: Random, { roster }: House): PhonePlan[] {
  return roster.members.flatMap(({ personId }) =>
    Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, (_, index) => ({
      id: `${personId}.${index}`,
      personId,
      hasApp: random.happens(0.75),
      push: random.pick(pushes),
    })),
  );
}
