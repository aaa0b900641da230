// The part of a service worker's world that is used here. TypeScript's worker library cannot be loaded beside the DOM's,
// so this file is the only place that says what `self` is.

export interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface PushEvent extends ExtendableEvent {
  readonly data: { json(): unknown } | null;
}
export interface NotificationEvent extends ExtendableEvent {
  readonly notification: Notification;
  readonly action: string;
}
export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
export interface MessageToWorker extends ExtendableEvent {
  readonly data: unknown;
}
export interface SubscriptionChange extends ExtendableEvent {
  readonly newSubscription?: PushSubscription | null;
}
export interface BannerOptions extends NotificationOptions {
  renotify?: boolean;
  actions?: { action: string; title: string }[];
}
export interface WindowClient {
  readonly url: string;
  readonly visibilityState: DocumentVisibilityState;
  focus(): Promise<WindowClient>;
  postMessage(message: unknown): void;
}

interface Events {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  push: PushEvent;
  notificationclick: NotificationEvent;
  fetch: FetchEvent;
  message: MessageToWorker;
  sync: ExtendableEvent;
  pushsubscriptionchange: SubscriptionChange;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly WindowClient[]>;
    openWindow(url: string): Promise<WindowClient | null>;
    claim(): Promise<void>;
  };
  readonly registration: {
    readonly pushManager: PushManager;
    readonly sync?: { register(tag: string): Promise<void> };
    showNotification(title: string, options: BannerOptions): Promise<void>;
    getNotifications(filter?: { tag: string }): Promise<Notification[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<E extends keyof Events>(type: E, listener: (event: Events[E]) => void): void;
}

export const worker = self as unknown as WorkerScope;
