// Something called off while something else matters more: a line at the bottom, until "Đã rõ".

import type { RecallMessage } from '@redalert/contracts';
import { ActionButton } from '../design/action-button';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { confirmRecall, recallWords } from './recall-card';
import styles from './recall-bar.module.css';

export function RecallBar({ recall }: { readonly recall: RecallMessage }) {
  const say = useSay();
  return (
    <aside className={styles.bar} role="status">
      <StateShape shape="square-bar" size={32} />
      <p className={styles.words}>
        {recall.mode === 'drill' && `${say('drill.word')} · `}
        {recall.locationName}. {say(recallWords[recall.reason], { code: recall.code })}
      </p>
      <ActionButton tone="light" onClick={() => confirmRecall(recall.alertId)}>
        {say('button.understood')}
      </ActionButton>
    </aside>
  );
}
