// Purple stripes and the word, around everything that is not real.

import type { ReactNode } from 'react';
import { useSay } from '../i18n';
import styles from './drill-frame.module.css';

export function DrillFrame({ drill, children }: { readonly drill: boolean; readonly children: ReactNode }) {
  const say = useSay();
  if (!drill) return children;
  return (
    <div className={styles.frame}>
      <p className={styles.word}>{say('drill.banner')}</p>
      {children}
    </div>
  );
}
