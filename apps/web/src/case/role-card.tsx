// One role of one case: its state in shape and word, who holds it, what happens next, and the evidence for each person called.

import type { AlertView, RoleCallView } from '@redalert/contracts';
import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { secondsBetween } from '../design/elapsed';
import { StateShape, type Shape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useNow } from '../live/use-now';
import { isOpen } from '../live/live-store';
import { useNames } from '../names';
import { useSession } from '../session/session-store';
import { OnBehalfSheet } from './on-behalf-sheet';
import { PageLine } from './page-line';
import { mayAnswerForOthers } from './permissions';
import styles from './role-card.module.css';
import { isWaiting, urgencyOf, type Urgency } from './role-order';
import { RoleHolder } from './role-holder';
import { RoleWaiting } from './role-waiting';

export function RoleCard({ alert, call }: { readonly alert: AlertView; readonly call: RoleCallView }) {
  const names = useNames();
  const say = useSay();
  const waiting = isWaiting(call) && isOpen(alert);
  const urgency = urgencyOf(secondsBetween(call.openedAt, useNow()));
  const tone = waiting ? (call.required ? urgency : 'calm') : 'settled';
  return (
    <li className={`${styles.card} ${styles[tone] ?? ''}`}>
      <header className={styles.head}>
        <StateShape shape={shapeOf(call, waiting, urgency)} size={32} />
        <div className={styles.what}>
          <h3>
            {[call.roleCode, ...call.orElse].map(names.role).join(' / ')}
            {call.ordinal > 1 ? ` ${call.ordinal}` : ''}
          </h3>
          <span className={styles.state}>{say(`roleCallState.${call.state}`)}</span>
        </div>
        {isOpen(alert) && <OnBehalf alert={alert} call={call} />}
      </header>
      {waiting ? <RoleWaiting call={call} /> : <RoleHolder call={call} />}
      <Evidence call={call} open={waiting} />
    </li>
  );
}

function Evidence({ call, open }: { readonly call: RoleCallView; readonly open: boolean }) {
  const say = useSay();
  if (call.pages.length === 0) return null;
  return (
    <details className={styles.evidence} open={open}>
      <summary>
        {say('case.people')} ({call.pages.length})
      </summary>
      <ul>
        {call.pages.map((page) => (
          <PageLine key={page.id} page={page} />
        ))}
      </ul>
    </details>
  );
}

function OnBehalf({ alert, call }: { readonly alert: AlertView; readonly call: RoleCallView }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const session = useSession((state) => state.session);
  if (!mayAnswerForOthers(session) || call.pages.length === 0 || call.state === 'PRESENT') return null;
  return (
    <>
      <ActionButton tone="quiet" onClick={() => setAsking(true)}>
        {say('button.onBehalf')}
      </ActionButton>
      {asking && <OnBehalfSheet alert={alert} call={call} onClose={() => setAsking(false)} />}
    </>
  );
}

function shapeOf(call: RoleCallView, waiting: boolean, urgency: Urgency): Shape {
  if (waiting) return !call.required || urgency === 'calm' ? 'ring' : urgency === 'amber' ? 'triangle' : 'octagon';
  if (call.state === 'PRESENT') return 'circle-tick';
  if (call.state === 'RELEASED' || isWaiting(call)) return 'square-bar';
  return call.arrivalOverdue ? 'triangle' : 'arrow';
}
