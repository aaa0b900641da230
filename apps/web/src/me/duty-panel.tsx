// Am I on duty, as what, until when. From the roster as it stands, so that a wrong roster is seen by the person it names.

import { clockDate, clockTime } from '@redalert/catalogue';
import { Panel } from '../design/panel';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useOnCall } from '../live/use-on-call';
import { serverNow } from '../live/use-now';
import { useNames } from '../names';
import { useSession } from '../session/session-store';
import styles from './duty-panel.module.css';

const today = (): string => clockDate(new Date(serverNow()));

export function DutyPanel() {
  const say = useSay();
  const names = useNames();
  const session = useSession((state) => state.session);
  const mine = useOnCall(session?.facility.id).filter(({ personId }) => personId === session?.personId);
  const until = (instant: string): string => {
    const [time, date] = [clockTime(new Date(instant)).slice(0, 5), clockDate(new Date(instant))];
    return date === today() ? time : `${time} ${date.slice(0, 5)}`;
  };
  if (mine.length === 0)
    return (
      <Panel title={say('board.onDuty')}>
        <p className={styles.off}>
          <StateShape shape="square-bar" size={28} />
          {say('me.notOnDuty')}
        </p>
      </Panel>
    );
  return (
    <Panel title={say('board.onDuty')}>
      <ul>
        {mine.map((duty) => (
          <li key={`${duty.roleCode}|${duty.tier}`} className={styles.duty}>
            <StateShape shape="circle-tick" size={32} />
            <div>
              <p className={styles.until}>{say('me.onDutyUntil', { time: until(duty.endsAt) })}</p>
              <p className={styles.role}>
                {names.role(duty.roleCode)} · {say(`tier.${duty.tier}`)} ·{' '}
                {say(duty.placement === 'at_home' ? 'me.atHome' : 'me.inHouse')}
              </p>
              {!duty.reachable && <p className={styles.silent}>{say('screen.me.silent')}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
