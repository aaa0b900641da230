// The times of the treatment, one tap each. A tap stamps the time of the tap, whatever the network does.

import { milestoneOf, milestones, milestonesFor, wordingOf, GENERAL } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';
import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { Panel } from '../design/panel';
import { Sheet } from '../design/sheet';
import { useSay } from '../i18n';
import { isOpen } from '../live/live-store';
import { useNames } from '../names';
import { commandsFor } from './case-commands';
import { MilestoneButton } from './milestone-button';
import styles from './milestone-buttons.module.css';
import { ValueSheet } from './value-sheet';

export function MilestoneButtons({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const [asking, setAsking] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const { stamp } = commandsFor(alert.id);
  const usual: readonly string[] = milestonesFor(alert.typeCode ?? GENERAL).map(({ key }) => key);
  const shown = [
    ...usual,
    ...alert.milestones
      .map(({ key }) => key)
      .filter((key, index, keys) => !usual.includes(key) && keys.indexOf(key) === index),
  ];
  const press = (key: string): void => {
    setAll(false);
    if (milestoneOf(key)?.kind === 'value') setAsking(key);
    else void stamp(key);
  };
  return (
    <Panel title={say('case.milestones')}>
      <ul className={styles.grid}>
        {shown.map((key) => (
          <li key={key}>
            <MilestoneButton alert={alert} code={key} onPress={() => press(key)} />
          </li>
        ))}
        {isOpen(alert) && (
          <li>
            <ActionButton tone="quiet" className={styles.button} onClick={() => setAll(true)}>
              {say('case.otherMilestone')}…
            </ActionButton>
          </li>
        )}
      </ul>
      {asking && (
        <ValueSheet code={asking} onClose={() => setAsking(null)} onValue={(value) => void stamp(asking, value)} />
      )}
      {all && <AllMilestones onPress={press} onClose={() => setAll(false)} />}
    </Panel>
  );
}

function AllMilestones({
  onPress,
  onClose,
}: {
  readonly onPress: (key: string) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { language } = useNames();
  return (
    <Sheet title={say('case.otherMilestone')} onClose={onClose}>
      <ul className={styles.grid}>
        {milestones.map(({ key, name }) => (
          <li key={key}>
            <ActionButton className={styles.button} onClick={() => onPress(key)}>
              {wordingOf(name, language)}
            </ActionButton>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
