import type { Instant } from '../instant';
import type { Tier } from '../roster/roster';
import type { Rung } from './ladder';
import type { PageReason } from './role-call';

export type AnswerOutcome = 'holds' | 'takes-over' | 'standby' | 'conflict' | 'declined' | 'gave-up';
export type AnswerOf = 'coming' | 'present' | 'need_more' | 'cannot';

export type RoleCallEvent =
  | {
      readonly type: 'rung-started';
      readonly rung: number;
      readonly tier: Tier;
      readonly personIds: readonly string[];
      readonly reason: PageReason;
      readonly at: Instant;
    }
  | { readonly type: 'rung-again'; readonly personIds: readonly string[]; readonly ring: number; readonly at: Instant }
  | {
      readonly type: 'person-called';
      readonly personId: string;
      readonly reason: PageReason;
      readonly tier: Tier;
      readonly at: Instant;
    }
  | { readonly type: 'uncovered'; readonly at: Instant }
  | { readonly type: 'passed-over'; readonly personId: string; readonly at: Instant }
  | {
      readonly type: 'answered';
      readonly personId: string;
      readonly kind: AnswerOf;
      readonly outcome: AnswerOutcome;
      readonly etaMinutes: number | null;
      readonly declineReason: string | null;
      readonly at: Instant;
    }
  | { readonly type: 'arrival-overdue'; readonly personId: string; readonly at: Instant }
  | { readonly type: 'required'; readonly rungs: readonly Rung[]; readonly at: Instant }
  | { readonly type: 'released'; readonly at: Instant }
  | { readonly type: 'paused'; readonly at: Instant };

export type RoleCallCommand =
  | { readonly type: 'open' }
  | { readonly type: 'resume' }
  | { readonly type: 'fall-due' }
  | {
      readonly type: 'answer';
      readonly personId: string;
      readonly kind: AnswerOf;
      readonly etaMinutes?: number;
      readonly reason?: string;
      /** Another RED alert that this person holds now. */ readonly heldElsewhere?: boolean;
    }
  | { readonly type: 'pass-over'; readonly personId: string }
  | { readonly type: 'call-person'; readonly personId: string; readonly reason: PageReason }
  /** An optional role becomes required, with the rungs that only required roles have. */
  | { readonly type: 'require'; readonly rungs: readonly Rung[] }
  | { readonly type: 'arrival-due' }
  | { readonly type: 'pause' }
  | { readonly type: 'release' };
