import type { AlertView, AnswerOutcome, PageView } from './http/views';
import type { AnswerPage, Receipt, Watch } from './http/requests';

/** Namespace `/live`. Authenticated in the handshake: `auth: { token, deviceId? }` or the session cookie. */
export interface PageMessage {
  readonly pageId: string;
  readonly alertId: string;
  readonly roleCallId: string | null;
  readonly roleCode: string | null;
  readonly purpose: PageView['purpose'];
  readonly ring: number;
  readonly alert: AlertView;
}
export interface RecallMessage {
  readonly alertId: string;
  readonly code: string;
  readonly locationName: string;
  readonly mode: 'real' | 'drill';
  readonly reason: 'cancelled' | 'ended' | 'drill-paused';
}
/** Which roads are down, said to every screen. `at` is server time (RFC 3339); sent at least every 5 seconds: its absence is the alarm. */
export interface SystemMessage {
  readonly at: string;
  readonly redis: 'up' | 'down' | 'absent';
  readonly listen: 'up' | 'down';
  readonly push: 'up' | 'down' | 'unknown';
}
/** Answered to `watch`: whole views of what differs from `versions`; `open` names every open alert, so a screen can drop ghosts. */
export interface Snapshot {
  readonly open: readonly string[];
  readonly alerts: readonly AlertView[];
  readonly pages: readonly Omit<PageMessage, 'alert'>[];
  readonly serverTime: string;
}
export type Acknowledged<T> =
  { ok: true; value: T } | { ok: false; problem: { type: string; title: string; status: number } };

export interface ClientToServer {
  watch: (message: Watch, done: (answer: Acknowledged<Snapshot>) => void) => void;
  receipt: (message: Receipt, done: (answer: Acknowledged<null>) => void) => void;
  answer: (message: AnswerPage & { alertId: string }, done: (answer: Acknowledged<AnswerOutcome>) => void) => void;
}
export interface ServerToClient {
  alert: (view: AlertView) => void;
  page: (message: PageMessage) => void;
  recall: (message: RecallMessage) => void;
  system: (message: SystemMessage) => void;
}
