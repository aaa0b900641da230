// A role that nobody holds: how long already, who rings now, and when the next ring or the next person falls due.

import type { RoleCallView } from '@redalert/contracts';
import { elapsed } from '@redalert/catalogue';
import { secondsBetween } from '../design/elapsed';
import { useLanguage, useSay, type Say } from '../i18n';
import { useNow } from '../live/use-now';
import styles from './role-lines.module.css';

export function RoleWaiting({ call }: { readonly call: RoleCallView }) {
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  return (
    <div>
      <p className={styles.main}>
        {say('case.nobodyYetFor', { elapsed: elapsed(secondsBetween(call.openedAt, now), language) })}
      </p>
      <p>{[ringing(call, say), next(call, now, say)].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

function ringing(call: RoleCallView, say: Say): string {
  const people = call.pages.filter(({ state }) => state === 'RINGING');
  return people
    .map(({ personName, rings }) =>
      rings > 1
        ? say('case.callingAgain', { person: personName, count: rings })
        : say('case.calling', { person: personName }),
    )
    .join(' · ');
}

function next(call: RoleCallView, now: number, say: Say): string {
  const at = call.nextRungAt ?? call.dueAt;
  if (at === null) return '';
  const seconds = Math.ceil((Date.parse(at) - now) / 1_000);
  if (seconds <= 0) return '';
  return call.nextTier
    ? say('screen.case.nextTier', { tier: say(`tier.${call.nextTier}`), seconds })
    : say('screen.case.nextRing', { seconds });
}
