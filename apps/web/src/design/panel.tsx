// A titled box of a screen.

import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  /** `ask` waits for a person's decision; `caution` may be out of date or late. */
  readonly tone?: 'plain' | 'ask' | 'caution';
  readonly children: ReactNode;
}

export function Panel({ title, aside, tone = 'plain', children }: PanelProps) {
  const id = useId();
  return (
    <section className={`${styles.panel} ${styles[tone] ?? ''}`} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
