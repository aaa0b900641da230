// Where this device stands, and what time it is there: the first thing that a hurried person checks.

import type { ReactNode } from 'react';
import { useNow } from '../live/use-now';
import { useNames } from '../names';
import styles from './room-header.module.css';

export function RoomHeader({
  room,
  place,
  children,
}: {
  readonly room: string;
  readonly place: string;
  readonly children?: ReactNode;
}) {
  const names = useNames();
  return (
    <header className={styles.header}>
      <div className={styles.where}>
        <h1 className={styles.room}>{room}</h1>
        <p className={styles.place}>{place}</p>
      </div>
      <div className={styles.side}>{children}</div>
      <time className={styles.clock}>{names.clock(useNow())}</time>
    </header>
  );
}
