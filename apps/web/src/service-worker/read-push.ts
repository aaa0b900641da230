// Turns whatever arrived into a banner that can be shown. It never throws and never answers "nothing":
// a push without a banner is a silent push, and three of those end a subscription.

import type { PushData, PushPayload } from '@redalert/contracts';
import { workerWords } from './worker-words';
import type { BannerOptions } from './worker-scope';

export interface Banner {
  readonly title: string;
  readonly options: BannerOptions & { readonly tag: string };
  /** Null when the payload could not be read: then nobody can be told anything. */
  readonly data: PushData | null;
  readonly navigate: string;
  readonly lang: 'vi' | 'en';
}

const icon = { icon: '/icons/icon-192.png', badge: '/icons/badge.png' };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPayload(value: unknown): value is PushPayload {
  return (
    isObject(value) &&
    isObject(value['notification']) &&
    typeof value['notification']['title'] === 'string' &&
    isObject(value['notification']['data']) &&
    typeof value['notification']['data']['deliveryId'] === 'string'
  );
}

export function genericBanner(): Banner {
  const words = workerWords('vi');
  return {
    title: words.genericTitle,
    data: null,
    navigate: '/',
    lang: 'vi',
    options: {
      ...icon,
      body: words.genericBody,
      tag: 'red-alert',
      lang: 'vi',
      requireInteraction: true,
      renotify: true,
      silent: false,
    },
  };
}

export function bannerOf(read: () => unknown): Banner {
  let received: unknown;
  try {
    received = read();
  } catch {
    return genericBanner();
  }
  if (!isPayload(received)) return genericBanner();
  const { title, body, navigate, lang, dir, tag, requireInteraction, renotify, actions, data } = received.notification;
  const known = lang === 'en' ? 'en' : 'vi';
  return {
    title,
    data,
    navigate: typeof navigate === 'string' ? navigate : '/',
    lang: known,
    options: {
      ...icon,
      body,
      lang: known,
      dir,
      tag: tag || `p-${data.deliveryId}`,
      silent: false,
      requireInteraction,
      renotify,
      actions: Array.isArray(actions) ? actions.map(({ action, title: name }) => ({ action, title: name })) : [],
      data: { ...data, navigate, lang: known },
    },
  };
}
