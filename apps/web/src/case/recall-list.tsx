// Who knows that it is over, and who may still be running.

import type { AlertView } from '@redalert/contracts';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import styles from './closed-case.module.css';

export function RecallList({ recall }: { readonly recall: NonNullable<AlertView['recall']> }) {
  const say = useSay();
  return (
    <ul className={styles.list}>
      {recall.waiting.map(({ personId, name }) => (
        <li key={personId} className={styles.person}>
          <StateShape shape="triangle" size={24} />
          {name} · {say('screen.case.notUnderstood')}
        </li>
      ))}
      {recall.understood.map(({ personId, name }) => (
        <li key={personId} className={styles.person}>
          <StateShape shape="circle-tick" size={24} />
          {name} · {say('button.understood')}
        </li>
      ))}
    </ul>
  );
}
