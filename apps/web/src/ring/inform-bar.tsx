// For people who are told and not asked: a line over the screen, one tone, no answer waited for.

import type { AlertView, PageView } from '@redalert/contracts';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { ActionButton } from '../design/action-button';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { isDrill, useNames } from '../names';
import { playSound } from '../sound/sound';
import { reportOpened, useShownReceipt } from './receipts';
import { closeCall } from './ring-store';
import styles from './inform-bar.module.css';

export function InformBar({ alert, page }: { readonly alert: AlertView; readonly page: PageView }) {
  const say = useSay();
  const names = useNames();
  useShownReceipt(page);
  useEffect(() => playSound('escalation'), [page.id]);
  const read = (): void => {
    reportOpened(page);
    closeCall(page.id);
  };
  return (
    <aside className={`${styles.bar} ${isDrill(alert) ? styles.drill : ''}`} role="alert">
      <StateShape shape="octagon" size={36} />
      <Link href={`/case/${alert.id}`} className={styles.words} onClick={read}>
        <b>
          {isDrill(alert) && `${say('drill.word')} · `}
          {say('screen.ring.inform', { room: alert.location.name })}
        </b>
        <span>
          {names.type(alert.typeCode)} · {alert.code} · {names.clock(alert.raisedAt)}
        </span>
      </Link>
      <ActionButton onClick={read}>{say('button.understood')}</ActionButton>
    </aside>
  );
}
