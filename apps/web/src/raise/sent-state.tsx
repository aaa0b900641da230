// One line of truth about the alert just raised: on its way, out since when, or not out yet and whom to call.

import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useLive } from '../live/live-store';
import { useNow } from '../live/use-now';
import { useNames } from '../names';
import { useOutbox } from '../outbox/outbox';
import { useSession } from '../session/session-store';
import type { Raised } from './raise-alert';
import styles from './sent-state.module.css';

/** Until now the server has always been quicker: later than this it is said. */
const late_ms = 3_000;

export function SentState({ raised, room }: { readonly raised: Raised; readonly room: string }) {
  const say = useSay();
  const names = useNames();
  const phone = useSession((state) => state.session?.facility.phone ?? '');
  const alert = useLive((state) => state.alerts[raised.alertId]);
  const state = useSending(raised);
  const sentence = {
    sending: () => say('raise.sending'),
    unsent: () => say('raise.notSent'),
    refused: () => say('screen.raise.refused'),
    sent: () => say('sentence.raisedAt', { time: names.clock(alert?.raisedAt ?? raised.heldAt) }),
    cancelled: () => say('raise.cancelled', { code: alert?.code ?? '' }),
  }[state]();
  return (
    <header
      className={`${styles.state} ${styles[state] ?? ''} ${raised.order.mode === 'drill' ? styles.drill : ''}`}
      role="status"
      aria-live="assertive"
    >
      <StateShape
        shape={
          (
            {
              sending: 'arrow',
              unsent: 'octagon',
              refused: 'triangle',
              sent: 'circle-tick',
              cancelled: 'square-bar',
            } as const
          )[state]
        }
        size={56}
      />
      <div>
        <h1>{sentence}</h1>
        <p className={styles.where}>
          {room} · {names.type(raised.typeCode)}
          {alert ? ` · ${alert.code}` : ''}
        </p>
        {state === 'unsent' && <p>{say('raise.notSentHelp', { number: phone })}</p>}
        {(state === 'unsent' || state === 'refused') && phone && (
          <a className={styles.call} href={`tel:${phone}`}>
            {say('common.callNumber', { number: phone })}
          </a>
        )}
      </div>
    </header>
  );
}

function useSending(raised: Raised): 'sending' | 'unsent' | 'refused' | 'sent' | 'cancelled' {
  const age = useNow(250) - raised.heldAt;
  const item = useOutbox().find(({ id }) => id === raised.alertId);
  if (item?.state === 'refused') return 'refused';
  if (item) return age > late_ms || (item.attempts > 0 && item.state === 'waiting') ? 'unsent' : 'sending';
  return raised.cancelled ? 'cancelled' : 'sent';
}
