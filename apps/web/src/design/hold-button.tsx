// A button that acts when held for 0.8 s: not by a pocket, not by a slip, and still within a second. Letting go earlier
// does nothing. Enter or Space held does the same; a switch or screen reader that can only click presses twice.

import type { ReactNode } from 'react';
import styles from './hold-button.module.css';
import { hold_ms, useHold } from './use-hold';

interface HoldButtonProps {
  readonly onHeld: () => void;
  readonly className?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

export function HoldButton({ onHeld, className, label, disabled = false, children }: HoldButtonProps) {
  const { holding, armed, handlers } = useHold(onHeld, disabled);
  const classes = [styles.hold, className, holding && styles.holding, armed && styles.armed].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={classes}
      aria-label={label}
      disabled={disabled}
      style={{ '--hold': `${hold_ms}ms` }}
      {...handlers}
    >
      <span className={styles.fill} aria-hidden="true" />
      <span className={styles.content}>{children}</span>
    </button>
  );
}
