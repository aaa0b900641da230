// The telephone, always in sight: it works when nothing else does.

import { useSay } from '../i18n';
import styles from './call-line.module.css';

export function CallLine({ phone }: { readonly phone: string | null }) {
  const say = useSay();
  if (!phone) return null;
  return (
    <a className={styles.call} href={`tel:${phone}`}>
      ☎ {say('common.callNumber', { number: phone })}
    </a>
  );
}
