// Evidence from this screen: it showed the call, it was touched. By the socket when it is up, else by HTTP, and never waited for.

import type { PageView, Receipt } from '@redalert/contracts';
import { useEffect } from 'react';
import { api } from '../api/client';
import { liveSocket } from '../live/live-connection';
import { deviceId } from '../session/device-id';

const told = new Set<string>();

function report(page: PageView, state: Receipt['state']): void {
  const key = `${page.id}|${page.rings}|${state}`;
  if (told.has(key)) return;
  told.add(key);
  const mine = page.deliveries.findLast(
    (delivery) => delivery.deviceId === deviceId() && delivery.channel === 'socket',
  );
  const receipt: Receipt = {
    pageId: page.id,
    ...(mine ? { deliveryId: mine.id } : {}),
    deviceId: deviceId(),
    channel: 'socket',
    state,
  };
  const socket = liveSocket();
  if (socket?.connected) socket.emit('receipt', receipt, () => undefined);
  else void api.post('/receipts', receipt).catch(() => told.delete(key));
}

export const reportOpened = (page: PageView): void => report(page, 'opened');

/** A hidden page has shown nothing to anybody: it reports when it is looked at. */
export function useShownReceipt(page: PageView): void {
  useEffect(() => {
    const show = (): void => {
      if (document.visibilityState === 'visible') report(page, 'shown');
    };
    show();
    document.addEventListener('visibilitychange', show);
    return () => document.removeEventListener('visibilitychange', show);
  }, [page]);
}
