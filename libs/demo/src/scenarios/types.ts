import type { AlertTypeCode, MilestoneKey, RoleCode } from '@redalert/catalogue';
import type { AnswerKind, Mode, StandDownKind } from '@redalert/contracts';

/** What somebody does in a scenario. `alert` is the scenario's own name for an alert: A1, A2 … */
export type Deed =
  | {
      readonly kind: 'raise';
      readonly alert: string;
      readonly room: string;
      readonly type?: AlertTypeCode;
      readonly mode: Mode;
      readonly reopens?: string;
    }
  | {
      readonly kind: 'answer';
      readonly alert: string;
      readonly answer: AnswerKind;
      readonly role?: RoleCode;
      readonly etaMinutes?: number;
      readonly reason?: string;
      readonly unasked?: boolean;
    }
  | {
      readonly kind: 'milestone';
      readonly alert: string;
      readonly key: MilestoneKey;
      readonly secondsAgo?: number;
      readonly value?: number;
    }
  | { readonly kind: 'add-role'; readonly alert: string; readonly role: RoleCode }
  | { readonly kind: 'note'; readonly alert: string; readonly text: string }
  | { readonly kind: 'blood-stock'; readonly items: readonly { readonly product: string; readonly units: number }[] }
  | { readonly kind: 'decide'; readonly between: string; readonly forAlert: string; readonly person: string }
  | { readonly kind: 'stand-down'; readonly alert: string; readonly how: StandDownKind; readonly reason?: string }
  | { readonly kind: 'resume'; readonly alert: string }
  /** Looks at the alert; the player prints what its role calls say. */
  | { readonly kind: 'look'; readonly alert: string };

export interface Step {
  /** Seconds after the scenario begins. */
  readonly at: number;
  /** Login of who acts; undefined where nobody does and the system or this version is described. */
  readonly who?: string;
  /** What happens, in Vietnamese, as the player prints it. */
  readonly says: string;
  readonly does?: Deed;
}

export interface Scenario {
  readonly code: string;
  readonly title: string;
  /** Code of the facility where it plays. */
  readonly facility: string;
  readonly steps: readonly Step[];
}

/** Printed where the brief's scenario goes on between hospitals. */
export const notYet = (what: string): string => `liên viện: chưa có trong bản này (${what})`;
