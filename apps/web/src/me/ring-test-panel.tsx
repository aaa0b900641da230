// The one question of a shift, as one large button; the answer is measured, not promised.

import { ActionButton } from '../design/action-button';
import { Panel } from '../design/panel';
import { StateShape, type Shape } from '../design/state-shape';
import { useLanguage, useSay } from '../i18n';
import { useNow } from '../live/use-now';
import type { PushState } from './push-state';
import { stages, test_limit_s, useRingTest, type RingTest, type TestStage } from './ring-test';
import styles from './ring-test-panel.module.css';

export function RingTestPanel({ push }: { readonly push: PushState }) {
  const say = useSay();
  const test = useRingTest();
  return (
    <Panel title={say('me.doesMyPhoneRing')}>
      <ActionButton
        tone="light"
        vital
        className={styles.button}
        disabled={test.running || push !== 'on'}
        onClick={test.start}
      >
        {say(test.running ? 'me.testing' : 'screen.me.testStart')}
      </ActionButton>
      {push !== 'on' && <p className={styles.hint}>{say('screen.me.testNeedsPush')}</p>}
      {test.startedAt !== null && (
        <ol className={styles.stages}>
          {stages.map((stage) => (
            <Stage key={stage} stage={stage} test={test} />
          ))}
        </ol>
      )}
      <Verdict test={test} />
    </Panel>
  );
}

const one_digit = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

function Stage({ stage, test }: { readonly stage: TestStage; readonly test: RingTest }) {
  const say = useSay();
  const language = useLanguage();
  const seconds = test.seconds[stage];
  const shape: Shape = seconds !== null ? 'circle-tick' : test.running ? 'ring' : 'striped';
  return (
    <li className={styles.stage}>
      <StateShape shape={shape} size={28} />
      <span>{say(`screen.me.stage.${stage}`)}</span>
      <b>
        {seconds === null ? (
          <Waiting test={test} />
        ) : (
          say('common.seconds', { seconds: seconds.toLocaleString(language, one_digit) })
        )}
      </b>
    </li>
  );
}

function Waiting({ test }: { readonly test: RingTest }) {
  useNow();
  return test.running && test.startedAt !== null
    ? `${Math.min(test_limit_s, Math.floor((Date.now() - test.startedAt) / 1_000))}…`
    : '–';
}

function Verdict({ test }: { readonly test: RingTest }) {
  const say = useSay();
  const { shown } = test.seconds;
  if (test.startedAt === null) return null;
  if (shown !== null) {
    return (
      <div className={styles.good} role="status">
        <StateShape shape="circle-tick" size={36} />
        <p>
          <b>{say('me.testPassed')}</b>
          <br />
          {say('screen.me.heardIt')}
        </p>
      </div>
    );
  }
  if (test.running) return null;
  return (
    <div className={styles.bad} role="alert">
      <StateShape shape="triangle" size={36} />
      <p>
        <b>
          {test.failure === null
            ? say('me.testFailed', { seconds: test_limit_s })
            : say('screen.me.testRefused', { reason: test.failure })}
        </b>
        <br />
        {say('me.testFailedHelp')}
      </p>
    </div>
  );
}
