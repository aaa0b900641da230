// Whether this device can be rung, in one sentence, with the one thing to do about it.

import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { Panel } from '../design/panel';
import { StateShape, type Shape } from '../design/state-shape';
import { useSay } from '../i18n';
import { enablePush } from './push-registration';
import type { PushState } from './push-state';
import styles from './push-panel.module.css';
import { useInstall } from './use-install';

const shapes: Record<PushState, Shape> = {
  checking: 'ring',
  on: 'circle-tick',
  ask: 'triangle',
  denied: 'triangle',
  'install-first': 'triangle',
  unsupported: 'striped',
  'not-here': 'striped',
};
const words = {
  checking: 'screen.me.pushChecking',
  on: 'device.registered',
  ask: 'device.permissionAsk',
  denied: 'device.permissionDenied',
  'install-first': 'device.installFirst',
  unsupported: 'device.unsupported',
  'not-here': 'screen.me.pushNotHere',
} as const satisfies Record<PushState, string>;

export function PushPanel({ push }: { readonly push: PushState }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const enable = (): void => {
    setAsking(true);
    void enablePush().finally(() => setAsking(false));
  };
  return (
    <Panel title={say('screen.me.thisDevice')}>
      <p className={styles.state}>
        <StateShape shape={shapes[asking ? 'checking' : push]} size={32} />
        <span>{say(words[asking ? 'checking' : push])}</span>
      </p>
      {(push === 'ask' || push === 'not-here') && (
        <ActionButton tone="green" vital className={styles.button} disabled={asking} onClick={enable}>
          {say(push === 'ask' ? 'me.addDevice' : 'button.retry')}
        </ActionButton>
      )}
      <Install />
    </Panel>
  );
}

/** Browsers take the permission back from sites that are only bookmarked; installed apps keep it. */
function Install() {
  const say = useSay();
  const { installed, prompt } = useInstall();
  if (installed) return null;
  return (
    <div className={styles.install}>
      <p>{say('screen.me.install')}</p>
      {prompt && <ActionButton onClick={prompt}>{say('screen.me.installNow')}</ActionButton>}
    </div>
  );
}
