// Elapsed time to be read across a room: large figures, small units, so that it is never taken for a clock.

import { elapsed } from '@redalert/catalogue';
import { secondsBetween } from '../design/elapsed';
import { useLanguage } from '../i18n';
import { useNow } from '../live/use-now';
import styles from './large-elapsed.module.css';

export function LargeElapsed({ since, until }: { readonly since: string; readonly until?: string | null }) {
  const language = useLanguage();
  const now = useNow();
  const said = elapsed(secondsBetween(since, until ? Date.parse(until) : now), language);
  const parts = said.split(/(\d+)/).filter((part) => part.trim() !== '');
  return (
    <time className={styles.elapsed} dateTime={since} aria-label={said}>
      {parts.map((part, index) => (
        <span key={index} className={/^\d/.test(part) ? styles.figure : styles.unit}>
          {/^\d/.test(part) && index > 0 ? part.padStart(2, '0') : part.trim()}
        </span>
      ))}
    </time>
  );
}
