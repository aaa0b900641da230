// The one thing that a person of the team does next, under the thumb: say that they are here.

import type { AlertView } from '@redalert/contracts';
import { ActionButton } from '../design/action-button';
import { useSay } from '../i18n';
import { useSession } from '../session/session-store';
import { commandsFor } from './case-commands';
import styles from './my-role-bar.module.css';

export function MyRoleBar({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const personId = useSession((state) => state.session?.personId ?? null);
  const mine = alert.roleCalls.find(
    ({ holder, state }) =>
      personId !== null && holder?.personId === personId && (state === 'ACKED' || state === 'EN_ROUTE'),
  );
  if (!mine) return null;
  const answer = (kind: 'present' | 'cannot'): void =>
    void commandsFor(alert.id).answer({ roleCode: mine.roleCode, kind });
  return (
    <div className={styles.bar}>
      <ActionButton tone="green" vital className={styles.here} onClick={() => answer('present')}>
        {say('button.present')}
      </ActionButton>
      <ActionButton tone="quiet" onClick={() => answer('cannot')}>
        {say('answer.cannot')}
      </ActionButton>
    </div>
  );
}
