import { nowMs, reached } from './clock';

/** mulberry32: the same seed gives the same run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Arrival times of a Poisson process, in milliseconds from its beginning. */
export function arrivals(ratePerSecond: number, seconds: number, seed: number): number[] {
  const next = random(seed);
  const times: number[] = [];
  for (let at = 0; ;) {
    at += (-Math.log(1 - next()) / ratePerSecond) * 1_000;
    if (at >= seconds * 1_000) return times;
    times.push(at);
  }
}

/**
 * Open loop: starts each piece of work at its time and never waits for an earlier one. Each is given the time at which
 * it should have started, so that a stall counts for everybody it kept waiting.
 */
export async function openLoop(
  times: readonly number[],
  work: (intended: number, index: number) => Promise<void>,
): Promise<void> {
  const start = nowMs() + 20;
  const running: Promise<void>[] = [];
  for (const [index, time] of times.entries()) {
    await reached(start + time);
    running.push(work(start + time, index));
  }
  await Promise.all(running);
}
