// How large this screen is and from how far it is read; a line to check it with a ruler.

import { useEffect, useRef } from 'react';
import { useSay } from '../i18n';
import { inches_offered, metres_offered, mmPerPixel } from './screen-size';
import { useBoardSize, useScreenSize } from './use-board-size';
import styles from './size-dialog.module.css';

const ruler_mm = 200;

export function SizeDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { size, choose } = useScreenSize();
  const { width, height, tooFar } = useBoardSize();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-label={say('screen.board.size')}>
      <Choices
        title={say('screen.board.sizeInches')}
        offered={inches_offered}
        chosen={size.inches}
        unit="″"
        onChoose={(inches) => choose({ ...size, inches })}
      />
      <Choices
        title={say('screen.board.sizeMetres')}
        offered={metres_offered}
        chosen={size.metres}
        unit=" m"
        onChoose={(metres) => choose({ ...size, metres })}
      />
      {tooFar && <p className={styles.warning}>{say('screen.board.tooFar')}</p>}
      <p>{say('screen.board.ruler')}</p>
      <div className={styles.ruler} style={{ width: ruler_mm / mmPerPixel(size, width, height) }} />
      <button type="button" className={styles.done} onClick={() => dialog.current?.close()}>
        {say('button.close')}
      </button>
    </dialog>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly offered: readonly number[];
  readonly chosen: number;
  readonly unit: string;
  readonly onChoose: (value: number) => void;
}

function Choices({ title, offered, chosen, unit, onChoose }: ChoicesProps) {
  return (
    <fieldset className={styles.choices}>
      <legend>{title}</legend>
      {offered.map((value) => (
        <button type="button" key={value} aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {String(value).replace('.', ',')}
          {unit}
        </button>
      ))}
    </fieldset>
  );
}
