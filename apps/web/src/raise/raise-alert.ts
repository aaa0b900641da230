// Raising: the order leaves at once and under an id of our own; everything else (type, note, cancelling) comes after.

import type { RaiseAlert } from '@redalert/contracts';
import { create } from 'zustand';
import { uuid7 } from '../api/uuid7';
import { serverNow } from '../live/use-now';
import { sendCommand } from '../outbox/outbox';

export type RaiseOrder = Omit<RaiseAlert, 'id' | 'raisedAt'>;

/** What this device has just raised, until somebody leaves the screen of it. */
export interface Raised {
  readonly alertId: string;
  readonly order: RaiseOrder;
  readonly heldAt: number;
  readonly typeCode: string | null;
  readonly cancelled: boolean;
}

const useStore = create<{ raised: Raised | null }>(() => ({ raised: null }));
export const useRaised = (): Raised | null => useStore((state) => state.raised);

export function raise(order: RaiseOrder): string {
  const alertId = uuid7();
  const heldAt = serverNow();
  useStore.setState({ raised: { alertId, order, heldAt, typeCode: order.typeCode ?? null, cancelled: false } });
  const body: RaiseAlert = { ...order, id: alertId, raisedAt: new Date(heldAt).toISOString() };
  void sendCommand({ id: alertId, alertId, kind: 'raise', path: '/alerts', body });
  return alertId;
}

export function cancelRaised(reason: string): void {
  const { raised } = useStore.getState();
  if (!raised) return;
  useStore.setState({ raised: { ...raised, cancelled: true } });
  const path = `/alerts/${raised.alertId}/stand-down`;
  void sendCommand({ alertId: raised.alertId, kind: 'stand-down', path, body: { kind: 'false_alarm', reason } });
}

export function chooseTypeOfRaised(typeCode: string): void {
  const { raised } = useStore.getState();
  if (!raised) return;
  useStore.setState({ raised: { ...raised, typeCode } });
  void sendCommand({
    alertId: raised.alertId,
    kind: 'type',
    path: `/alerts/${raised.alertId}/type`,
    body: { typeCode },
  });
}

export const leaveRaised = (): void => useStore.setState({ raised: null });
