// Wakes when nothing else of us does. Promises: every push becomes a visible banner; a banner can be answered without
// opening the app and without a session; an answer that could not leave is kept and says so. Never: hiding a banner
// because a window is open, caching anything of the API, replacing a running version while an alert is live.

import type { PushData } from '@redalert/contracts';
import { answerFromBanner, flush_tag, flushAnswers } from './answer-banner';
import { reportReceipt } from './post';
import { bannerOf, genericBanner, type Banner } from './read-push';
import { repairSubscription } from './resubscribe';
import { answerRequest, dropOldShells, precacheShell } from './shell-cache';
import { openAt, tellPages } from './windows';
import { isToWorker } from './worker-messages';
import { worker, type NotificationEvent } from './worker-scope';

/** A recall must not leave the call that it takes back standing beside it. */
async function closeOthersOf(banner: Banner): Promise<void> {
  if (banner.data?.purpose !== 'recall') return;
  for (const shown of await worker.registration.getNotifications()) {
    const other = shown.data as PushData | null;
    if (other?.alertId === banner.data.alertId && shown.tag !== banner.options.tag) shown.close();
  }
}

async function show(banner: Banner): Promise<void> {
  try {
    await worker.registration.showNotification(banner.title, banner.options);
  } catch {
    const { title, options } = genericBanner();
    await worker.registration.showNotification(banner.title || title, { ...options, data: banner.options.data });
  }
  if (!banner.data) return;
  await Promise.all([reportReceipt(banner.data, 'shown'), closeOthersOf(banner)]);
  await tellPages({ type: 'push-shown', purpose: banner.data.purpose, deliveryId: banner.data.deliveryId });
}

async function clicked({ notification, action }: NotificationEvent): Promise<void> {
  const data = notification.data as (PushData & { navigate?: string }) | null;
  if (data?.deliveryId && data.alertId && (action === 'come' || action === 'cannot'))
    return answerFromBanner(notification, action);
  notification.close();
  const navigate = data?.navigate ?? '/';
  const opening = openAt(navigate, {
    type: 'banner-opened',
    alertId: data?.alertId ?? null,
    pageId: data?.pageId ?? null,
    navigate,
  });
  await Promise.all([opening, data?.deliveryId ? reportReceipt(data, 'opened') : undefined]);
}

worker.addEventListener('push', (event) => event.waitUntil(show(bannerOf(() => event.data?.json()))));
worker.addEventListener('notificationclick', (event) => event.waitUntil(clicked(event)));
worker.addEventListener('pushsubscriptionchange', (event) =>
  event.waitUntil(repairSubscription(true, event.newSubscription)),
);
worker.addEventListener('sync', (event) => {
  if ((event as Event & { tag?: string }).tag === flush_tag) event.waitUntil(flushAnswers());
});

worker.addEventListener('install', (event) => event.waitUntil(precacheShell().catch(() => undefined)));
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.allSettled([worker.clients.claim(), dropOldShells(), repairSubscription(false)]));
});
worker.addEventListener('message', (event) => {
  if (!isToWorker(event.data)) return;
  event.waitUntil(event.data.type === 'take-over' ? worker.skipWaiting() : flushAnswers().catch(() => undefined));
});
worker.addEventListener('fetch', (event) => {
  const answer = answerRequest(event.request);
  if (answer) event.respondWith(answer);
});
