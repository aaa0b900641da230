// Who is on duty, and whose phone has shown no sign that it rings: better known now than during an alert.

import type { DutyView } from '@redalert/contracts';
import { StateShape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useOnCall } from '../live/use-on-call';
import { useNames } from '../names';
import { useSession } from '../session/session-store';
import { byRole, type DutyGroup } from './by-role';
import { shortName } from './short-name';
import styles from './on-duty-strip.module.css';

/** More roles than this do not fit under the clock in large letters. */
const many_groups = 12;
/** What fits on two lines beside the alerts. */
const strip_groups = 7;

export function OnDutyStrip({ large = false }: { readonly large?: boolean }) {
  const say = useSay();
  const names = useNames();
  const items = useOnCall(useSession((state) => state.session?.facility.id));
  const groups = byRole(items);
  const shown = large ? groups : firstCalled(groups);
  const deaf = new Set(items.filter(({ reachable }) => !reachable).map(({ personId }) => personId)).size;
  return (
    <section
      className={`${styles.strip} ${large ? styles.large : ''} ${large && groups.length > many_groups ? styles.many : ''}`}
    >
      <h2 className={styles.title}>
        {say('board.onDuty')}
        {items.length > 0 &&
          (deaf > 0 ? (
            <span className={styles.deaf}>
              <StateShape shape="triangle" size="1em" />
              {say('screen.board.unreachable', { count: deaf })}
            </span>
          ) : (
            <span className={styles.heard}>
              <StateShape shape="circle-tick" size="1em" />
              {say('screen.board.allReachable')}
            </span>
          ))}
      </h2>
      {items.length === 0 && (
        <p className={styles.none}>
          <StateShape shape="triangle" size="1em" />
          {say('raise.nobodyOnDuty')}
        </p>
      )}
      <dl
        className={styles.roles}
        style={{
          '--letters': lettersOf(
            shown.map(({ roleCode, people }) => `${names.role(roleCode)} ${people.map(inShort).join('  ')}`),
          ),
        }}
      >
        {shown.map(({ roleCode, people }) => (
          <div key={roleCode} className={styles.role}>
            <dt>{names.role(roleCode)}</dt>
            {people.map((person) => (
              <Person key={person.personId} person={person} />
            ))}
          </div>
        ))}
        {!large && groups.length > strip_groups && (
          <div className={styles.role}>
            <dt>{say('screen.board.moreRoles', { count: groups.length - strip_groups })}</dt>
          </div>
        )}
      </dl>
    </section>
  );
}

/** Beside live alerts: whoever is called first for each role, those whose phone is silent or who are busy before the others. */
function firstCalled(groups: readonly DutyGroup[]): readonly DutyGroup[] {
  const worth = ({ people: [first] }: DutyGroup): number => (first?.reachable === false ? 0 : first?.busyWith ? 1 : 2);
  return [...groups]
    .sort((a, b) => worth(a) - worth(b))
    .slice(0, strip_groups)
    .map(({ roleCode, people }) => ({ roleCode, people: people.slice(0, 1) }));
}

/** Beside each role stand a shape and a gap, as wide as six letters. */
const lettersOf = (sentences: readonly string[]): number => sentences.reduce((sum, { length }) => sum + length + 6, 0);
const inShort = ({ personName, placement, busyWith }: DutyView): string =>
  shortName(personName) + (placement === 'at_home' ? ' ở nhà' : '') + (busyWith ? ` đang bận ${busyWith}` : '');

function Person({ person }: { readonly person: DutyView }) {
  const say = useSay();
  const { reachable, busyWith, personName, placement } = person;
  return (
    <dd className={reachable ? styles.person : styles.silent}>
      <StateShape shape={reachable ? 'circle-tick' : 'triangle'} size="0.9em" />
      <span>{shortName(personName)}</span>
      {placement === 'at_home' && <small>{say('onDuty.atHome')}</small>}
      {busyWith && <small className={styles.busy}>{say('conflict.busy', { code: busyWith })}</small>}
      {!reachable && <span className="visually-hidden">{say('raise.unreachable')}</span>}
    </dd>
  );
}
