// How good the road to the server is, in the grades that a person can act on.

import { silence_max_ms } from './live-connection';
import { useLive, type LiveState } from './live-store';
import { useNow } from './use-now';

/** `no-internet`: the hospital's own network works, phones outside are not reached by push. */
export type LinkGrade = 'connecting' | 'ok' | 'slow' | 'no-internet' | 'lost';

const slow_ms = 2_000;
const openedAt = Date.now();

export function linkGrade(state: LiveState, now: number): LinkGrade {
  const silent = state.lastHeardAt === null ? now - openedAt : now - state.lastHeardAt;
  if (!state.connected) return state.lastHeardAt === null && silent < 3_000 ? 'connecting' : 'lost';
  if (silent >= silence_max_ms) return 'lost';
  if (state.system?.push === 'down') return 'no-internet';
  return (state.roundTripMs ?? 0) > slow_ms ? 'slow' : 'ok';
}

export function useLinkGrade(): LinkGrade {
  useNow();
  return useLive((state) => linkGrade(state, Date.now()));
}

/** Whole seconds since anything was heard. */
export function useSilentSeconds(): number {
  useNow();
  return useLive((state) => Math.max(0, Math.floor((Date.now() - (state.lastHeardAt ?? openedAt)) / 1_000)));
}
