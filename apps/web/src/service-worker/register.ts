// The page's side of the service worker: registers it, lets a new version take over only while no alert is live, and passes
// on what a banner reports.

import { isOpen, useLive } from '../live/live-store';
import { watchNow } from '../live/live-connection';
import { followBanner } from './follow-banner';
import { isToPage, type ToWorker } from './worker-messages';

const look_for_update_every_ms = 30 * 60_000;

/** Null where service workers do not exist: an old browser, or an address without HTTPS. */
let registered: Promise<ServiceWorkerRegistration | null> = Promise.resolve(null);
export const workerRegistration = (): Promise<ServiceWorkerRegistration | null> => registered;

export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  registered = navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => null);
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
  window.addEventListener('online', () => tellWorker({ type: 'flush' }));
  void registered.then((registration) => registration && watchForUpdates(registration));
  tellWorker({ type: 'flush' });
}

function tellWorker(message: ToWorker): void {
  void registered.then((registration) => registration?.active?.postMessage(message));
}

function watchForUpdates(registration: ServiceWorkerRegistration): void {
  const offer = (): void => {
    const quiet = !Object.values(useLive.getState().alerts).some(isOpen);
    // Without a word from the server "no alert" is not known, it is only not heard.
    if (registration.waiting && quiet && useLive.getState().connected)
      registration.waiting.postMessage({ type: 'take-over' } satisfies ToWorker);
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  useLive.subscribe(offer);
  setInterval(() => void registration.update().catch(() => undefined), look_for_update_every_ms);
}

const shownListeners = new Set<() => void>();
/** Called when a push became visible on this device. */
export function onPushShown(listener: () => void): () => void {
  shownListeners.add(listener);
  return () => shownListeners.delete(listener);
}

function hear(message: unknown): void {
  if (!isToPage(message)) return;
  if (message.type === 'banner-opened') followBanner(message.navigate);
  if (message.type === 'push-shown') shownListeners.forEach((tell) => tell());
  // The socket may have slept as long as the banner waited.
  else watchNow();
}
