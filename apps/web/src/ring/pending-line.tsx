// An answer that the server does not have yet says so, with the number to call: it must not look like an answer.

import { StateShape } from '../design/state-shape';
import { ActionButton } from '../design/action-button';
import { useSay } from '../i18n';
import type { PendingAnswer } from './pending-answer';
import styles from './pending-line.module.css';

export function PendingLine({ pending, number }: { readonly pending: PendingAnswer; readonly number: string }) {
  const say = useSay();
  const { refused, late, kind, dismiss } = pending;
  if (refused !== null) {
    return (
      <div className={styles.late} role="alert">
        <StateShape shape="triangle" size={36} />
        <p>{say('screen.ring.refused', { reason: refused })}</p>
        <ActionButton tone="quiet" onClick={dismiss}>
          {say('button.understood')}
        </ActionButton>
      </div>
    );
  }
  const words = say(`answer.kind.${kind === 'understood' ? 'coming' : kind}`);
  if (!late)
    return (
      <p className={styles.sending} role="status">
        <StateShape shape="ring" size={36} />
        <span>
          <b>{words}</b> · {say('answer.sending')}
        </span>
      </p>
    );
  return (
    <div className={styles.late} role="alert">
      <StateShape shape="triangle" size={36} />
      <p>
        <b>{say('raise.notSent')}</b> · {words}
        <br />
        {say('screen.ring.willRetry')}
      </p>
      {number && (
        <a className={styles.call} href={`tel:${number}`}>
          {say('common.callNumber', { number })}
        </a>
      )}
    </div>
  );
}
