// "Bấm nhầm – huỷ": one touch, for eight seconds. Everybody reached is told; nobody is blamed.

import { useSay } from '../i18n';
import { useNow } from '../live/use-now';
import styles from './cancel-bar.module.css';
import { cancelRaised } from './raise-alert';
import { cancel_window_ms } from './cancel-window';

export function CancelBar({ since }: { readonly since: number }) {
  const say = useSay();
  const left = Math.max(0, Math.ceil((since + cancel_window_ms - useNow(250)) / 1_000));
  return (
    <button type="button" className={styles.bar} onClick={() => cancelRaised(say('screen.reason.slip'))}>
      <span className={styles.left} style={{ '--lasts': `${cancel_window_ms}ms` }} aria-hidden="true" />
      <span className={styles.words}>
        {say('raise.mistake')} <small>{say('raise.mistakeLeft', { seconds: left })}</small>
      </span>
    </button>
  );
}
