import type { Consumer, DeadlineKind, EventType } from '@redalert/contracts';

/**
 * What a committed transaction tells the others: which stream moved, and which rows now wait to be done. Ids and codes
 * only. It travels by PostgreSQL NOTIFY and by Redis; losing it costs time, never truth.
 */
export interface Announcement {
  readonly facilityId: string;
  readonly streamId: string;
  readonly version: number;
  readonly types: readonly EventType[];
  /** Pages asked for in this change, so that a phone can ring without waiting for a read of the log. */
  readonly pages: readonly { readonly pageId: string; readonly personId: string; readonly ring: number }[];
  readonly work: readonly { readonly id: string; readonly consumer: Consumer }[];
}
export const CHANNEL = 'red_alert';

export interface ArmedDeadline {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly facilityId: string;
  readonly dueAt: Date;
  readonly fence: number;
}
