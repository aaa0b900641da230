// Opens with what the address brings: `/tablet#<station token>` binds this device to a room, once. The token leaves the
// address at once, so that it is neither in the history nor on a photograph of the screen.

import { useSession } from './session-store';

/** Rooms and approved types change seldom; a wall tablet stays open for months. */
const refresh_ms = 10 * 60_000;

export async function openSession(): Promise<void> {
  const token = tokenInAddress();
  if (token) await useSession.getState().enrol(token);
  else await useSession.getState().load();
  setInterval(() => void useSession.getState().load(), refresh_ms);
}

function tokenInAddress(): string | null {
  if (location.pathname !== '/tablet' || location.hash.length < 2) return null;
  const token = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', '/tablet');
  return token;
}
