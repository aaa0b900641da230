// "Tôi": am I on duty, does my phone ring, which devices ring for me.

import { MainNav } from '../design/main-nav';
import { useSay } from '../i18n';
import { useSession } from '../session/session-store';
import { DevicesPanel } from './devices-panel';
import { DutyPanel } from './duty-panel';
import { PushPanel } from './push-panel';
import { usePushState } from './push-registration';
import { RingTestPanel } from './ring-test-panel';
import { SettingsPanel } from './settings-panel';
import styles from './me-screen.module.css';

export default function MeScreen() {
  const say = useSay();
  const session = useSession((state) => state.session);
  const push = usePushState();
  if (!session) return null;
  const person = session.kind === 'person';
  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        <h1>{session.name}</h1>
        <p>{session.facility.name}</p>
      </header>
      {person ? (
        <>
          <DutyPanel />
          {push !== 'on' && <PushPanel push={push} />}
          <RingTestPanel push={push} />
          <DevicesPanel />
          {push === 'on' && <PushPanel push={push} />}
        </>
      ) : (
        <p>{say('screen.me.station')}</p>
      )}
      <SettingsPanel />
      <MainNav />
    </main>
  );
}
