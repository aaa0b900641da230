// A dialog of the platform: it holds the focus, closes by Escape and gives the focus back by itself.

import { useEffect, useRef, type ReactNode } from 'react';
import { useSay } from '../i18n';
import { ActionButton } from './action-button';
import styles from './sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Sheet({ title, onClose, children }: SheetProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={title}
      onCancel={(event) => (event.preventDefault(), onClose())}
    >
      <header className={styles.head}>
        <h2>{title}</h2>
        <ActionButton tone="quiet" onClick={onClose}>
          {say('button.cancel')}
        </ActionButton>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
