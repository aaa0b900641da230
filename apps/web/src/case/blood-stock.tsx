// Blood as the bank last counted it, where the blood bank is called. A count older than half an hour is shown as doubtful.

import type { AlertView } from '@redalert/contracts';
import { elapsed } from '@redalert/catalogue';
import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { secondsBetween } from '../design/elapsed';
import { Panel } from '../design/panel';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useNow } from '../live/use-now';
import { useNames } from '../names';
import { useSession } from '../session/session-store';
import { BloodCountSheet } from './blood-count-sheet';
import styles from './blood-stock.module.css';
import { keepsBlood } from './permissions';

const stale_after_s = 30 * 60;

export function BloodStock({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const { language } = useNames();
  const now = useNow();
  const [counting, setCounting] = useState(false);
  const mayCount = useSession(({ session }) => keepsBlood(session));
  if (!alert.roleCalls.some(({ roleCode }) => roleCode === 'NHM') && alert.bloodStock.length === 0) return null;
  const age = Math.max(0, ...alert.bloodStock.map(({ updatedAt }) => secondsBetween(updatedAt, now)));
  const stale = age > stale_after_s;
  const aside =
    alert.bloodStock.length > 0 ? say('screen.blood.counted', { elapsed: elapsed(age, language) }) : undefined;
  return (
    <Panel title={say('screen.blood.title')} aside={aside} tone={stale ? 'caution' : 'plain'}>
      {stale && (
        <p className={styles.stale}>
          <StateShape shape="triangle" />
          {say('screen.blood.stale')}
        </p>
      )}
      {alert.bloodStock.length === 0 && <p>{say('screen.blood.unknown')}</p>}
      <dl className={styles.stock}>
        {alert.bloodStock.map(({ product, units }) => (
          <div key={product}>
            <dt>{product}</dt>
            <dd>{say('screen.blood.units', { units })}</dd>
          </div>
        ))}
      </dl>
      {mayCount && <ActionButton onClick={() => setCounting(true)}>{say('screen.blood.count')}</ActionButton>}
      {counting && <BloodCountSheet stock={alert.bloodStock} onClose={() => setCounting(false)} />}
    </Panel>
  );
}
