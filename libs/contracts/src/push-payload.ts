/**
 * One payload for every browser: read by our service worker, and by browsers with Declarative Web Push without any script.
 * No identity in it: room, type (or its neutral code), role, time.
 */
export interface PushPayload {
  readonly web_push: 8030;
  readonly notification: {
    readonly title: string;
    readonly body: string;
    /** Absolute URL of the answer page with its one-time token. */
    readonly navigate: string;
    readonly lang: 'vi' | 'en';
    readonly dir: 'ltr';
    readonly silent: false;
    readonly tag: string;
    readonly requireInteraction: boolean;
    readonly renotify: boolean;
    readonly actions: readonly { readonly action: 'come' | 'cannot'; readonly title: string }[];
    readonly data: PushData;
  };
}
export interface PushData {
  readonly purpose: 'page' | 'inform' | 'recall' | 'test';
  readonly alertId: string | null;
  readonly pageId: string | null;
  readonly deliveryId: string;
  readonly deviceId: string;
  readonly mode: 'real' | 'drill';
  /** One-time token: proves receipts and answers of this page, nothing else. */
  readonly token: string;
  /** Telephone of the room or switchboard extension, shown when an answer could not be sent. */
  readonly call: string | null;
}
