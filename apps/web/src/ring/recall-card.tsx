// Called off: people may be running. It fills the screen until they have said "Đã rõ".

import type { RecallMessage } from '@redalert/contracts';
import { ActionButton } from '../design/action-button';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useLive } from '../live/live-store';
import { understood } from './ring-store';
import styles from './recall-card.module.css';

export const recallWords = {
  cancelled: 'answer.cancelled',
  ended: 'screen.ring.ended',
  'drill-paused': 'screen.ring.drillPaused',
} as const;

export function confirmRecall(alertId: string): void {
  understood(alertId);
  useLive.getState().dismissRecall(alertId);
}

export function RecallCard({ recall }: { readonly recall: RecallMessage }) {
  const say = useSay();
  const { alertId, code, locationName, mode, reason } = recall;
  return (
    <div className={styles.card}>
      <StateShape shape="square-bar" size={88} />
      {mode === 'drill' && <p className={styles.drill}>{say('drill.word')}</p>}
      <p className={styles.room}>{locationName}</p>
      <h1 className={styles.words}>{say(recallWords[reason], { code })}</h1>
      <ActionButton tone="light" vital className={styles.button} onClick={() => confirmRecall(alertId)}>
        {say('button.understood')}
      </ActionButton>
    </div>
  );
}
