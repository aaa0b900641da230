import type { Actor, DeliveryState } from '@redalert/contracts';
import type { NewEvent } from '@redalert/platform';
import type { Delivery } from './delivery';

export const notifier: Actor = { kind: 'system', name: 'notifying' };

/** How a step of a delivery is told to the screens. */
export function changedEvent(
  delivery: Pick<Delivery, 'id' | 'pageId' | 'personId' | 'deviceId' | 'channel' | 'purpose'>,
  state: DeliveryState,
): NewEvent {
  const { id, pageId, personId, deviceId, channel, purpose } = delivery;
  return { type: 'delivery.changed', payload: { deliveryId: id, pageId, personId, deviceId, channel, purpose, state } };
}
