// Rooms as chips, the chosen one first and with a tick: colour alone would not say which.

import type { SessionView } from '@redalert/contracts';
import { useState } from 'react';
import { useSay } from '../i18n';
import styles from './room-chips.module.css';

interface RoomChipsProps {
  readonly rooms: SessionView['locations'];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

export function RoomChips({ rooms, chosen, onChoose }: RoomChipsProps) {
  const say = useSay();
  // Chosen on arrival stays first; a chip does not move under the finger that touches it.
  const [first] = useState(chosen);
  return (
    <div className={styles.chips} role="radiogroup" aria-label={say('raise.chooseRoom')}>
      {[...rooms]
        .sort((a, b) => Number(b.id === first) - Number(a.id === first))
        .map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="radio"
            aria-checked={id === chosen}
            className={styles.chip}
            onClick={() => onChoose(id)}
          >
            {id === chosen && '✓ '}
            {name}
          </button>
        ))}
    </div>
  );
}
