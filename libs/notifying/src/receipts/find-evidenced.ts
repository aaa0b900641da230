import type { Channel, DeliveryPurpose, Receipt } from '@redalert/contracts';
import type { Transaction } from '@redalert/platform';
import { pageDeliveryId } from '../delivery/deliveries.store';

/** The delivery that a receipt speaks of. */
export interface Evidenced {
  readonly id: string;
  readonly alertId: string | null;
  readonly pageId: string | null;
  readonly personId: string;
  readonly deviceId: string;
  readonly channel: Channel;
  readonly purpose: DeliveryPurpose;
  readonly ring: number;
  /** Rung by the socket before the notifier has written its row. */
  readonly missing: boolean;
}

/** By its id, or as the latest ring of a page on this device and channel. Only of this person and this device. */
export async function findEvidenced(
  tx: Transaction,
  { channel, deliveryId, deviceId, pageId }: Receipt,
  personId: string,
): Promise<Evidenced | undefined> {
  const known = await tx.one<Evidenced>(
    `select id, alert_id as "alertId", page_id as "pageId", person_id as "personId", device_id as "deviceId", channel, purpose, ring, false as missing
     from notifying.deliveries
     where person_id = $1 and device_id = $2 and (id = $3 or ($3::uuid is null and page_id = $4 and channel = $5 and purpose in ('page', 'inform')))
     order by ring desc limit 1`,
    [personId, deviceId, deliveryId ?? null, pageId ?? null, channel],
  );
  if (channel !== 'socket' || pageId === undefined) return known;
  return (await unwritten(tx, pageId, deviceId, personId, known?.ring ?? 0)) ?? known;
}

/** The page's present ring, where this device has no row of it yet. */
async function unwritten(
  tx: Transaction,
  pageId: string,
  deviceId: string,
  personId: string,
  ringKnown: number,
): Promise<Evidenced | undefined> {
  const page = await tx.one<{ alertId: string; purpose: 'page' | 'inform'; ring: number }>(
    `select p.alert_id as "alertId", p.purpose, p.rings as ring from published.pages p
     join notifying.devices v on v.id = $2 and v.person_id = p.person_id and v.removed_at is null and not v.sandbox
     where p.id = $1 and p.person_id = $3 and p.rings > $4`,
    [pageId, deviceId, personId, ringKnown],
  );
  if (page === undefined) return undefined;
  const id = pageDeliveryId(pageId, deviceId, 'socket', page.purpose, page.ring);
  return { ...page, id, pageId, personId, deviceId, channel: 'socket', missing: true };
}
