// A button with words. `vital` is 128 px high, for what is pressed with a gloved thumb in a hurry.

import type { ButtonHTMLAttributes } from 'react';
import styles from './action-button.module.css';

interface ActionButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'light' | 'green' | 'red' | 'quiet';
  readonly vital?: boolean;
}

export function ActionButton({ tone = 'plain', vital = false, className = '', ...rest }: ActionButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.action} ${styles[tone] ?? ''} ${vital ? styles.vital : ''} ${className}`}
      {...rest}
    />
  );
}
