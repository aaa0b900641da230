// The server's time: a wall whose own clock is wrong still shows the right one.

import { clockTime } from '@redalert/catalogue';
import { useNow } from '../live/use-now';
import styles from './board-header.module.css';

export function Clock() {
  const now = useNow();
  return <time className={styles.clock}>{clockTime(new Date(now))}</time>;
}
