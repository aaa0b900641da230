// The one socket of this device. It asks for what it may have missed whenever there is a reason to doubt: on connecting, on
// waking, every fifteen seconds, and when a view arrives that skips a version.

import type { SessionView } from '@redalert/contracts';
import type { LiveSocket } from './dial';
import { useLive } from './live-store';

const watch_every_ms = 15_000;
/** A socket that hears nothing this long is dead, whatever it says: the server speaks every five seconds. */
export const silence_max_ms = 8_000;
const ack_timeout_ms = 4_000;
const redial_ms = 2_000;

let socket: LiveSocket | null = null;
let connectedAt = 0;
let facilityIds: readonly string[] = [];
const extraAlerts = new Set<string>();

/** Starts listening for a session; the returned function stops. */
export function startLive(session: SessionView, token: string | null): () => void {
  facilityIds = [session.facility.id];
  let over = false;
  const call = (): void => {
    import('./dial').then(
      ({ dial }) => over || (socket = listening(dial(session, token))),
      // The part that speaks could not be fetched: the network is not there yet.
      () => setTimeout(() => over || call(), redial_ms),
    );
  };
  call();
  const timers = [setInterval(watchNow, watch_every_ms), setInterval(noticeSilence, 1_000)];
  const stopWaking = onWaking(watchNow);
  return () => {
    over = true;
    timers.forEach(clearInterval);
    stopWaking();
    socket?.close();
    socket = null;
    useLive.getState().setConnected(false);
  };
}

export const liveSocket = (): LiveSocket | null => socket;

/** Also follow an alert that is closed or belongs to another hospital. */
export function followAlert(alertId: string): () => void {
  extraAlerts.add(alertId);
  watchNow();
  return () => extraAlerts.delete(alertId);
}

export function watchNow(): void {
  if (!socket?.connected) return;
  const sentAt = performance.now();
  socket.timeout(ack_timeout_ms).emit('watch', wanted(), (late, answer) => {
    if (late || !answer.ok) return;
    const live = useLive.getState();
    live.heard(answer.value.serverTime);
    live.applySnapshot(answer.value, performance.now() - sentAt);
  });
}

function wanted() {
  // Whole views repair by themselves, so only what may still change is worth comparing.
  const compared = Object.values(useLive.getState().alerts).filter(
    ({ id, closedAt }) => closedAt === null || extraAlerts.has(id),
  );
  const versions = Object.fromEntries(compared.map(({ id, version }) => [id, version]));
  return { facilityIds: [...facilityIds], alertIds: [...extraAlerts], versions };
}

function listening(opened: LiveSocket): LiveSocket {
  const live = useLive.getState();
  opened.on('connect', () => ((connectedAt = Date.now()), live.setConnected(true), watchNow()));
  opened.on('disconnect', () => (live.setConnected(false), comeBack(opened)));
  opened.on('connect_error', () => (live.setConnected(false), comeBack(opened)));
  opened.on('alert', (view) => (live.heard(null), live.applyAlert(view)));
  opened.on('page', (message) => (live.heard(null), live.applyPage(message)));
  opened.on('recall', (message) => (live.heard(null), live.applyRecall(message)));
  opened.on('system', (message) => (live.heard(message.at), live.applySystem(message)));
  return opened;
}

/** When the server closed the door or refused, the client library gives up by itself; a ward cannot. */
function comeBack(refused: LiveSocket): void {
  if (refused.active) return;
  setTimeout(() => socket === refused && refused.connect(), 1_000);
}

function noticeSilence(): void {
  const { lastHeardAt, connected } = useLive.getState();
  // A connection that opens is not news: a server that accepts and says nothing must still be seen as silent.
  if (!connected || Date.now() - Math.max(lastHeardAt ?? 0, connectedAt) < silence_max_ms) return;
  useLive.getState().setConnected(false);
  socket?.disconnect().connect();
}

function onWaking(wake: () => void): () => void {
  const visible = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  const stop = new AbortController();
  document.addEventListener('visibilitychange', visible, { signal: stop.signal });
  window.addEventListener('pageshow', wake, { signal: stop.signal });
  window.addEventListener('online', wake, { signal: stop.signal });
  return () => stop.abort();
}
