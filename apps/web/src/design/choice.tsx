// One of a few, as large chips. The chosen one carries a tick.

import { ActionButton } from './action-button';
import styles from './choice.module.css';

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
}

export function Choice<T extends string | number>({ label, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <div className={styles.choice} role="group" aria-label={label}>
      {options.map(({ value, words }) => (
        <ActionButton key={value} aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {value === chosen && '✓ '}
          {words}
        </ActionButton>
      ))}
    </div>
  );
}
