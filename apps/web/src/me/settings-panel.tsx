// Sound of this page, language, and the way out.

import { ActionButton } from '../design/action-button';
import { Panel } from '../design/panel';
import { useLanguage, useLanguageStore, useSay } from '../i18n';
import { useSession } from '../session/session-store';
import { playSound, unlock } from '../sound/sound';
import styles from './settings-panel.module.css';

export function SettingsPanel() {
  const say = useSay();
  const language = useLanguage();
  const { choose } = useLanguageStore.getState();
  return (
    <Panel title={say('screen.me.settings')}>
      <div className={styles.rows}>
        <ActionButton onClick={() => void unlock().then(() => playSound('alarm'))}>
          {say('screen.me.soundTest')}
        </ActionButton>
        <div className={styles.languages} role="group" aria-label={say('common.language')}>
          <ActionButton aria-pressed={language === 'vi'} lang="vi" onClick={() => choose('vi')}>
            {say('common.vietnamese')}
          </ActionButton>
          <ActionButton aria-pressed={language === 'en'} lang="en" onClick={() => choose('en')}>
            {say('common.english')}
          </ActionButton>
        </div>
        <ActionButton tone="quiet" onClick={() => void useSession.getState().signOut()}>
          {say('screen.me.signOut')}
        </ActionButton>
      </div>
    </Panel>
  );
}
