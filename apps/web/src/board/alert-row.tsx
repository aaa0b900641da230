// One live alert on the wall: where, what, how long, who is missing, and its roles.

import type { AlertView } from '@redalert/contracts';
import { StateShape } from '../design/state-shape';
import { useLanguage, useSay } from '../i18n';
import { isDrill } from '../names';
import { shortType } from './alert-words';
import { isUnansweredRed } from './board-order';
import { LargeElapsed } from './large-elapsed';
import { RoleTiles } from './role-tiles';
import type { RowLayout } from './row-layout';
import { RowSummary } from './row-summary';
import styles from './alert-row.module.css';

export function AlertRow({ alert, layout }: { readonly alert: AlertView; readonly layout: RowLayout }) {
  const say = useSay();
  const language = useLanguage();
  const drill = isDrill(alert);
  const urgent = isUnansweredRed(alert);
  const classes = [styles.row, styles[layout.shape], drill && styles.drill, urgent && styles.urgent];
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      aria-label={`${alert.location.name}, ${shortType(alert.typeCode, language)}`}
    >
      <div className={styles.place}>
        <span className={`${styles.shape} ${urgent && !drill ? styles.flashing : ''}`}>
          <StateShape shape={alert.severity === 'RED' ? 'octagon' : 'triangle'} size="100%" />
        </span>
        <div className={styles.names}>
          <h2 className={styles.room} style={{ '--letters': alert.location.name.length }}>
            {alert.location.name}
          </h2>
          <p className={styles.type}>
            {drill && (
              <strong className={styles.word}>{say(alert.paused ? 'screen.board.drillPaused' : 'drill.word')}</strong>
            )}
            <span className={styles.kind}>{shortType(alert.typeCode, language)}</span>
            <b>{alert.code}</b>
          </p>
        </div>
      </div>
      <div className={styles.time}>
        <LargeElapsed since={alert.raisedAt} />
        <RowSummary alert={alert} />
      </div>
      <RoleTiles alert={alert} layout={layout} />
    </article>
  );
}
