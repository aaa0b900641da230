import type { Handed } from '../channel';
import { NOT_PUBLIC } from './checked-lookup';
import type { PushAnswer } from './post';

/** What a push service's status means for the delivery. */
export function handedOf({ status, retryAfter }: PushAnswer, now: Date): Handed {
  if (status >= 200 && status < 300) return { outcome: 'accepted', status };
  if (status === 404 || status === 410) return { outcome: 'gone', status };
  if (status === 429 || status >= 500)
    return { outcome: 'later', reason: `status-${status}`, status, retryAfterSeconds: secondsOf(retryAfter, now) };
  return { outcome: 'refused', reason: `status-${status}`, status };
}

/** What a failed connection means: worth another try, unless the name leads where we must not go. */
export function handedOfError(error: unknown): Handed {
  const { code, name } = error as { code?: string; name?: string };
  if (code === NOT_PUBLIC) return { outcome: 'refused', reason: 'push-host-not-allowed' };
  return {
    outcome: 'later',
    reason: name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : (code ?? 'connection').toLowerCase(),
  };
}

/** Retry-After: seconds, or a date. */
function secondsOf(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
