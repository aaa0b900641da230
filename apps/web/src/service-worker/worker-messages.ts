// What pages and the service worker say to each other with postMessage.

export type ToWorker =
  /** Sent by a page only while no alert is live: the waiting version takes over. */
  | { readonly type: 'take-over' }
  /** The link is back or the app was opened: send what banners could not send. */
  | { readonly type: 'flush' };

export type ToPage =
  /** A banner was tapped while this page was open. */
  | {
      readonly type: 'banner-opened';
      readonly alertId: string | null;
      readonly pageId: string | null;
      readonly navigate: string;
    }
  | { readonly type: 'push-shown'; readonly purpose: string; readonly deliveryId: string }
  | { readonly type: 'answer-sent'; readonly alertId: string };

export function isToWorker(message: unknown): message is ToWorker {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return message.type === 'take-over' || message.type === 'flush';
}

export function isToPage(message: unknown): message is ToPage {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return message.type === 'banner-opened' || message.type === 'push-shown' || message.type === 'answer-sent';
}
