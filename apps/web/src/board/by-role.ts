// Duties grouped by role, first-called first; a person on two rungs of one role is named once.

import { roleCodes } from '@redalert/catalogue';
import type { DutyView } from '@redalert/contracts';

export interface DutyGroup {
  readonly roleCode: string;
  readonly people: readonly DutyView[];
}

const order: readonly string[] = roleCodes;
const rungs: readonly DutyView['tier'][] = ['primary', 'backup', 'head', 'leader', 'coordinator'];

export function byRole(duties: readonly DutyView[]): DutyGroup[] {
  const groups = new Map<string, DutyView[]>();
  for (const duty of [...duties].sort((a, b) => rungs.indexOf(a.tier) - rungs.indexOf(b.tier))) {
    const people = groups.get(duty.roleCode) ?? [];
    if (!people.some(({ personId }) => personId === duty.personId)) groups.set(duty.roleCode, [...people, duty]);
  }
  return [...groups]
    .map(([roleCode, people]) => ({ roleCode, people }))
    .sort((a, b) => order.indexOf(a.roleCode) - order.indexOf(b.roleCode));
}
