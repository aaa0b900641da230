// The shape of a state. With red and green alike to one man in twelve, the shape is what is read.

import type { ReactNode } from 'react';
import styles from './state-shape.module.css';

export type Shape = 'octagon' | 'triangle' | 'circle-tick' | 'square-bar' | 'striped' | 'arrow' | 'ring';

const drawings: Record<Shape, ReactNode> = {
  octagon: (
    <>
      <path d="M7 1h10l6 6v10l-6 6H7l-6-6V7z" fill="var(--red)" stroke="var(--red-line)" strokeWidth="1.5" />
      <path d="M12 6v8M12 17v2" stroke="#fff" strokeWidth="3" />
    </>
  ),
  triangle: (
    <>
      <path d="M12 1.5 23 22H1z" fill="var(--triangle, var(--amber))" />
      <path d="M12 8v7M12 17v2.5" stroke="var(--triangle-mark, var(--on-amber))" strokeWidth="2.6" />
    </>
  ),
  'circle-tick': (
    <>
      <circle cx="12" cy="12" r="11" fill="var(--green)" />
      <path d="m6.5 12.5 3.8 3.8 7.4-8" fill="none" stroke="#fff" strokeWidth="2.8" />
    </>
  ),
  'square-bar': (
    <>
      <rect x="1.5" y="1.5" width="21" height="21" rx="2" fill="var(--bar, var(--grey))" />
      <path d="M6 12h12" stroke="#fff" strokeWidth="3" />
    </>
  ),
  striped: (
    <>
      <rect x="1.5" y="1.5" width="21" height="21" rx="2" fill="#2b323b" stroke="#e8eaed" strokeWidth="1.5" />
      <path d="M2 12 12 2M2 22 22 2M12 22l10-10" stroke="#e8eaed" strokeWidth="2.4" />
    </>
  ),
  arrow: (
    <>
      <circle cx="12" cy="12" r="11" fill="var(--cyan)" />
      <path d="M6 12h11M12.5 7.5 17 12l-4.5 4.5" fill="none" stroke="var(--on-amber)" strokeWidth="2.6" />
    </>
  ),
  ring: (
    <>
      <circle cx="12" cy="12" r="9.5" fill="none" stroke="var(--text-soft)" strokeWidth="2.5" strokeDasharray="4 3.4" />
      <circle cx="12" cy="12" r="3" fill="var(--text-soft)" />
    </>
  ),
};

/** Drawn for the eye only: the word beside it is what a screen reader says. */
export function StateShape({ shape, size = 24 }: { readonly shape: Shape; readonly size?: number | string }) {
  return (
    <svg
      className={styles.shape}
      viewBox="0 0 24 24"
      style={{ width: size, height: size }}
      aria-hidden="true"
      focusable="false"
    >
      {drawings[shape]}
    </svg>
  );
}
