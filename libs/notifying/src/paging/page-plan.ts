// Which deliveries a set of pages becomes, and who cannot be called at all.

import type { Channel, Payload } from '@redalert/contracts';
import { pageDeliveryId, type NewDelivery } from '../delivery/deliveries.store';
import type { Unreachable } from '../delivery/unreachable';

export interface KnownDevice {
  readonly id: string;
  readonly personId: string;
  readonly endpoint: string | null;
  readonly gone: boolean;
  readonly sandbox: boolean;
}
type Page = Payload<'pages.requested'>['pages'][number];

export interface PagePlan {
  readonly deliveries: readonly NewDelivery[];
  readonly unreachable: readonly Unreachable[];
}

/** A browser rings by its socket and by push, both at once; a made-up phone by neither. */
export function channelsOf({ endpoint, sandbox }: KnownDevice): Channel[] {
  if (sandbox) return ['sandbox'];
  return endpoint === null ? ['socket'] : ['socket', 'web_push'];
}

export function planPages(alertId: string, pages: readonly Page[], devices: readonly KnownDevice[]): PagePlan {
  const deliveries: NewDelivery[] = [];
  const unreachable: Unreachable[] = [];
  for (const { pageId, personId, purpose, ring } of pages) {
    const own = devices.filter((device) => device.personId === personId);
    if (own.every(({ gone, endpoint }) => gone && endpoint === null)) {
      unreachable.push({ personId, pageId, reason: own.length === 0 ? 'no-device' : 'subscription-gone' });
    }
    for (const device of own) {
      for (const channel of channelsOf(device)) {
        const id = pageDeliveryId(pageId, device.id, channel, purpose, ring);
        deliveries.push({
          id,
          alertId,
          pageId,
          personId,
          deviceId: device.id,
          channel,
          purpose,
          ring,
          payload: {},
          endpoint: device.endpoint,
        });
      }
    }
  }
  return { deliveries, unreachable };
}
