// One milestone. After a tap it rests for a moment, so that a trembling finger stamps once; later it may be stamped again.

import { milestoneOf } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';
import { useEffect, useState } from 'react';
import { ActionButton } from '../design/action-button';
import { useSay } from '../i18n';
import { isOpen } from '../live/live-store';
import { useNames } from '../names';
import { useOutbox } from '../outbox/outbox';
import styles from './milestone-buttons.module.css';
import { milestoneName } from './milestone-name';

const rest_ms = 1_500;

export function MilestoneButton({
  alert,
  code,
  onPress,
}: {
  readonly alert: AlertView;
  readonly code: string;
  readonly onPress: () => void;
}) {
  const names = useNames();
  const say = useSay();
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (!resting) return undefined;
    const timer = setTimeout(() => setResting(false), rest_ms);
    return () => clearTimeout(timer);
  }, [resting]);
  const sending = useSending(alert.id, code);
  const stamped = alert.milestones.filter(({ key }) => key === code);
  const last = stamped.at(-1);
  const press = (): void => {
    setResting(true);
    onPress();
  };
  return (
    <ActionButton
      className={`${styles.button} ${last ? styles.stamped : ''}`}
      disabled={resting || !isOpen(alert)}
      onClick={press}
    >
      <span>
        {last && '✓ '}
        {milestoneName(code, names.language)}
        {stamped.length > 1 && ` ×${stamped.length}`}
      </span>
      {last && (
        <span className={styles.time}>
          {last.value !== null && (
            <strong>
              {last.value} {milestoneOf(code)?.unit} ·{' '}
            </strong>
          )}
          {names.clock(last.at)}
        </span>
      )}
      {sending && <span className={styles.time}>{say('common.sending')}</span>}
    </ActionButton>
  );
}

function useSending(alertId: string, code: string): boolean {
  return useOutbox().some(
    ({ alertId: of, kind, body, state }) =>
      of === alertId && kind === 'milestone' && state !== 'refused' && (body as { key?: string }).key === code,
  );
}
