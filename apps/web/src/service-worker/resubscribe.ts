// Keeps the server's row for this device equal to the subscription that the browser really has.
// It needs the session cookie; without one it does nothing, and the page repeats the same check at its next start.

import type { DeviceView } from '@redalert/contracts';
import { postJson } from './post';
import { worker } from './worker-scope';
import { knownDevice } from './worker-store';

const register_limit_ms = 8_000;

async function serverHolds(deviceId: string): Promise<boolean> {
  const response = await fetch('/api/v1/devices', {
    credentials: 'same-origin',
    signal: AbortSignal.timeout(register_limit_ms),
  });
  if (!response.ok) return true;
  const { items } = (await response.json()) as { items: DeviceView[] };
  const mine = items.find(({ id }) => id === deviceId);
  return mine !== undefined && mine.push && mine.goneAt === null;
}

async function subscribed(publicKey: string): Promise<PushSubscription> {
  const present = await worker.registration.pushManager.getSubscription();
  return (
    present ?? worker.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  );
}

/** `changed`: the browser has replaced the subscription, so the server's row is surely stale. */
export async function repairSubscription(changed: boolean, given?: PushSubscription | null): Promise<void> {
  const device = await knownDevice();
  if (!device) return;
  const present = given ?? (await worker.registration.pushManager.getSubscription());
  if (!changed && present && (await serverHolds(device.id))) return;
  if (!changed && !present) return;
  const { endpoint, keys } = (present ?? (await subscribed(device.publicKey))).toJSON();
  const { id, name, platform } = device;
  await postJson('/devices', { id, name, platform, subscription: { endpoint, keys } }, register_limit_ms);
}
