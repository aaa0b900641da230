import type { Instant } from '../instant';
import type { LadderPolicy, RoleNeed, Rung } from './ladder';
import type { RoleCall } from './role-call';

/** A role call that has not rung yet, with its ladder frozen. */
export function newRoleCall(
  id: string,
  need: RoleNeed,
  rungs: readonly Rung[],
  policy: LadderPolicy,
  at: Instant,
): RoleCall {
  return {
    id,
    roleCode: need.role,
    required: need.required,
    state: 'PENDING',
    rungs: rungs.map((rung) => ({ ...rung, startedAt: null })),
    reRingSeconds: policy.reRingSeconds,
    arriveMinutes: need.arriveMinutes,
    openedAt: at,
    epoch: 1,
    ring: 1,
    nextRungAt: null,
    nextRingAt: null,
    holder: null,
    answeredAt: null,
    etaAt: null,
    presentAt: null,
    arriveTargetAt: null,
    overdueAt: null,
    pages: [],
  };
}
