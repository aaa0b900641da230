import type { RoleNeedOnWire } from '@redalert/contracts';
import type { AnswerOf, Mode, StandDownKind } from '@redalert/domain';
import type { House } from '../product/open-role-calls';

export type Service = 'gateway' | 'dispatcher' | 'notifier' | 'realtime';

/** One operating-system process. The small topology is a single one that does everything. */
export interface ServerPlan {
  readonly name: string;
  readonly services: readonly Service[];
}

/** What the push service makes of what it is given for this phone. */
export type PushManner = 'prompt' | 'slow' | 'silent' | 'gone' | 'busy' | 'hangs' | 'none';

export interface PhonePlan {
  readonly id: string;
  readonly personId: string;
  readonly hasApp: boolean;
  readonly push: PushManner;
}
export interface Manner {
  readonly reactsAfterMs: number;
  readonly says: AnswerOf | 'nothing';
  readonly etaMinutes: number | undefined;
  /** Taps the same on a second device, or twice on one. */
  readonly twice: boolean;
  readonly later: { readonly afterMs: number; readonly says: 'present' | 'cannot' } | null;
}
export interface PersonPlan {
  readonly id: string;
  /** By alert, in the order in which they are raised; whoever is asked more often behaves as the last time. */
  readonly manners: readonly Manner[];
}
export interface RaisePlan {
  readonly id: string;
  readonly at: number;
  readonly mode: Mode;
  readonly needs: readonly RoleNeedOnWire[];
  /** How often it is sent while nobody answers: a device that gives up has raised it or not. */
  readonly triesMax: number;
}
export type CommandPlan =
  | {
      readonly type: 'stand-down';
      readonly at: number;
      readonly alertId: string;
      readonly kind: StandDownKind;
      readonly leads: boolean;
    }
  | {
      readonly type: 'add-role' | 'choose-type';
      readonly at: number;
      readonly alertId: string;
      readonly needs: readonly RoleNeedOnWire[];
    }
  | { readonly type: 'resume'; readonly at: number; readonly alertId: string };

export type Fault =
  | {
      readonly type: 'crash';
      readonly at: number;
      readonly server: string;
      readonly forMs: number;
      readonly when: 'now' | 'before-commit' | 'after-commit';
    }
  | { readonly type: 'stall' | 'deaf'; readonly at: number; readonly server: string; readonly forMs: number }
  | { readonly type: 'redis-down' | 'database-down' | 'database-slow'; readonly at: number; readonly forMs: number }
  | { readonly type: 'redis-flushed'; readonly at: number }
  | { readonly type: 'clock-step'; readonly at: number; readonly byMs: number }
  | {
      readonly type: 'socket-cut';
      readonly at: number;
      readonly phone: string;
      readonly forMs: number;
      readonly silently: boolean;
    };

/** How often a message is lost, doubled or late; between 0 and 1. */
export interface Network {
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
}

/** Everything that chance decides beforehand. A plan is data: it is shrunk by leaving parts of it out. */
export interface Plan {
  readonly seed: number;
  readonly house: House;
  readonly people: readonly PersonPlan[];
  readonly phones: readonly PhonePlan[];
  readonly servers: readonly ServerPlan[];
  readonly hasRedis: boolean;
  readonly network: Network;
  readonly raises: readonly RaisePlan[];
  readonly commands: readonly CommandPlan[];
  readonly faults: readonly Fault[];
  /** From here on nothing fails any more. */
  readonly quietAt: number;
  readonly endsAt: number;
}
