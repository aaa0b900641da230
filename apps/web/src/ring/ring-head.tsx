// Where, what, since when. The room is the largest word on the screen.

import type { AlertView } from '@redalert/contracts';
import { Elapsed } from '../design/elapsed';
import { useSay } from '../i18n';
import { isDrill, useNames } from '../names';
import styles from './ring-head.module.css';

export function RingHead({ alert, calm }: { readonly alert: AlertView; readonly calm: boolean }) {
  const say = useSay();
  const names = useNames();
  const tone = calm
    ? styles.calm
    : isDrill(alert)
      ? styles.drill
      : alert.severity === 'ORANGE'
        ? styles.orange
        : styles.red;
  const severity = say(alert.severity === 'RED' ? 'button.raise' : 'severity.ORANGE');
  return (
    <>
      <header className={`${styles.head} ${tone}`}>
        <p className={styles.kind}>
          {isDrill(alert) ? `${say('drill.word')} · ` : ''}
          {severity} · {say('common.code', { code: alert.code })}
        </p>
        <h1 className={styles.room} style={{ '--letters': Math.max(11, alert.location.name.length) }}>
          {alert.location.name}
        </h1>
        <p className={styles.type}>{names.type(alert.typeCode)}</p>
        {alert.location.department && <p className={styles.place}>{alert.location.department}</p>}
      </header>
      <p className={styles.when}>
        <span>{say('common.at', { time: names.clock(alert.raisedAt) })}</span>
        <strong>
          <Elapsed since={alert.raisedAt} until={alert.closedAt} />
        </strong>
      </p>
    </>
  );
}
