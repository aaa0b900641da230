// The live case: what everybody around one patient needs to see and may do. The alarm's own state comes first, the treatment
// next, the papers last.

import type { AlertView } from '@redalert/contracts';
import { useState } from 'react';
import { DrillFrame } from '../design/drill-frame';
import { useWakeLock } from '../design/use-wake-lock';
import { useWide } from '../design/use-wide';
import { useSay } from '../i18n';
import { isOpen } from '../live/live-store';
import { isDrill } from '../names';
import { CaseActions } from './case-actions';
import { CaseHeader } from './case-header';
import styles from './case-screen.module.css';
import { CaseTabs, type CaseTab } from './case-tabs';
import { ClosedCase } from './closed-case';
import { MyRoleBar } from './my-role-bar';
import { PausedBar } from './paused-bar';
import { TeamColumn } from './team-column';
import { Timeline } from './timeline';
import { TreatmentColumn } from './treatment-column';
import { useCase } from './use-case';

export default function CaseScreen({ alertId }: { readonly alertId: string }) {
  useWakeLock();
  const say = useSay();
  const found = useCase(alertId);
  if (!found.alert) return <p className="first-paint">{found.problem ?? say('common.loading')}</p>;
  return (
    <DrillFrame drill={isDrill(found.alert)}>
      <Case alert={found.alert} />
    </DrillFrame>
  );
}

function Case({ alert }: { readonly alert: AlertView }) {
  const [tab, setTab] = useState<CaseTab>('team');
  const wide = useWide();
  const open = isOpen(alert);
  return (
    <main className={styles.screen}>
      <CaseHeader alert={alert} />
      <div className={styles.body}>
        {alert.paused && <PausedBar alert={alert} />}
        {!open && <ClosedCase alert={alert} />}
        <CaseTabs wide={wide} chosen={tab} onChoose={setTab} />
        {tab === 'timeline' && <Timeline alert={alert} />}
        {tab !== 'timeline' && (
          <div className={styles.columns}>
            {(wide || tab === 'team') && <TeamColumn alert={alert} />}
            {(wide || tab === 'work') && <TreatmentColumn alert={alert} />}
          </div>
        )}
        {open && tab !== 'timeline' && <CaseActions alert={alert} />}
      </div>
      {open && <MyRoleBar alert={alert} />}
    </main>
  );
}
