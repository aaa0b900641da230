// Types as tiles. Before an alert a tile is held like the red button; after it one touch is enough, since the ringing goes on.

import { HoldButton } from '../design/hold-button';
import { useSay } from '../i18n';
import { teamOfType, useNames } from '../names';
import styles from './type-tiles.module.css';

export function HeldTypeTiles({
  codes,
  drill,
  onHeld,
}: {
  readonly codes: readonly string[];
  readonly drill: boolean;
  readonly onHeld: (code: string) => void;
}) {
  const names = useNames();
  const say = useSay();
  return (
    <ul className={styles.held} aria-label={say('raise.chooseType')}>
      {codes.map((code) => (
        <li key={code}>
          <HoldButton className={`${styles.heldTile} ${drill ? styles.drill : ''}`} onHeld={() => onHeld(code)}>
            {names.shortType(code)}
          </HoldButton>
        </li>
      ))}
    </ul>
  );
}

interface TypeTilesProps {
  readonly codes: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly onOther: () => void;
}

export function TypeTiles({ codes, chosen, onChoose, onOther }: TypeTilesProps) {
  const say = useSay();
  return (
    <ul className={styles.tiles}>
      {codes.map((code) => (
        <li key={code}>
          <TypeTile code={code} chosen={code === chosen} onChoose={onChoose} />
        </li>
      ))}
      <li>
        <button type="button" className={styles.tile} onClick={onOther}>
          {say('button.otherType')}
        </button>
      </li>
    </ul>
  );
}

function TypeTile({
  code,
  chosen,
  onChoose,
}: {
  readonly code: string;
  readonly chosen: boolean;
  readonly onChoose: (code: string) => void;
}) {
  const names = useNames();
  return (
    <button
      type="button"
      className={`${styles.tile} ${chosen ? styles.chosen : ''}`}
      aria-pressed={chosen}
      onClick={() => onChoose(code)}
    >
      <span className={styles.name}>
        {chosen && '✓ '}
        {names.shortType(code)}
      </span>
      <span className={styles.team}>{teamOfType(code).map(names.role).join(' · ')}</span>
    </button>
  );
}
