// Alerts that are open now, each one touch away.

import type { AlertView } from '@redalert/contracts';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { Elapsed } from '../design/elapsed';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { isOpen, useLive } from '../live/live-store';
import { isDrill, useNames } from '../names';
import styles from './open-alerts.module.css';

interface OpenAlertsProps {
  readonly locationId?: string | null;
  /** The rest is on the board: the red button must stay in sight. */
  readonly max?: number;
}

export function OpenAlerts({ locationId, max = 2 }: OpenAlertsProps) {
  const say = useSay();
  const alerts = useLive((state) => state.alerts);
  const shown = useMemo(
    () =>
      Object.values(alerts)
        .filter((alert) => isOpen(alert) && (!locationId || alert.location.id === locationId))
        .sort(newestFirst),
    [alerts, locationId],
  );
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list}>
      {shown.slice(0, max).map((alert) => (
        <li key={alert.id}>
          <OpenAlert alert={alert} />
        </li>
      ))}
      {shown.length > max && (
        <li>
          <Link href="/board" className={styles.rest}>
            {say('board.moreAlerts', { count: shown.length - max })}
          </Link>
        </li>
      )}
    </ul>
  );
}

function OpenAlert({ alert }: { readonly alert: AlertView }) {
  const names = useNames();
  return (
    <Link href={`/case/${alert.id}`} className={`${styles.alert} ${isDrill(alert) ? styles.drill : ''}`}>
      <StateShape shape="octagon" size={32} />
      <strong>{alert.location.name}</strong>
      <span className={styles.what}>
        {names.type(alert.typeCode)} · {alert.code}
      </span>
      <span className={styles.age}>
        <Elapsed since={alert.raisedAt} />
      </span>
    </Link>
  );
}

/** Real ones before drills, the newest first. */
const newestFirst = (a: AlertView, b: AlertView): number =>
  Number(isDrill(a)) - Number(isDrill(b)) || b.raisedAt.localeCompare(a.raisedAt);
