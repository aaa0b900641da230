// Two calls at once: the older stands first, and the person sees both before answering either.

import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { isDrill, useNames } from '../names';
import type { MyCall } from './my-calls';
import styles from './call-tabs.module.css';

interface CallTabsProps {
  readonly calls: readonly MyCall[];
  readonly chosen: MyCall;
  readonly onChoose: (pageId: string) => void;
}

export function CallTabs({ calls, chosen, onChoose }: CallTabsProps) {
  const say = useSay();
  const names = useNames();
  const held = calls.find(({ stage }) => stage === 'coming' || stage === 'present');
  return (
    <nav className={styles.tabs}>
      <p className={styles.notice}>
        <StateShape shape="triangle" size={24} />
        {held && held !== chosen
          ? say('screen.ring.holding', { code: held.alert.code, room: held.alert.location.name })
          : say('screen.ring.several', { count: calls.length })}
      </p>
      <ul className={styles.list}>
        {calls.map((call) => (
          <li key={call.page.id}>
            <button
              type="button"
              aria-pressed={call === chosen}
              className={`${styles.tab} ${isDrill(call.alert) ? styles.drill : ''}`}
              onClick={() => onChoose(call.page.id)}
            >
              <b>{call.alert.location.name}</b>
              <span>
                {call.alert.code} · {names.clock(call.alert.raisedAt)}
              </span>
              <span>{call.stage === 'ringing' ? say('board.nobodyYet') : say(`screen.ring.stage.${call.stage}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
