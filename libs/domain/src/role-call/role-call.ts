import { seconds, type Instant } from '../instant';
import type { Placement, Tier } from '../roster/roster';
import type { Rung } from './ladder';

/** States of the domain brief §2.14. NO_ANSWER and DECLINED are states of a page here: a role call climbs instead. */
export type RoleCallState =
  'PENDING' | 'RINGING' | 'ESCALATED' | 'UNCOVERED' | 'ACKED' | 'EN_ROUTE' | 'PRESENT' | 'RELEASED';
export type PageState = 'RINGING' | 'HOLDING' | 'STANDBY' | 'DECLINED' | 'RELEASED';

/** From → to. A spec walks it: every state is reachable and every decision stays inside. */
export const roleCallTransitions: Readonly<Record<RoleCallState, readonly RoleCallState[]>> = {
  PENDING: ['RINGING', 'ESCALATED', 'UNCOVERED', 'ACKED', 'EN_ROUTE', 'PRESENT', 'RELEASED'],
  RINGING: ['ESCALATED', 'UNCOVERED', 'ACKED', 'EN_ROUTE', 'PRESENT', 'RELEASED', 'PENDING'],
  ESCALATED: ['UNCOVERED', 'ACKED', 'EN_ROUTE', 'PRESENT', 'RELEASED', 'PENDING', 'RINGING'],
  UNCOVERED: ['ESCALATED', 'RINGING', 'ACKED', 'EN_ROUTE', 'PRESENT', 'RELEASED', 'PENDING'],
  ACKED: ['EN_ROUTE', 'PRESENT', 'RINGING', 'ESCALATED', 'UNCOVERED', 'RELEASED', 'PENDING'],
  EN_ROUTE: ['ACKED', 'PRESENT', 'RINGING', 'ESCALATED', 'UNCOVERED', 'RELEASED', 'PENDING'],
  PRESENT: ['RINGING', 'ESCALATED', 'UNCOVERED', 'RELEASED', 'PENDING'],
  RELEASED: [],
};

export interface StartedRung extends Rung {
  readonly startedAt: Instant | null;
}

export interface Page {
  readonly personId: string;
  readonly tier: Tier;
  readonly placement: Placement;
  readonly state: PageState;
  readonly reason: PageReason;
  readonly rings: number;
  readonly pagedAt: Instant;
  readonly lastRungAt: Instant;
  readonly answeredAt: Instant | null;
  readonly declineReason: string | null;
  readonly busyWith: string | null;
  readonly unreachable: boolean;
}
/** Why a person is called. */
export type PageReason =
  | 'roster'
  | 'no-answer'
  | 'declined'
  | 'unreachable'
  | 'leader-due'
  | 'freed'
  | 'offered'
  | 'conflict'
  | 'gave-up'
  | 'resumed';

/** One role that the alert needs, with its ladder and who was asked. */
export interface RoleCall {
  readonly id: string;
  readonly roleCode: string;
  readonly required: boolean;
  readonly state: RoleCallState;
  readonly rungs: readonly StartedRung[];
  readonly reRingSeconds: number;
  readonly arriveMinutes: { readonly inHouse: number; readonly atHome: number };
  readonly openedAt: Instant;
  /** Grows whenever a holder lets go or is taken over from: at most one person ever holds an epoch. */
  readonly epoch: number;
  readonly ring: number;
  readonly nextRungAt: Instant | null;
  readonly nextRingAt: Instant | null;
  readonly holder: string | null;
  readonly answeredAt: Instant | null;
  readonly etaAt: Instant | null;
  readonly presentAt: Instant | null;
  readonly arriveTargetAt: Instant | null;
  readonly overdueAt: Instant | null;
  readonly pages: readonly Page[];
}

export const isHeld = (call: Pick<RoleCall, 'state'>): boolean =>
  call.state === 'ACKED' || call.state === 'EN_ROUTE' || call.state === 'PRESENT';
export const isWaiting = (call: Pick<RoleCall, 'state'>): boolean =>
  call.state === 'RINGING' || call.state === 'ESCALATED' || call.state === 'UNCOVERED';

/** When this role call must be looked at again; null only when it is answered, released or paused. */
export function dueAt(call: RoleCall): Instant | null {
  if (!isWaiting(call)) return null;
  return Math.min(call.nextRungAt ?? Infinity, call.nextRingAt ?? Infinity);
}

export const pageOf = (call: RoleCall, personId: string): Page | undefined =>
  call.pages.find((page) => page.personId === personId);

/** The rung that starts next when the one before it gets no answer. */
export function nextRung(call: RoleCall): StartedRung | undefined {
  return call.rungs.find((rung) => rung.startedAt === null);
}

export const endOf = (rung: StartedRung): Instant => (rung.startedAt ?? 0) + seconds(rung.windowSeconds);

/**
 * When the next rung's turn comes: the window of the newest rung before it has passed. A colleague who declined, or a
 * leader who is called early by the clock, delays nobody. At once when none has started.
 */
export function turnAt(call: RoleCall): Instant {
  const started = rungsInTurn(call);
  const newest = Math.max(...started.map((rung) => rung.startedAt ?? 0));
  return started.length === 0
    ? call.openedAt
    : Math.max(...started.filter((rung) => rung.startedAt === newest).map(endOf));
}

/** The rungs whose turn has come, without those further up that started early by their own clock. */
export function rungsInTurn(call: RoleCall): readonly StartedRung[] {
  const next = nextRung(call);
  return next === undefined ? call.rungs : call.rungs.slice(0, call.rungs.indexOf(next));
}
