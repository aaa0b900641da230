/** Milliseconds of the machine's monotonic clock: the same in every process of one machine. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** What to add to `nowMs()` to get the wall clock, which PostgreSQL on this machine reads too. */
export const wallOffsetMs = (): number => performance.timeOrigin + performance.now() - nowMs();

/** Ends when the clock comes to this time; at once when it is past. */
export const reached = (at: number): Promise<void> =>
  new Promise((begin) => setTimeout(begin, Math.max(0, at - nowMs())));
