// Who comes: the missing ones first, then conflicts to settle, then those who were only told.

import type { AlertView } from '@redalert/contracts';
import { Panel } from '../design/panel';
import { useSay } from '../i18n';
import styles from './case-columns.module.css';
import { Conflicts } from './conflicts';
import { PageLine } from './page-line';
import { RoleCard } from './role-card';
import { byUrgency, isWaiting } from './role-order';

export function TeamColumn({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const missing = alert.roleCalls.filter((call) => call.required && isWaiting(call)).length;
  return (
    <div className={styles.column}>
      <Conflicts alert={alert} />
      <Panel
        title={say('case.team')}
        aside={missing > 0 ? say('sentence.missingCount', { count: missing }) : say('alertState.QUORUM')}
      >
        <ul className={styles.cards}>
          {[...alert.roleCalls].sort(byUrgency).map((call) => (
            <RoleCard key={call.id} alert={alert} call={call} />
          ))}
        </ul>
      </Panel>
      {alert.informed.length > 0 && (
        <Panel title={say('case.informed')}>
          <ul>
            {alert.informed.map((page) => (
              <PageLine key={page.id} page={page} />
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
