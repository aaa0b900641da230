// Who would be rung now, and whether their device is known to ring. Those that would not be reached come first.

import type { DutyView } from '@redalert/contracts';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useOnCall } from '../live/use-on-call';
import { byRoleOrder, useNames } from '../names';
import styles from './on-call-strip.module.css';

/** What fits beside a button that takes half of the screen. */
const shownMax = 6;

export function OnCallStrip({ facilityId }: { readonly facilityId: string }) {
  const say = useSay();
  const duties = [...useOnCall(facilityId)]
    .filter(({ tier }) => tier === 'primary' || tier === 'leader')
    .sort((a, b) => Number(a.reachable) - Number(b.reachable) || byRoleOrder(a.roleCode, b.roleCode));
  const more = duties.length - shownMax;
  if (duties.length === 0) return <p className={styles.empty}>{say('raise.nobodyOnDuty')}</p>;
  return (
    <section aria-label={say('raise.onCallNow')} className={styles.strip}>
      {duties.slice(0, shownMax).map((duty) => (
        <Duty key={`${duty.roleCode}${duty.personId}`} duty={duty} />
      ))}
      {more > 0 && <p className={styles.more}>{say('screen.onCall.more', { count: more })}</p>}
    </section>
  );
}

function Duty({ duty }: { readonly duty: DutyView }) {
  const say = useSay();
  const names = useNames();
  return (
    <div className={`${styles.duty} ${duty.reachable ? '' : styles.silent}`}>
      <span className={styles.role}>{names.role(duty.roleCode)}</span>
      <strong className={styles.name}>{duty.personName}</strong>
      <span className={styles.reach}>
        <StateShape shape={duty.reachable ? 'circle-tick' : 'triangle'} size={18} />
        {say(duty.busyWith ? 'conflict.busy' : duty.reachable ? 'raise.reachable' : 'raise.unreachable', {
          code: duty.busyWith ?? '',
        })}
      </span>
    </div>
  );
}
