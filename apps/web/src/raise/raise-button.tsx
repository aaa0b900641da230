// The red button. Half of the screen, held for 0.8 s, and the alert is out.

import { HoldButton } from '../design/hold-button';
import { useSay } from '../i18n';
import styles from './raise-button.module.css';

interface RaiseButtonProps {
  readonly drill: boolean;
  readonly room: string;
  readonly onHeld: () => void;
}

export function RaiseButton({ drill, room, onHeld }: RaiseButtonProps) {
  const say = useSay();
  const words = drill ? say('screen.raise.drillButton') : say('button.raise');
  return (
    <HoldButton
      className={`${styles.button} ${drill ? styles.drill : ''}`}
      label={`${words}. ${room}. ${say('raise.hold')}`}
      onHeld={onHeld}
    >
      <span className={styles.words}>{heldTogether(words)}</span>
      <span className={styles.hint}>{say('raise.hold')}</span>
    </HoldButton>
  );
}

/** "BÁO ĐỘNG" is one word of two syllables: a line may break after it, not inside. */
const heldTogether = (words: string): string => words.replace(' ', '\u00a0');
