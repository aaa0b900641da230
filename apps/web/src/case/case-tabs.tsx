// A narrow screen shows the team, the treatment and the story one at a time; a wide one has the first two side by side.

import { useSay } from '../i18n';
import { ActionButton } from '../design/action-button';
import styles from './case-tabs.module.css';

export type CaseTab = 'team' | 'work' | 'timeline';
const words = { team: 'case.team', work: 'screen.case.work', timeline: 'case.timeline' } as const;

interface CaseTabsProps {
  readonly wide: boolean;
  readonly chosen: CaseTab;
  readonly onChoose: (tab: CaseTab) => void;
}

export function CaseTabs({ wide, chosen, onChoose }: CaseTabsProps) {
  const say = useSay();
  const tabs: readonly CaseTab[] = wide ? ['work', 'timeline'] : ['team', 'work', 'timeline'];
  const shown = wide && chosen === 'team' ? 'work' : chosen;
  return (
    <div className={styles.tabs} role="group">
      {tabs.map((tab) => (
        <ActionButton key={tab} aria-pressed={tab === shown} onClick={() => onChoose(tab)}>
          {say(words[tab])}
        </ActionButton>
      ))}
    </div>
  );
}
