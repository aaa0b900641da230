// What the server has told this screen: every open alert as a whole view, who is rung, what was called off, and how fresh all
// of that is. A view only ever replaces an older one; a screen never patches.

import type { AlertView, PageMessage, RecallMessage, Snapshot, SystemMessage } from '@redalert/contracts';
import { create } from 'zustand';

export type OpenPage = Omit<PageMessage, 'alert'>;

export interface LiveState {
  readonly alerts: Readonly<Record<string, AlertView>>;
  /** Pages of this person that still ring or were told, by page id. */
  readonly pages: Readonly<Record<string, OpenPage>>;
  /** Called off and not yet confirmed on this screen, by alert id. */
  readonly recalls: Readonly<Record<string, RecallMessage>>;
  readonly connected: boolean;
  /** Device time of the last message of any kind. */
  readonly lastHeardAt: number | null;
  readonly roundTripMs: number | null;
  readonly system: SystemMessage | null;
  readonly serverOffsetMs: number;
  setConnected(connected: boolean): void;
  heard(serverTime: string | null): void;
  applyAlert(view: AlertView): void;
  applyPage(message: PageMessage): void;
  applyRecall(message: RecallMessage): void;
  applySystem(message: SystemMessage): void;
  applySnapshot(snapshot: Snapshot, roundTripMs: number): void;
  dismissPage(pageId: string): void;
  dismissRecall(alertId: string): void;
}

export const useLive = create<LiveState>((set) => ({
  alerts: {},
  pages: {},
  recalls: {},
  connected: false,
  lastHeardAt: null,
  roundTripMs: null,
  system: null,
  serverOffsetMs: 0,
  setConnected: (connected) => set({ connected }),
  heard: (serverTime) => set((state) => heardAt(state, serverTime)),
  applyAlert: (view) => set((state) => ({ alerts: newer(state.alerts, view) })),
  applyPage: ({ alert, ...page }) =>
    set((state) => ({ alerts: newer(state.alerts, alert), pages: { ...state.pages, [page.pageId]: page } })),
  applyRecall: (message) =>
    set((state) => ({
      recalls: { ...state.recalls, [message.alertId]: message },
      pages: pagesWithout(state.pages, message.alertId),
    })),
  applySystem: (system) => set({ system }),
  applySnapshot: (snapshot, roundTripMs) => set((state) => ({ ...fromSnapshot(state, snapshot), roundTripMs })),
  dismissPage: (pageId) => set((state) => ({ pages: without(state.pages, pageId) })),
  dismissRecall: (alertId) => set((state) => ({ recalls: without(state.recalls, alertId) })),
}));

export const isOpen = (view: AlertView): boolean => view.closedAt === null;

function newer(alerts: LiveState['alerts'], view: AlertView): LiveState['alerts'] {
  const known = alerts[view.id];
  return known && known.version >= view.version ? alerts : { ...alerts, [view.id]: view };
}

function fromSnapshot(state: LiveState, snapshot: Snapshot): Partial<LiveState> {
  const merged = snapshot.alerts.reduce(newer, state.alerts);
  const open = new Set(snapshot.open);
  const told = new Set(snapshot.alerts.map(({ id }) => id));
  // An alert that looks open here and is not open there has ended unheard: it is a ghost.
  const real = Object.entries(merged).filter(([id, view]) => open.has(id) || told.has(id) || !isOpen(view));
  return {
    alerts: Object.fromEntries(real),
    pages: Object.fromEntries(snapshot.pages.map((page) => [page.pageId, page])),
  };
}

function heardAt(state: LiveState, serverTime: string | null): Partial<LiveState> {
  const now = Date.now();
  if (serverTime === null) return { lastHeardAt: now };
  const offset = Date.parse(serverTime) - now;
  // Small differences are the road's, not the clock's: a ticking display must not jump.
  const drifted = Math.abs(offset - state.serverOffsetMs) > 400;
  return drifted ? { lastHeardAt: now, serverOffsetMs: offset } : { lastHeardAt: now };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => id !== key));
}

function pagesWithout(pages: LiveState['pages'], alertId: string): LiveState['pages'] {
  return Object.fromEntries(Object.entries(pages).filter(([, page]) => page.alertId !== alertId));
}
