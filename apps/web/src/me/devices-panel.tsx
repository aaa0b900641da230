// Every device that would ring for this person, and the last proof that it did.

import type { DeviceView } from '@redalert/contracts';
import { clockDate, clockTime, type Language } from '@redalert/catalogue';
import { useEffect, useState } from 'react';
import { ActionButton } from '../design/action-button';
import { Panel } from '../design/panel';
import { StateShape } from '../design/state-shape';
import { useLanguage, useSay, type Say } from '../i18n';
import { deviceId } from '../session/device-id';
import styles from './devices-panel.module.css';
import { askDevices, removeDevice, useDevices } from './use-devices';

const when = (instant: string): string =>
  `${clockTime(new Date(instant)).slice(0, 5)} ${clockDate(new Date(instant)).slice(0, 5)}`;

export function DevicesPanel() {
  const say = useSay();
  const devices = useDevices();
  useEffect(() => void askDevices().catch(() => undefined), []);
  if (devices === null) return null;
  return (
    <Panel title={say('me.devices')}>
      {devices.length === 0 && (
        <p className={styles.none}>
          <StateShape shape="striped" size={28} />
          {say('me.noDevice')}
        </p>
      )}
      <ul>
        {devices.map((device) => (
          <Device key={device.id} device={device} />
        ))}
      </ul>
    </Panel>
  );
}

function Device({ device }: { readonly device: DeviceView }) {
  const say = useSay();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const mine = device.id === deviceId();
  const gone = device.goneAt !== null || !device.push;
  return (
    <li className={styles.device}>
      <StateShape shape={gone ? 'striped' : device.lastTest?.shownAt ? 'circle-tick' : 'triangle'} size={32} />
      <div className={styles.words}>
        <p>
          <b>{device.name}</b>
          {mine && <span className={styles.mine}>{say('device.thisOne')}</span>}
        </p>
        <p className={gone ? styles.gone : styles.state}>{stateOf(device, say, language)}</p>
        {device.lastSeenAt && (
          <p className={styles.state}>{say('device.lastSeen', { time: when(device.lastSeenAt) })}</p>
        )}
      </div>
      {!mine && (
        <ActionButton
          tone="quiet"
          disabled={busy}
          onClick={() => (setBusy(true), void removeDevice(device.id).catch(() => setBusy(false)))}
        >
          {say('screen.me.remove')}
        </ActionButton>
      )}
    </li>
  );
}

const one_digit = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

function stateOf({ goneAt, push, lastTest }: DeviceView, say: Say, language: Language): string {
  if (goneAt) return say('screen.me.gone', { time: when(goneAt) });
  if (!push) return say('screen.me.noPush');
  if (!lastTest) return say('me.neverTested');
  const tested = say('me.lastTest', { time: when(lastTest.sentAt) });
  return `${tested}: ${lastTest.shownAt ? say('screen.me.shownAfter', { seconds: (Math.max(0, Date.parse(lastTest.shownAt) - Date.parse(lastTest.sentAt)) / 1_000).toLocaleString(language, one_digit) }) : say('screen.me.notShown')}`;
}
