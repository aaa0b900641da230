// Whose board this is, how much is going on, and what time it is by the server's clock.

import type { AlertView } from '@redalert/contracts';
import { useSay } from '../i18n';
import { useSession } from '../session/session-store';
import { Clock } from './clock';
import styles from './board-header.module.css';

export function BoardHeader({ live, hidden }: { readonly live: readonly AlertView[]; readonly hidden: number }) {
  const say = useSay();
  const facility = useSession((state) => state.session?.facility.name ?? '');
  const drills = live.filter(({ mode }) => mode === 'drill').length;
  const real = live.length - drills;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{facility}</h1>
      <p className={styles.counts}>
        {real > 0 && <span className={styles.real}>{say('screen.board.alerts', { count: real })}</span>}
        {drills > 0 && <span className={styles.drills}>{say('screen.board.drills', { count: drills })}</span>}
        {hidden > 0 && <strong className={styles.hidden}>{say('board.moreAlerts', { count: hidden })}</strong>}
      </p>
      <Clock />
    </header>
  );
}
