// What a phone shows on its locked screen: room, type (or its neutral code), role, time. One payload for every browser.

import { alertDefinitionOf, clockTime, GENERAL, roleOf, say, type WordingKey } from '@redalert/catalogue';
import type { PushPayload } from '@redalert/contracts';
import type { AlertFacts, Delivery } from '../../delivery/delivery';

type Words = Pick<PushPayload['notification'], 'title' | 'body'>;

export function payloadOf(delivery: Delivery, token: string, publicUrl: string | undefined): PushPayload {
  const { alert, alertId, deviceId, id, pageId, purpose } = delivery;
  const page = purpose === 'page';
  return {
    web_push: 8030,
    notification: {
      ...wordsOf(delivery),
      navigate: `${publicUrl?.replace(/\/+$/, '') ?? ''}${alertId === null ? '/me' : `/a/${alertId}?t=${token}`}`,
      lang: 'vi',
      dir: 'ltr',
      silent: false,
      tag: alert === null ? `t-${deviceId}` : `a-${alert.code}`,
      requireInteraction: page,
      renotify: true,
      actions: page
        ? [
            { action: 'come', title: say('vi', 'notification.coming') },
            { action: 'cannot', title: say('vi', 'notification.cannot') },
          ]
        : [],
      data: {
        purpose,
        alertId,
        pageId,
        deliveryId: id,
        deviceId,
        mode: alert?.mode ?? 'real',
        token,
        call: alert?.call ?? null,
      },
    },
  };
}

function wordsOf({ alert, createdAt, purpose, recall, ring }: Delivery): Words {
  if (alert === null || purpose === 'test')
    return {
      title: say('vi', 'push.test.title'),
      body: say('vi', 'push.test.body', { time: hourAndMinute(createdAt) }),
    };
  const { code, room } = alert;
  const type = typeOf(alert);
  const role =
    alert.roleCode === null ? say('vi', 'tier.everyone') : (roleOf(alert.roleCode)?.short.vi ?? alert.roleCode);
  const time = hourAndMinute(alert.raisedAt);
  switch (purpose) {
    case 'recall':
      return {
        title: titleOf('push.recall.title', alert),
        body: say('vi', `push.recall.${recall ?? 'ended'}`, { code }),
      };
    case 'inform':
      return { title: titleOf('push.inform.title', alert), body: say('vi', 'push.inform.body', { type, room, time }) };
    case 'page':
      return {
        title: titleOf(alert.severity === 'RED' ? 'push.page.title' : 'push.page.title.orange', alert),
        body: say('vi', ring > 1 ? 'push.page.body.again' : 'push.page.body', { type, role, time, count: ring }),
      };
  }
}

type Titled = 'push.recall.title' | 'push.inform.title' | 'push.page.title' | 'push.page.title.orange';

function titleOf(key: Titled, { mode, room }: AlertFacts): string {
  return say('vi', (mode === 'drill' ? `${key}.drill` : key) satisfies WordingKey, { room });
}

function typeOf({ neutral, typeCode }: AlertFacts): string {
  const type = alertDefinitionOf(typeCode ?? GENERAL);
  return (neutral ? type?.neutralCode : type?.shortVi) ?? typeCode ?? '';
}

const hourAndMinute = (at: Date): string => clockTime(at).slice(0, 5);
