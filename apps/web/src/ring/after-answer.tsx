// What became of the answer, and the one next thing to press.

import { useLocation } from 'wouter';
import { StateShape, type Shape } from '../design/state-shape';
import { ActionButton } from '../design/action-button';
import { useSay, type Say } from '../i18n';
import { useNow } from '../live/use-now';
import { useNames, type Names } from '../names';
import type { MyCall, Stage } from './my-calls';
import { answerCall, closeCall, makeSmall, understood } from './ring-store';
import styles from './after-answer.module.css';

type Answered = Exclude<Stage, 'ringing'>;
const shapes: Record<Answered, Shape> = {
  coming: 'arrow',
  present: 'circle-tick',
  standby: 'ring',
  conflict: 'triangle',
  declined: 'square-bar',
  released: 'square-bar',
  closed: 'square-bar',
};

export function AfterAnswer({ call, stage }: { readonly call: MyCall; readonly stage: Answered }) {
  const say = useSay();
  const names = useNames();
  const now = useNow();
  return (
    <section className={styles.after}>
      <p className={`${styles.state} ${styles[stage] ?? ''}`} role="status">
        <StateShape shape={shapes[stage]} size={44} />
        <span>{sentence(call, stage, now, say, names)}</span>
      </p>
      <Next call={call} stage={stage} />
    </section>
  );
}

function Next({ call: { alert, page }, stage }: { readonly call: MyCall; readonly stage: Answered }) {
  const say = useSay();
  const [, go] = useLocation();
  const openCase = (): void => (makeSmall(true), go(`/case/${alert.id}`));
  const answer = (kind: 'coming' | 'present' | 'need_more' | 'cannot'): void => answerCall(alert.id, page.id, { kind });
  switch (stage) {
    case 'coming':
      return (
        <>
          <ActionButton tone="green" vital onClick={() => answer('present')}>
            {say('answer.present')}
          </ActionButton>
          <div className={styles.pair}>
            <ActionButton onClick={() => answer('need_more')}>{say('button.callMore')}</ActionButton>
            <ActionButton tone="quiet" onClick={() => answer('cannot')}>
              {say('answer.cannot')}
            </ActionButton>
          </div>
          <div className={styles.pair}>
            <ActionButton tone="quiet" onClick={() => makeSmall(true)}>
              {say('screen.ring.small')}
            </ActionButton>
            <ActionButton tone="quiet" onClick={openCase}>
              {say('button.openCase')}
            </ActionButton>
          </div>
        </>
      );
    case 'conflict':
    case 'standby':
      return (
        <div className={styles.pair}>
          <ActionButton tone="quiet" onClick={() => answer('cannot')}>
            {say('answer.cannot')}
          </ActionButton>
          <ActionButton onClick={() => closeCall(page.id)}>{say('button.understood')}</ActionButton>
        </div>
      );
    case 'declined':
      return (
        <div className={styles.pair}>
          <ActionButton tone="light" onClick={() => answer('coming')}>
            {say('screen.ring.canComeAfterAll')}
          </ActionButton>
          <ActionButton tone="quiet" onClick={() => closeCall(page.id)}>
            {say('button.close')}
          </ActionButton>
        </div>
      );
    case 'closed':
      return (
        <ActionButton tone="light" vital onClick={() => (closeCall(page.id), understood(alert.id))}>
          {say('button.understood')}
        </ActionButton>
      );
    case 'present':
      return (
        <div className={styles.pair}>
          <ActionButton tone="light" onClick={() => (closeCall(page.id), openCase())}>
            {say('button.openCase')}
          </ActionButton>
          <ActionButton tone="quiet" onClick={() => closeCall(page.id)}>
            {say('button.close')}
          </ActionButton>
        </div>
      );
    case 'released':
      return <ActionButton onClick={() => closeCall(page.id)}>{say('button.close')}</ActionButton>;
  }
}

const minute_ms = 60_000;

function sentence({ alert, call, page }: MyCall, stage: Answered, now: number, say: Say, names: Names): string {
  const time = names.clock(page.answeredAt ?? now);
  switch (stage) {
    case 'coming': {
      const left = call.etaAt === null ? null : Math.ceil((Date.parse(call.etaAt) - now) / minute_ms);
      if (left === null) return say('screen.ring.acknowledged', { time });
      return left > 0
        ? say('screen.ring.acknowledgedEta', { time, minutes: left })
        : say('screen.ring.late', { minutes: Math.max(1, -left) });
    }
    case 'present':
      return say('answer.recorded.present', { time: names.clock(call.presentAt ?? now) });
    case 'standby':
      return call.holder ? say('answer.covered', { person: call.holder.name }) : say('answer.recorded.standby');
    case 'conflict': {
      const other = alert.conflicts.find(({ personId, decision }) => personId === page.personId && decision === null);
      return say('screen.ring.conflict', { code: other?.held.code ?? '', room: other?.held.locationName ?? '' });
    }
    case 'declined':
      return say('answer.recorded.cannot');
    case 'released':
      return call.holder ? say('answer.covered', { person: call.holder.name }) : say('screen.ring.released');
    case 'closed':
      return say(alert.standDown?.kind === 'false_alarm' ? 'answer.cancelled' : 'answer.ended', { code: alert.code });
  }
}
