// Says when the road to the server is bad: what is lost, what still works, whom to call. Silent while all is well.

import { useSession } from '../session/session-store';
import { useLinkGrade, useSilentSeconds, type LinkGrade } from '../live/link';
import { useSay } from '../i18n';
import { StateShape, type Shape } from './state-shape';
import styles from './link-banner.module.css';

type Shown = Exclude<LinkGrade, 'ok' | 'connecting'>;
const sentences = { slow: 'offline.slow', 'no-internet': 'offline.internet', lost: 'offline.server' } as const;
const shapes: Record<Shown, Shape> = { slow: 'triangle', 'no-internet': 'triangle', lost: 'striped' };

export function LinkBanner() {
  const say = useSay();
  const grade = useLinkGrade();
  const seconds = useSilentSeconds();
  const phone = useSession((state) => state.session?.facility.phone ?? '');
  if (grade === 'ok' || grade === 'connecting') return null;
  return (
    <p className={`${styles.banner} ${styles[grade] ?? ''}`} role="status">
      <StateShape shape={shapes[grade]} size={28} />
      <span>{say(sentences[grade], { seconds, number: phone })}</span>
    </p>
  );
}
