import { Injectable } from '@nestjs/common';
import type { Channel, DeliveryPurpose } from '@redalert/contracts';
import { derivedId, Roads, type Transaction } from '@redalert/platform';
import { HAND_OVER, jobIdOf, rowOf, type DueDelivery } from '../sending/due-delivery';
import type { RecallKind } from './delivery';

export interface NewDelivery {
  readonly id: string;
  readonly alertId: string | null;
  readonly pageId: string | null;
  readonly personId: string;
  readonly deviceId: string;
  readonly channel: Channel;
  readonly purpose: DeliveryPurpose;
  readonly ring: number;
  readonly payload: { readonly recall?: RecallKind };
  readonly endpoint: string | null;
}

/** The same page, device, channel and ring is the same delivery, whoever writes it first. */
export function pageDeliveryId(
  pageId: string,
  deviceId: string,
  channel: Channel,
  purpose: DeliveryPurpose,
  ring: number,
): string {
  return derivedId('delivery', pageId, deviceId, channel, purpose, ring);
}

/** The ledger: each outgoing message is a row before anything is sent. */
@Injectable()
export class Deliveries {
  constructor(private readonly roads: Roads) {}

  /**
   * Writes what is not written yet, due at once. A socket row is only evidence to be: the realtime service emits by
   * itself. Answers with what has to be handed over, and wakes the other processes when it is committed.
   */
  async add(tx: Transaction, deliveries: readonly NewDelivery[]): Promise<DueDelivery[]> {
    if (deliveries.length === 0) return [];
    const rows = deliveries.map(({ id, alertId, pageId, personId, deviceId, channel, purpose, ring, payload }) => ({
      id,
      alert_id: alertId,
      page_id: pageId,
      person_id: personId,
      device_id: deviceId,
      channel,
      purpose,
      ring,
      payload,
    }));
    const added = await tx.query<{ id: string }>(
      `insert into notifying.deliveries (id, facility_id, alert_id, page_id, person_id, device_id, channel, purpose, ring, payload, next_attempt_at)
       select id, $1, alert_id, page_id, person_id, device_id, channel, purpose, ring, payload, case when channel <> 'socket' then app.now() end
       from jsonb_to_recordset($2::jsonb) as d (id uuid, alert_id uuid, page_id uuid, person_id uuid, device_id uuid, channel text, purpose text, ring int, payload jsonb)
       on conflict do nothing returning id`,
      [tx.facilityId, JSON.stringify(rows)],
    );
    const fresh = new Set(added.map(({ id }) => id));
    const due = deliveries
      .filter(({ id, channel }) => fresh.has(id) && channel !== 'socket')
      .map((delivery) => rowOf({ ...delivery, facilityId: tx.facilityId }));
    tx.afterCommit(
      async () => void (await Promise.all(due.map((row) => this.roads.wake(HAND_OVER, row, jobIdOf(row.id, 0))))),
    );
    return due;
  }
}
