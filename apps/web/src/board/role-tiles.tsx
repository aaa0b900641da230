// The roles of an alert. In a low row the people who are already there share one tile: what is missing must stay legible.

import type { AlertView } from '@redalert/contracts';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { RoleTile } from './role-tile';
import type { RowLayout } from './row-layout';
import { shortName } from './short-name';
import styles from './role-tile.module.css';

/** Fewer present people than this are named even in a low row. */
const grouped_from = 2;

export function RoleTiles({ alert, layout }: { readonly alert: AlertView; readonly layout: RowLayout }) {
  const say = useSay();
  const calls = [...alert.roleCalls].sort((a, b) => Number(b.required) - Number(a.required) || a.ordinal - b.ordinal);
  const present = calls.filter(({ state }) => state === 'PRESENT');
  const grouped = layout.presentGrouped && present.length >= grouped_from;
  const shown = grouped ? calls.filter((call) => !present.includes(call)) : calls;
  return (
    <ul className={styles.tiles} style={{ '--columns': layout.columnsFor(shown.length + (grouped ? 1 : 0)) }}>
      {shown.map((call) => (
        <RoleTile key={call.id} call={call} />
      ))}
      {grouped && (
        <li className={`${styles.tile} ${styles.present}`}>
          <div className={styles.inner}>
            <p className={styles.who}>
              <StateShape shape="circle-tick" size="0.9em" /> {say('board.arrived', { count: present.length })}
            </p>
            <p className={styles.names}>{present.map(({ holder }) => shortName(holder?.name ?? '')).join(', ')}</p>
          </div>
        </li>
      )}
    </ul>
  );
}
