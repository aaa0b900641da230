// The held call made small: still in sight over every screen, and "Đã có mặt" still one touch.

import { ActionButton } from '../design/action-button';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { isDrill } from '../names';
import type { MyCall } from './my-calls';
import { answerCall, makeSmall, noteRang } from './ring-store';
import styles from './small-bar.module.css';

export function SmallBar({ call: { alert, page, stage } }: { readonly call: MyCall }) {
  const say = useSay();
  return (
    <aside className={`${styles.bar} ${isDrill(alert) ? styles.drill : ''}`}>
      <button type="button" className={styles.open} onClick={() => (noteRang(page.id), makeSmall(false))}>
        <StateShape shape={stage === 'present' ? 'circle-tick' : 'arrow'} size={32} />
        <span>
          <b>{alert.location.name}</b> · {isDrill(alert) && `${say('drill.word')} · `}
          {alert.code}
        </span>
      </button>
      {stage === 'coming' && (
        <ActionButton tone="green" onClick={() => answerCall(alert.id, page.id, { kind: 'present' })}>
          {say('answer.present')}
        </ActionButton>
      )}
    </aside>
  );
}
