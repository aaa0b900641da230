// A person may have several devices: the strongest evidence speaks for all of them.

import type { DeliveryState, DeliveryView } from '@redalert/contracts';

const strength: readonly DeliveryState[] = ['failed', 'created', 'handed_over', 'accepted', 'shown', 'opened'];

export function bestDelivery(deliveries: readonly DeliveryView[]): DeliveryView | null {
  return deliveries.reduce<DeliveryView | null>(
    (best, one) => (best === null || strength.indexOf(one.state) >= strength.indexOf(best.state) ? one : best),
    null,
  );
}
