// The clocks of the type: how much of a target is left, by how much it is over, or after how long it was met. No blame, only time.

import { alertDefinitionOf, elapsed, GENERAL, wordingOf, type Clock } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';
import { Panel } from '../design/panel';
import { StateShape, type Shape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useNow } from '../live/use-now';
import { useNames } from '../names';
import { clockState, type ClockState } from './clock-state';
import styles from './clocks.module.css';

export function Clocks({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const clocks = alertDefinitionOf(alert.typeCode ?? GENERAL)?.clocks ?? [];
  if (clocks.length === 0) return null;
  return (
    <Panel title={say('case.clocks')}>
      <ul className={styles.list}>
        {clocks.map((clock) => (
          <ClockLine key={clock.key} alert={alert} clock={clock} />
        ))}
      </ul>
    </Panel>
  );
}

const shapes: Record<ClockState['kind'], Shape> = {
  waiting: 'ring',
  running: 'arrow',
  over: 'triangle',
  met: 'circle-tick',
  late: 'square-bar',
};

function ClockLine({ alert, clock }: { readonly alert: AlertView; readonly clock: Clock }) {
  const say = useSay();
  const { language } = useNames();
  const state = clockState(alert, clock, useNow());
  const seconds = elapsed(state.seconds, language);
  const words = {
    waiting: () => say('case.clockWaiting'),
    running: () => say('case.clockLeft', { elapsed: seconds }),
    over: () => say('case.clockOver', { elapsed: seconds }),
    met: () => say('case.clockMet', { elapsed: seconds }),
    late: () => say('screen.case.clockLate', { elapsed: seconds }),
  }[state.kind]();
  return (
    <li className={`${styles.clock} ${styles[state.kind] ?? ''}`}>
      <StateShape shape={shapes[state.kind]} size={28} />
      <span className={styles.name}>
        {wordingOf(clock.name, language)} <small>({elapsed(clock.targetSeconds, language)})</small>
      </span>
      <strong>{words}</strong>
      <span className={styles.bar} style={{ '--share': state.share }} aria-hidden="true" />
    </li>
  );
}
