// The road to the server in one line, always there: on a wall nobody looks for a missing banner.

import { StateShape, type Shape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useLinkGrade, type LinkGrade } from '../live/link';
import styles from './link-state.module.css';

const shapes: Record<LinkGrade, Shape> = {
  ok: 'circle-tick',
  connecting: 'ring',
  slow: 'triangle',
  'no-internet': 'triangle',
  lost: 'striped',
};

const words = {
  ok: 'offline.ok',
  connecting: 'screen.link.connecting',
  slow: 'screen.link.slow',
  'no-internet': 'screen.link.noInternet',
  lost: 'screen.link.lost',
} as const;

export function LinkState() {
  const say = useSay();
  const grade = useLinkGrade();
  return (
    <span className={styles.link}>
      <StateShape shape={shapes[grade]} size={20} />
      {say(words[grade])}
    </span>
  );
}
