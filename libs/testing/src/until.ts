export interface UntilOptions {
  /** How long to wait, in milliseconds. */
  readonly within?: number;
  /** What was waited for, in words, for the failure. */
  readonly describe?: string | (() => string);
  /** Pause between two looks, in milliseconds. */
  readonly every?: number;
}

/**
 * Looks until `condition` answers with something true, and gives it back. A spec waits for what it wants to see, never
 * for a time. An error of the condition counts as "not yet", and is told when the time is up.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { within = 5_000, every = 15, describe = 'what was waited for' }: UntilOptions = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + within;
  let last: unknown;
  do {
    try {
      const seen = await condition();
      if (seen !== undefined && seen !== null && (seen as unknown) !== false) return seen as NonNullable<T>;
      last = seen;
    } catch (error) {
      last = error;
    }
    await pause(every);
  } while (performance.now() < end);
  const what = typeof describe === 'function' ? describe() : describe;
  throw new Error(
    `Not within ${within} ms: ${what} (last: ${last instanceof Error ? last.message : JSON.stringify(last)})`,
    { cause: last },
  );
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
