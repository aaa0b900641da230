// Room, type and time since the raise, white on the colour of the alarm. A drill is purple, an ended case is grey.

import type { AlertView } from '@redalert/contracts';
import { Link } from 'wouter';
import { Elapsed } from '../design/elapsed';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { isOpen } from '../live/live-store';
import { isDrill, useNames } from '../names';
import styles from './case-header.module.css';

export function CaseHeader({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const names = useNames();
  const open = isOpen(alert);
  const colour = !open
    ? styles.closed
    : isDrill(alert)
      ? styles.drill
      : alert.severity === 'ORANGE'
        ? styles.orange
        : styles.red;
  return (
    <header className={`${styles.header} ${colour}`}>
      <Link href="/" className={styles.back} aria-label={say('button.back')}>
        ‹
      </Link>
      <div className={styles.what}>
        <p className={styles.kind}>
          <StateShape shape={open ? 'octagon' : 'square-bar'} size={22} />
          <span>
            {say(`severity.${alert.severity}`)} · {say('common.code', { code: alert.code })} ·{' '}
            {say(`alertState.${alert.state}`)}
          </span>
        </p>
        <h1 className={styles.room}>{alert.location.name}</h1>
        <p className={styles.type}>{names.type(alert.typeCode)}</p>
      </div>
      <p className={styles.time}>
        <strong>
          <Elapsed since={alert.raisedAt} until={alert.closedAt} />
        </strong>
        <span>{say('common.at', { time: names.clock(alert.raisedAt) })}</span>
        {alert.quorumAt && (
          <span>
            ✓ {say('alertState.QUORUM')} {say('common.at', { time: names.clock(alert.quorumAt) })}
          </span>
        )}
      </p>
    </header>
  );
}
