// Who else is called and how far they are; the roles without anybody stand first.

import type { AlertView, RoleCallView } from '@redalert/contracts';
import { tileModel, type TileTone } from '../board/role-tile-model';
import { StateShape, type Shape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useNow } from '../live/use-now';
import { useNames } from '../names';
import styles from './who-else.module.css';

const shapes: Record<TileTone, Shape> = {
  missing: 'octagon',
  calling: 'ring',
  coming: 'arrow',
  late: 'triangle',
  present: 'circle-tick',
  ended: 'square-bar',
};
const order: readonly TileTone[] = ['missing', 'late', 'coming', 'present', 'calling', 'ended'];

export function WhoElse({ alert, without }: { readonly alert: AlertView; readonly without: string }) {
  const say = useSay();
  const now = useNow();
  const others = alert.roleCalls
    .filter(({ holder }) => holder?.personId !== without)
    .map((call) => ({ call, tile: tileModel(call, now) }));
  if (others.length === 0) return null;
  return (
    <section className={styles.others}>
      <h2 className={styles.title}>{say('answer.alsoComing')}</h2>
      <ul>
        {others
          .sort((a, b) => order.indexOf(a.tile.tone) - order.indexOf(b.tile.tone))
          .map(({ call, tile }) => (
            <Other key={call.id} call={call} tone={tile.tone} eta={tile.etaMinutes} />
          ))}
      </ul>
    </section>
  );
}

function Other({
  call,
  tone,
  eta,
}: {
  readonly call: RoleCallView;
  readonly tone: TileTone;
  readonly eta: number | null;
}) {
  const say = useSay();
  const names = useNames();
  const words = {
    missing: () => say('answer.missing'),
    calling: () => say('roleCallState.RINGING'),
    ended: () => say('roleCallState.RELEASED'),
    present: () => say('roleCallState.PRESENT'),
    late: () => say('case.overdue', { minutes: Math.max(1, -(eta ?? -1)) }),
    coming: () =>
      eta === null ? say('roleCallState.EN_ROUTE') : say('common.arrivesIn', { minutes: Math.max(1, eta) }),
  };
  return (
    <li className={styles.other}>
      <StateShape shape={shapes[tone]} size={26} />
      <span className={styles.who}>
        {call.holder ? (
          <>
            <b>{call.holder.name}</b> · {names.role(call.roleCode)}
          </>
        ) : (
          names.role(call.roleCode)
        )}
      </span>
      <span className={`${styles.state} ${styles[tone] ?? ''}`}>{words[tone]()}</span>
    </li>
  );
}
