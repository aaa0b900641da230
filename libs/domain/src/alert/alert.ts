import { minutes, seconds, type Instant } from '../instant';
import { refuse, type Refusal } from '../refusal';
import type { RoleCallState } from '../role-call/role-call';

export type AlertState = 'RAISED' | 'RINGING' | 'QUORUM' | 'IN_PROGRESS' | 'CLOSED' | 'HANDED_OVER' | 'CANCELLED';
/** What humans decided; the finer state follows from the role calls. */
export type Lifecycle = 'open' | 'closed' | 'handed_over' | 'cancelled';
export type StandDownKind = 'resolved' | 'handed_over' | 'false_alarm' | 'downgraded' | 'drill_ended';
export type Mode = 'real' | 'drill';

/** How long the person who raised may cancel by themselves: the domain brief §2.9. */
export const CANCEL_BY_RAISER_SECONDS = 120;
/** How long a cancelled alert may be reopened as a linked one: scenario S7. */
export const REOPEN_MINUTES = 10;

export interface Standing {
  readonly mode: Mode;
  readonly lifecycle: Lifecycle;
  readonly raisedAt: Instant;
}

/** Who asks to end the alert, as far as the rule needs to know. */
export interface Ender {
  readonly raisedIt: boolean;
  /** Leader on duty, coordinator, head, or somebody who holds one of its role calls. */
  readonly leads: boolean;
  /** The shared device of the alert's own room. */
  readonly isRoom: boolean;
}

const lifecycleOf: Readonly<Record<StandDownKind, Lifecycle>> = {
  resolved: 'closed',
  handed_over: 'handed_over',
  false_alarm: 'cancelled',
  downgraded: 'closed',
  drill_ended: 'closed',
};

/** The lifecycle after a stand-down, or why not. The same stand-down twice is the same as once. */
export function standDown(
  alert: Standing,
  kind: StandDownKind,
  by: Ender,
  at: Instant,
): Lifecycle | 'unchanged' | Refusal {
  if (kind === 'drill_ended' && alert.mode !== 'drill') return refuse('not-a-drill');
  if (alert.lifecycle !== 'open') return alert.lifecycle === lifecycleOf[kind] ? 'unchanged' : refuse('alert-closed');
  if (by.leads) return lifecycleOf[kind];
  if (kind === 'false_alarm') {
    const inTime = at <= alert.raisedAt + seconds(CANCEL_BY_RAISER_SECONDS);
    return by.raisedIt && inTime ? lifecycleOf[kind] : refuse('cancel-not-allowed');
  }
  return by.raisedIt || by.isRoom ? lifecycleOf[kind] : refuse('not-allowed');
}

/** Whether a new alert may say that it reopens this one. */
export function mayReopen(
  cancelled: { readonly lifecycle: Lifecycle; readonly closedAt: Instant | null; readonly mode: Mode },
  mode: Mode,
  at: Instant,
): boolean {
  return (
    cancelled.lifecycle === 'cancelled' &&
    cancelled.mode === mode &&
    cancelled.closedAt !== null &&
    at <= cancelled.closedAt + minutes(REOPEN_MINUTES)
  );
}

export interface CallStanding {
  readonly required: boolean;
  readonly state: RoleCallState;
  readonly presentAt: Instant | null;
}

/** The state that screens show, §2.14. */
export function stateOf(lifecycle: Lifecycle, calls: readonly CallStanding[], milestones: number): AlertState {
  switch (lifecycle) {
    case 'closed':
      return 'CLOSED';
    case 'handed_over':
      return 'HANDED_OVER';
    case 'cancelled':
      return 'CANCELLED';
    case 'open':
      if (calls.length === 0) return 'RAISED';
      if (quorumAt(calls) === null) return 'RINGING';
      return milestones > 0 ? 'IN_PROGRESS' : 'QUORUM';
  }
}

/** When the last required role came into the room; null while one is missing. */
export function quorumAt(calls: readonly CallStanding[]): Instant | null {
  const required = calls.filter((call) => call.required);
  if (required.length === 0) return null;
  const moments = required.map((call) => call.presentAt);
  return moments.every((moment) => moment !== null) ? Math.max(...(moments as Instant[])) : null;
}
