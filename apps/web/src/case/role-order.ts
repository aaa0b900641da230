// Which role is read first: one that nobody has taken, the required before the helpful, the longest wait before the shorter.

import type { RoleCallView } from '@redalert/contracts';

const waiting: readonly RoleCallView['state'][] = ['PENDING', 'RINGING', 'ESCALATED', 'UNCOVERED'];
export const isWaiting = (call: RoleCallView): boolean => waiting.includes(call.state);

export function byUrgency(a: RoleCallView, b: RoleCallView): number {
  return rank(a) - rank(b) || a.openedAt.localeCompare(b.openedAt) || a.ordinal - b.ordinal;
}

function rank(call: RoleCallView): number {
  if (call.state === 'RELEASED') return 4;
  if (isWaiting(call)) return call.required ? 0 : 2;
  return call.state === 'PRESENT' ? 3 : 1;
}

/** Newborns are counted in seconds: amber after a quarter of a minute, red after a half. */
const amber_after_s = 15;
const red_after_s = 30;
export type Urgency = 'calm' | 'amber' | 'red';

export function urgencyOf(waitedSeconds: number): Urgency {
  if (waitedSeconds >= red_after_s) return 'red';
  return waitedSeconds >= amber_after_s ? 'amber' : 'calm';
}
