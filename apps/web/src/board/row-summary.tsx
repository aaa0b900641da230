// Under the clock of an alert: how many roles lack somebody or since when the team is complete; reached, coming, present.

import type { AlertView } from '@redalert/contracts';
import { elapsed } from '@redalert/catalogue';
import { StateShape } from '../design/state-shape';
import { secondsBetween } from '../design/elapsed';
import { useLanguage, useSay } from '../i18n';
import { missingOf } from './board-order';
import { countsOf } from './evidence';
import styles from './row-summary.module.css';

export function RowSummary({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const { reached, coming, present } = countsOf(alert);
  return (
    <>
      <TeamLine alert={alert} />
      <p className={styles.counts}>
        <span>
          <StateShape shape="ring" size="0.95em" />
          <b>{reached}</b> <i>{say('screen.board.reached')}</i>
        </span>
        <span>
          <StateShape shape="arrow" size="0.95em" />
          <b>{coming}</b> <i>{say('screen.board.onTheWay')}</i>
        </span>
        <span>
          <StateShape shape="circle-tick" size="0.95em" />
          <b>{present}</b> <i>{say('screen.board.here')}</i>
        </span>
      </p>
    </>
  );
}

function TeamLine({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const language = useLanguage();
  const missing = missingOf(alert).length;
  if (alert.roleCalls.length === 0) return <p className={styles.missing}>{say('screen.board.gathering')}</p>;
  if (missing > 0) return <p className={styles.missing}>{say('sentence.missingCount', { count: missing })}</p>;
  if (!alert.quorumAt) return <p className={styles.answered}>{say('screen.board.allAnswered')}</p>;
  return (
    <p className={styles.quorum}>
      {say('board.quorumAfter', {
        elapsed: elapsed(secondsBetween(alert.raisedAt, Date.parse(alert.quorumAt)), language),
      })}
    </p>
  );
}
