// Time since a moment, in words: "3 phút 20 giây" is never taken for a clock.

import { elapsed } from '@redalert/catalogue';
import { useLanguage } from '../i18n';
import { useNow } from '../live/use-now';

export function Elapsed({ since, until }: { readonly since: string; readonly until?: string | null }) {
  const language = useLanguage();
  const now = useNow();
  return <time dateTime={since}>{elapsed(secondsBetween(since, until ? Date.parse(until) : now), language)}</time>;
}

export const secondsBetween = (since: string, until: number): number =>
  Math.max(0, Math.floor((until - Date.parse(since)) / 1_000));
