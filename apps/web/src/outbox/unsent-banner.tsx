// What has not reached the server, in plain sight until it has: a raise that nobody hears must not look like a raise.

import { useSession } from '../session/session-store';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useRaised } from '../raise/raise-alert';
import { useNow } from '../live/use-now';
import { dismissRefused, useOutbox, type OutboxItem } from './outbox';
import styles from './unsent-banner.module.css';

/** A command on a good network is answered sooner; before this, a banner would only flicker. */
const normal_ms = 1_500;

export function UnsentBanner() {
  useNow();
  const items = useOutbox();
  // The screen of the raise itself says the same, larger.
  const shownAlready = useRaised()?.alertId;
  const late = items.filter(
    (item) => item.alertId !== shownAlready && item.state !== 'refused' && Date.now() - item.queuedAt > normal_ms,
  );
  const refused = items.filter((item) => item.state === 'refused');
  return (
    <>
      {late.length > 0 && <Unsent items={late} />}
      {refused.map((item) => (
        <Refused key={item.id} item={item} />
      ))}
    </>
  );
}

function Unsent({ items }: { readonly items: readonly OutboxItem[] }) {
  const say = useSay();
  const phone = useSession((state) => state.session?.facility.phone);
  const vital = items.some(({ kind }) => kind === 'raise' || kind === 'answer');
  return (
    <p className={styles.unsent} role="alert">
      <StateShape shape={vital ? 'octagon' : 'triangle'} size={36} />
      <span>{say(vital ? 'screen.outbox.alert' : 'offline.waiting', { count: items.length })}</span>
      {phone && (
        <a className={styles.call} href={`tel:${phone}`}>
          {say('common.callNumber', { number: phone })}
        </a>
      )}
    </p>
  );
}

function Refused({ item }: { readonly item: OutboxItem }) {
  const say = useSay();
  return (
    <p className={styles.refused} role="alert">
      <StateShape shape="triangle" size={32} />
      <span>{say('screen.outbox.refused', { reason: item.problem ?? '' })}</span>
      <button type="button" className={styles.read} onClick={() => dismissRefused(item.id)}>
        {say('button.understood')}
      </button>
    </p>
  );
}
