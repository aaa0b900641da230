// Server time, ticking. Every clock on a screen reads this one, so that they all turn over together.

import { useSyncExternalStore } from 'react';
import { useLive } from './live-store';

const tick_ms = 250;
const readers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

export const serverNow = (): number => Date.now() + useLive.getState().serverOffsetMs;

/** Milliseconds of server time, changing once in `everyMs`. */
export function useNow(everyMs = 1_000): number {
  return useSyncExternalStore(subscribe, () => Math.floor(serverNow() / everyMs) * everyMs);
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  timer ??= setInterval(() => readers.forEach((read) => read()), tick_ms);
  return () => {
    readers.delete(reader);
    if (readers.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}
