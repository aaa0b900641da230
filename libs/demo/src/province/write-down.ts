// How a person and a room of the demo are written down: one line each.

import type { RoleCode } from '@redalert/catalogue';
import type { Duty } from '@redalert/contracts';
import type { DemoPerson, DemoRoom, DemoSlot } from './types';

type Half = 'day' | 'night';
type Roles = readonly [RoleCode, ...RoleCode[]];

export const room = (code: string, name: string, department: string, extension: string): DemoRoom => ({
  code,
  name,
  department,
  extension,
  tablet: false,
});
export const roomWithTablet = (...words: Parameters<typeof room>): DemoRoom => ({ ...room(...words), tablet: true });

const someone = (key: string, name: string, rest: Partial<DemoPerson>): DemoPerson => ({
  key,
  name,
  roles: [],
  heads: [],
  duties: ['staff'],
  slots: [],
  ...rest,
});

const onDuty =
  (tier: DemoSlot['tier'], placement: DemoSlot['placement']) =>
  (key: string, name: string, roles: Roles, half?: Half): DemoPerson =>
    someone(key, name, {
      roles,
      slots: roles.map((role) => ({ role, tier, placement, halves: half === undefined ? ['day', 'night'] : [half] })),
    });

/** First to be called, in the house or at home; day and night unless a half is named. */
export const inHouse = onDuty('primary', 'in_house');
export const atHome = onDuty('primary', 'at_home');
/** Called when the first one does not answer. */
export const backupInHouse = onDuty('backup', 'in_house');
export const backupAtHome = onDuty('backup', 'at_home');

/** Heads a department; called after the backups. */
export const head = (key: string, name: string, roles: Roles): DemoPerson =>
  someone(key, name, { roles, heads: roles, duties: ['staff', 'head'] });

export const leader = (key: string, name: string, half?: Half): DemoPerson => ({
  ...inHouse(key, name, ['TLD'], half),
  duties: ['staff', 'leader'],
});
export const coordinator = (key: string, name: string, half?: Half): DemoPerson => ({
  ...inHouse(key, name, ['DPV'], half),
  duties: ['staff', 'coordinator'],
});

/** Works in the office: a duty in the system, no role in an alert. */
export const office = (key: string, name: string, duty: Duty): DemoPerson => someone(key, name, { duties: [duty] });
