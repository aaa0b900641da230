// The board hears nothing: everything on it may be wrong, and it must not look like a quiet night.

import { clockTime } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';
import { useLanguage, useSay } from '../i18n';
import { useSilentSeconds } from '../live/link';
import { useLive } from '../live/live-store';
import { useSession } from '../session/session-store';
import { shortType } from './alert-words';
import styles from './blind-board.module.css';

export const blind_after_s = 8;

export function BlindBoard({ live }: { readonly live: readonly AlertView[] }) {
  const say = useSay();
  const language = useLanguage();
  const seconds = useSilentSeconds();
  const lastHeardAt = useLive((state) => state.lastHeardAt);
  const phone = useSession((state) => state.session?.facility.phone);
  return (
    <div className={styles.blind} role="alert">
      <div className={styles.panel}>
        <p className={styles.word}>{say('board.blind')}</p>
        <p className={styles.seconds}>{say('screen.board.blindSeconds', { seconds })}</p>
        <p className={styles.what}>{say('screen.board.blindDo')}</p>
        {phone && <p className={styles.phone}>{say('common.callNumber', { number: phone })}</p>}
        {lastHeardAt !== null && (
          <p className={styles.last}>
            {say('screen.board.blindLast', { time: clockTime(new Date(lastHeardAt)) })}{' '}
            {live.length === 0
              ? say('board.quiet')
              : live
                  .map((alert) => `${alert.location.name} (${shortType(alert.typeCode, language)}, ${alert.code})`)
                  .join(' · ')}
          </p>
        )}
      </div>
    </div>
  );
}
