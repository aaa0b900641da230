// The rows of the real schemas, as far as a decision, a wake-up or an invariant looks at them.

import type { Channel, Consumer, DeadlineKind, DeliveryState, EventType } from '@redalert/contracts';
import type { Instant, Lifecycle, Mode, RoleCall } from '@redalert/domain';

export interface AlertRow {
  readonly id: string;
  /** The id that the device gave it; differs from `id` only where unique keys are switched off. */
  readonly orderId: string;
  readonly mode: Mode;
  readonly lifecycle: Lifecycle;
  readonly raisedAt: Instant;
  readonly closedAt: Instant | null;
  readonly pausedBy: string | null;
}
/** A role call with its pages: the domain's own value is what is stored. */
export interface CallRow {
  readonly call: RoleCall;
  readonly orElse: readonly string[];
  readonly ordinal: number;
}
/** Somebody who is told and not asked. */
export interface InformRow {
  readonly pageId: string;
  readonly personId: string;
  readonly state: 'RINGING' | 'STANDBY' | 'DECLINED';
}
export interface EventRow {
  readonly streamId: string;
  readonly version: number;
  readonly type: EventType;
  readonly payload: unknown;
}
export interface WorkRow {
  readonly id: string;
  readonly eventId: string;
  readonly streamId: string;
  readonly consumer: Consumer;
  readonly state: 'pending' | 'done';
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
}
export interface DeadlineRow {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly subjectId: string;
  readonly streamId: string;
  readonly dueAt: Instant;
  readonly state: 'armed' | 'fired' | 'cancelled';
  readonly fence: number;
}
export interface DeviceRow {
  readonly id: string;
  readonly personId: string;
  readonly endpoint: string | null;
  readonly gone: boolean;
}
export interface DeliveryRow {
  readonly id: string;
  readonly alertId: string;
  readonly pageId: string | null;
  readonly personId: string;
  readonly deviceId: string;
  readonly channel: Channel;
  readonly purpose: 'page' | 'inform' | 'recall';
  readonly ring: number;
  readonly state: DeliveryState;
  readonly attempt: number;
  readonly createdAt: Instant;
  readonly shown: boolean;
  readonly nextAttemptAt: Instant | null;
  /** Not wanted any more: the page was answered or its alert is over. */
  readonly isStopped: boolean;
}
export interface ConflictRow {
  readonly id: string;
  readonly personId: string;
  readonly roleCallId: string;
  readonly heldAlertId: string;
  readonly wantedAlertId: string;
  readonly decidedAlertId: string | null;
  readonly closed: boolean;
}
