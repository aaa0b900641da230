// One person, two red alerts. Both are laid side by side and a person on duty decides; the screen never does.

import type { AlertView, ConflictView } from '@redalert/contracts';
import { ActionButton } from '../design/action-button';
import { Elapsed } from '../design/elapsed';
import { Panel } from '../design/panel';
import { useSay } from '../i18n';
import { useNames } from '../names';
import { useSession } from '../session/session-store';
import { commandsFor } from './case-commands';
import styles from './conflicts.module.css';
import { mayDecideConflicts } from './permissions';

export function Conflicts({ alert }: { readonly alert: AlertView }) {
  return alert.conflicts.map((conflict) =>
    conflict.decision ? (
      <Decided key={conflict.id} conflict={conflict} />
    ) : (
      <Undecided key={conflict.id} alert={alert} conflict={conflict} />
    ),
  );
}

function Undecided({ alert, conflict }: { readonly alert: AlertView; readonly conflict: ConflictView }) {
  const say = useSay();
  const names = useNames();
  const { held, wanted, personName, roleCode } = conflict;
  return (
    <Panel title={say('conflict.title')} aside={`${personName} · ${names.role(roleCode)}`} tone="ask">
      <p>{say('conflict.body', { person: personName, first: held.code, second: wanted.code })}</p>
      <div className={styles.sides}>
        {[held, wanted].map((side) => (
          <Side
            key={side.alertId}
            side={side}
            onChoose={() => void commandsFor(alert.id).decide(conflict.id, side.alertId)}
          />
        ))}
      </div>
    </Panel>
  );
}

function Side({ side, onChoose }: { readonly side: ConflictView['held']; readonly onChoose: () => void }) {
  const say = useSay();
  const names = useNames();
  const mayDecide = useSession(({ session }) => mayDecideConflicts(session));
  return (
    <div className={styles.side}>
      <strong>
        {side.locationName} · {side.code}
      </strong>
      <span>{names.type(side.typeCode)}</span>
      <span>
        <Elapsed since={side.raisedAt} /> {say('common.sinceRaised')}
      </span>
      {mayDecide && (
        <ActionButton tone="light" onClick={onChoose}>
          {say('conflict.choose', { code: side.code })}
        </ActionButton>
      )}
    </div>
  );
}

function Decided({ conflict }: { readonly conflict: ConflictView }) {
  const say = useSay();
  const { decision, held, wanted, personName } = conflict;
  if (!decision) return null;
  const code = decision.alertId === held.alertId ? held.code : wanted.code;
  return <p className={styles.decided}>✓ {say('conflict.decided', { person: personName, code, by: decision.by })}</p>;
}
