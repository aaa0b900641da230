// One outgoing message with everything a channel needs to send it. It holds rooms, codes and times: no name of a person,
// no patient and no private telephone can reach a push service, because none of them is in here.

import type { Channel as ChannelName, DeliveryPurpose, Mode } from '@redalert/contracts';

export type RecallKind = 'cancelled' | 'ended' | 'downgraded' | 'drill-ended' | 'drill-paused';

export interface AlertFacts {
  readonly code: string;
  readonly mode: Mode;
  readonly severity: 'RED' | 'ORANGE';
  readonly typeCode: string | null;
  readonly raisedAt: Date;
  readonly room: string;
  /** The room's extension or the facility's switchboard. */
  readonly call: string | null;
  /** The hospital shows a neutral code on locked phones instead of the type. */
  readonly neutral: boolean;
  /** The role that this page asks for; null for a page without a role call. */
  readonly roleCode: string | null;
}

export interface Delivery {
  readonly id: string;
  readonly facilityId: string;
  readonly personId: string;
  readonly deviceId: string;
  readonly pageId: string | null;
  readonly channel: ChannelName;
  readonly purpose: DeliveryPurpose;
  /** How often this page has rung, from 1. */
  readonly ring: number;
  /** The fence: a result is recorded only while the row still carries this number. */
  readonly attempt: number;
  readonly createdAt: Date;
  readonly recall: RecallKind | null;
  readonly subscription: Subscription | null;
  /** Null for a test of the device. */
  readonly alertId: string | null;
  readonly alert: AlertFacts | null;
}

export interface Subscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}
