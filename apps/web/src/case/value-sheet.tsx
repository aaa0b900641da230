// A milestone with a figure. Scores from 0 to 10 are one touch; other figures are typed on a number pad.

import { milestoneOf } from '@redalert/catalogue';
import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { Sheet } from '../design/sheet';
import { useSay } from '../i18n';
import { useNames } from '../names';
import styles from './value-sheet.module.css';
import { milestoneName } from './milestone-name';

interface ValueSheetProps {
  readonly code: string;
  readonly onValue: (value: number) => void;
  readonly onClose: () => void;
}

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export function ValueSheet({ code, onValue, onClose }: ValueSheetProps) {
  const say = useSay();
  const names = useNames();
  const give = (value: number): void => {
    onValue(value);
    onClose();
  };
  const unit = milestoneOf(code)?.unit ?? '';
  return (
    <Sheet title={say('case.milestoneValue', { milestone: milestoneName(code, names.language) })} onClose={onClose}>
      {unit === '' ? <Scores onValue={give} /> : <Typed unit={unit} onValue={give} />}
    </Sheet>
  );
}

function Scores({ onValue }: { readonly onValue: (value: number) => void }) {
  return (
    <div className={styles.scores}>
      {scores.map((score) => (
        <ActionButton key={score} className={styles.score} onClick={() => onValue(score)}>
          {score}
        </ActionButton>
      ))}
    </div>
  );
}

function Typed({ unit, onValue }: { readonly unit: string; readonly onValue: (value: number) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const value = Number(typed.replace(',', '.'));
  const usable = typed.trim() !== '' && Number.isFinite(value);
  return (
    <form className={styles.typed} onSubmit={(event) => (event.preventDefault(), usable && onValue(value))}>
      <label className={styles.field}>
        <input inputMode="decimal" autoFocus value={typed} onChange={(event) => setTyped(event.target.value)} /> {unit}
      </label>
      <ActionButton type="submit" tone="light" disabled={!usable}>
        {say('button.save')}
      </ActionButton>
    </form>
  );
}
