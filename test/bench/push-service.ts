import { localPushService, type LocalPushService, type LocalSubscription } from '@redalert/testing';
import { serve } from './child';
import { nowMs } from './clock';

export interface Pushed {
  readonly pageId: string | null;
  /** When the push service had checked and opened it, and answered 201. */
  readonly at: number;
}
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A push service inside this machine: HTTPS, checks the sender's signature, opens what was sealed for the phone. */
export function servePushService(): void {
  let service: LocalPushService;
  const pushed: Pushed[] = [];

  /** The list of a subscription as the push service fills it: each message is noted the moment it is taken. */
  const watched = (subscription: LocalSubscription): Subscription => {
    subscription.messages.push = (...messages) => {
      for (const { payload } of messages) pushed.push({ pageId: payload.notification.data.pageId, at: nowMs() });
      return 0;
    };
    return subscription.toJSON();
  };

  serve({
    start: async () => {
      service = await localPushService();
      return service.env;
    },
    subscribe: (count: number): Subscription[] => Array.from({ length: count }, () => watched(service.subscription())),
    collect: (): { pushed: Pushed[]; violations: string[] } => ({ pushed, violations: service.violations }),
  });
}
