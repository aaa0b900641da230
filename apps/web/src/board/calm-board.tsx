// Nothing is happening: grey, a large clock, and who would be called if it were.

import { clockDate, clockTime } from '@redalert/catalogue';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useNow } from '../live/use-now';
import { OnDutyStrip } from './on-duty-strip';
import styles from './calm-board.module.css';

const hospital_offset_ms = 7 * 3_600_000; // Vietnam has one zone and no summer time
const weekday = (now: number) => new Date(now + hospital_offset_ms).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;

export function CalmBoard() {
  const say = useSay();
  const now = useNow();
  return (
    <main className={styles.calm}>
      <div className={styles.centre}>
        <time className={styles.clock}>{clockTime(new Date(now))}</time>
        <p className={styles.date}>
          {say(`screen.weekday.${weekday(now)}`)}, {clockDate(new Date(now))}
        </p>
        <p className={styles.quiet}>
          <StateShape shape="square-bar" size="1em" />
          {say('board.quiet')}
        </p>
      </div>
      <OnDutyStrip large />
    </main>
  );
}
