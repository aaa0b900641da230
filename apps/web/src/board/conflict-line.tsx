// One person needed in two places: a human must say who comes first.

import type { AlertView, ConflictView } from '@redalert/contracts';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import styles from './conflict-line.module.css';

/** A conflict stands in both of its alerts and is said once. */
export function openConflicts(alerts: readonly AlertView[]): readonly ConflictView[] {
  const open = alerts.flatMap(({ conflicts }) => conflicts).filter(({ decision }) => decision === null);
  return [...new Map(open.map((conflict) => [conflict.id, conflict])).values()];
}

export function ConflictLine({ conflict }: { readonly conflict: ConflictView }) {
  const say = useSay();
  const { personName, held, wanted } = conflict;
  return (
    <p className={styles.conflict} role="alert">
      <StateShape shape="triangle" size="1.1em" />
      <span>
        {say('screen.board.conflict', {
          name: personName,
          held: held.code,
          heldAt: held.locationName,
          wanted: wanted.code,
          wantedAt: wanted.locationName,
        })}
      </span>
    </p>
  );
}
