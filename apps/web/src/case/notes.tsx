// Short notes of the case. The field says itself that no patient is named here.

import type { AlertView } from '@redalert/contracts';
import { useState, type FormEvent } from 'react';
import { ActionButton } from '../design/action-button';
import { Panel } from '../design/panel';
import { useSay } from '../i18n';
import { isOpen } from '../live/live-store';
import { useNames } from '../names';
import { commandsFor } from './case-commands';
import styles from './notes.module.css';

export function Notes({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const names = useNames();
  return (
    <Panel title={say('case.notes')}>
      {isOpen(alert) && <NewNote alertId={alert.id} />}
      <ul>
        {alert.notes.toReversed().map(({ id, text, at, by }) => (
          <li key={id} className={styles.note}>
            <small>
              {names.clock(at)} · {by.name}
            </small>
            <br />
            {text}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function NewNote({ alertId }: { readonly alertId: string }) {
  const say = useSay();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!text.trim()) return;
    void commandsFor(alertId).note(text.trim());
    setText('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        className={styles.input}
        value={text}
        maxLength={2_000}
        onChange={(event) => setText(event.target.value)}
        placeholder={say('case.notePlaceholder')}
        aria-label={say('button.addNote')}
      />
      <ActionButton type="submit">{say('button.addNote')}</ActionButton>
    </form>
  );
}
