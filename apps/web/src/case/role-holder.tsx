// A role that somebody holds: who, and when that person is or was at the door.

import type { RoleCallView } from '@redalert/contracts';
import { useSay, type Say } from '../i18n';
import { useNow } from '../live/use-now';
import { useNames, type Names } from '../names';
import styles from './role-lines.module.css';

export function RoleHolder({ call }: { readonly call: RoleCallView }) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  if (!call.holder) return null;
  return (
    <p>
      <strong className={styles.main}>{call.holder.name}</strong> {arrival(call, now, say, names)}
    </p>
  );
}

function arrival(call: RoleCallView, now: number, say: Say, names: Names): string {
  if (call.presentAt) return say('common.at', { time: names.clock(call.presentAt) });
  if (!call.etaAt) return call.answeredAt ? say('common.at', { time: names.clock(call.answeredAt) }) : '';
  const minutes = Math.ceil((Date.parse(call.etaAt) - now) / 60_000);
  return minutes >= 0 ? say('common.arrivesIn', { minutes }) : say('case.overdue', { minutes: -minutes });
}
