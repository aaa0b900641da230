import type { RowJob } from '@redalert/platform';

/** The queue of deliveries to hand over. */
export const HAND_OVER = 'notifying.hand-over';

/** A delivery that may be due: enough to put it in line without reading it. */
export interface DueDelivery extends RowJob {
  readonly alertId: string | null;
  /** Whose line it waits in: deliveries to one provider never wait for another. */
  readonly lane: string;
  /** Pages go before everything else of their lane. */
  readonly urgent: boolean;
}

export interface Waiting {
  readonly id: string;
  readonly facilityId: string;
  readonly alertId: string | null;
  readonly channel: string;
  readonly purpose: string;
  readonly endpoint: string | null;
}

export function rowOf({ id, facilityId, alertId, channel, purpose, endpoint }: Waiting): DueDelivery {
  return { id, facilityId, alertId, lane: laneOf(channel, endpoint), urgent: purpose === 'page' };
}

/** The last three labels of the provider's host: many hosts of one provider share a line, and lines stay few. */
function laneOf(channel: string, endpoint: string | null): string {
  return endpoint !== null && URL.canParse(endpoint) ? new URL(endpoint).host.split('.').slice(-3).join('.') : channel;
}

/** Redis takes neither colons nor bare digits; the attempt makes each try a job of its own. */
export const jobIdOf = (id: string, attempt: number): string => `n-${id}-a${attempt}`;
