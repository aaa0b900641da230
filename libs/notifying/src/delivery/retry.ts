// When a delivery is tried again. Times in seconds.

export const ttl_s = 120; // a page that could not be handed over by then has been overtaken by the ladder
export const lease_s = 5; // longer than the longest send; then somebody else may send it
export const attempts_max = 6;
const retry_after_max_s = 30; // a push service may ask for an hour; a page has two minutes

/** Seconds to wait after this attempt (from 1), or null to give up. */
export function delayAfter(attempt: number, ageSeconds: number, retryAfterSeconds?: number): number | null {
  const delay = Math.max(2 ** (attempt - 1), Math.min(retryAfterSeconds ?? 0, retry_after_max_s));
  return attempt >= attempts_max || ageSeconds + delay >= ttl_s ? null : delay;
}
