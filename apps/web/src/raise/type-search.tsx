// All allowed types with a search that does not mind missing accents: "bang huyet" finds Băng huyết sau sinh.

import { unaccented } from '@redalert/catalogue';
import { useState } from 'react';
import { useSay } from '../i18n';
import { useNames } from '../names';
import styles from './type-search.module.css';

interface TypeSearchProps {
  readonly codes: readonly string[];
  readonly onChoose: (code: string) => void;
  readonly onBack: () => void;
}

export function TypeSearch({ codes, onChoose, onBack }: TypeSearchProps) {
  const say = useSay();
  const names = useNames();
  const [typed, setTyped] = useState('');
  const wanted = folded(typed);
  const found = codes.filter((code) => folded(`${names.type(code)} ${code}`).includes(wanted));
  return (
    <div className={styles.search}>
      <div className={styles.bar}>
        <button type="button" className={styles.back} onClick={onBack}>
          {say('button.back')}
        </button>
        <input
          className={styles.input}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={say('raise.searchType')}
          aria-label={say('raise.searchType')}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <ul className={styles.found} aria-live="polite">
        {found.map((code) => (
          <li key={code}>
            <button type="button" className={styles.hit} onClick={() => onChoose(code)}>
              {names.type(code)}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{say('raise.noTypeFound')}</p>}
    </div>
  );
}

const folded = (text: string): string => unaccented(text.normalize('NFC')).toLowerCase().trim();
