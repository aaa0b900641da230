// Keeps the server's row for this device equal to what this browser really has, at every start: a subscription dies
// silently, and the row is the only way that a phone rings.

import type { DeviceView } from '@redalert/contracts';
import { create } from 'zustand';
import { api } from '../api/client';
import { deviceId } from '../session/device-id';
import { keep, kept } from '../session/kept';
import { useSession } from '../session/session-store';
import { workerRegistration } from '../service-worker/register';
import { rememberDevice } from '../service-worker/worker-store';
import { keepInstallOffer } from './use-install';
import { guessDeviceName, pushPossible, type PushState } from './push-state';

/** Where the push service cannot be reached, subscribing never ends by itself. */
const subscribe_limit_ms = 5_000;

const useStore = create<{ state: PushState }>(() => ({ state: pushPossible() }));
export const usePushState = (): PushState => useStore((store) => store.state);

/** From a tap only: browsers refuse to ask otherwise. */
export async function enablePush(): Promise<PushState> {
  if (Notification.permission === 'default') await Notification.requestPermission();
  return reconcile();
}

/** Compares browser and server; registers what differs. Safe to call at any time. */
export async function reconcile(): Promise<PushState> {
  const { session } = useSession.getState();
  if (session?.kind !== 'person') return pushPossible();
  const possible = pushPossible();
  if (possible === 'checking') useStore.setState({ state: 'checking' });
  const subscription = possible === 'checking' ? await subscribed(session.push.publicKey) : null;
  const state = possible !== 'checking' ? possible : subscription ? 'on' : 'not-here';
  await register(subscription, session.push.publicKey, session.personId).catch(() => undefined);
  useStore.setState({ state });
  return state;
}

async function subscribed(publicKey: string): Promise<PushSubscription | null> {
  const registration = await workerRegistration();
  if (!registration || !publicKey) return null;
  const ready = navigator.serviceWorker.ready.then(async ({ pushManager }) => {
    const present = await pushManager.getSubscription();
    if (present && sameKey(present, publicKey)) return present;
    await present?.unsubscribe();
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  });
  const tooLate = new Promise<null>((give) => setTimeout(() => give(null), subscribe_limit_ms));
  return Promise.race([ready.catch(() => null), tooLate]);
}

/** A server with new keys cannot reach a subscription made for the old ones. */
function sameKey({ options }: PushSubscription, publicKey: string): boolean {
  if (!options?.applicationServerKey) return true;
  const bytes = new Uint8Array(options.applicationServerKey);
  const text = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return text === publicKey.replace(/=+$/, '');
}

async function register(
  subscription: PushSubscription | null,
  publicKey: string,
  personId: string | null,
): Promise<void> {
  const { items } = await api.get<{ items: DeviceView[] }>('/devices');
  const row = items.find(({ id }) => id === deviceId());
  const endpoint = subscription?.endpoint ?? null;
  const agrees =
    row &&
    row.goneAt === null &&
    row.push === (endpoint !== null) &&
    kept<string>('push-endpoint') === endpoint &&
    kept<string>('push-person') === personId;
  const device = { id: deviceId(), name: row?.name ?? guessDeviceName(), platform: navigator.userAgent.slice(0, 200) };
  await rememberDevice({ ...device, publicKey }).catch(() => undefined);
  if (agrees) return;
  const keys = subscription?.toJSON();
  await api.post('/devices', { ...device, subscription: keys ? { endpoint: keys.endpoint, keys: keys.keys } : null });
  keep('push-endpoint', endpoint);
  keep('push-person', personId);
}

/** Follows the session: a person who signs in is registered, whoever was here before. */
export function startPushRegistration(): void {
  let known: string | null = null;
  const follow = (): void => {
    const personId = useSession.getState().session?.personId ?? null;
    if (personId === known) return;
    known = personId;
    if (personId) void reconcile();
  };
  keepInstallOffer();
  useSession.subscribe(follow);
  follow();
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && useStore.getState().state !== 'on' && known && void reconcile(),
  );
}
