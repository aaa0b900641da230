// Right after the hold: what has happened to the alert, eight seconds to say "bấm nhầm", and then the type. The alert is out
// already; nothing here delays it.

import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { ActionButton } from '../design/action-button';
import { DrillFrame } from '../design/drill-frame';
import { usePainted } from '../design/use-painted';
import { useSay } from '../i18n';
import { useLive } from '../live/live-store';
import { useNow } from '../live/use-now';
import { useOutbox } from '../outbox/outbox';
import { CancelBar } from './cancel-bar';
import { cancel_window_ms } from './cancel-window';
import { chooseTypeOfRaised, leaveRaised, type Raised } from './raise-alert';
import { SentState } from './sent-state';
import styles from './sent-screen.module.css';
import { TypeChoice } from './type-choice';

/** Nobody chose a type: the case itself still offers it, and shows who is coming. */
const leave_after_ms = 30_000;

export function SentScreen({ raised, room }: { readonly raised: Raised; readonly room: string }) {
  const say = useSay();
  const drill = raised.order.mode === 'drill';
  const stage = useStage(raised);
  const painted = usePainted();
  const open = useOpenCase(raised.alertId);
  useEffect(() => {
    if (stage === 'over') open();
  }, [stage, open]);
  return (
    <DrillFrame drill={drill}>
      <main className={styles.screen}>
        <SentState raised={raised} room={room} />
        {stage === 'cancellable' && <CancelBar since={raised.heldAt} />}
        {painted && !raised.cancelled && (
          <section className={styles.types}>
            <h2>{say('raise.chooseType')}</h2>
            <TypeChoice drill={drill} chosen={raised.typeCode} onChoose={chooseTypeOfRaised} />
          </section>
        )}
        <Leave raised={raised} stage={stage} onOpen={open} />
      </main>
    </DrillFrame>
  );
}

interface LeaveProps {
  readonly raised: Raised;
  readonly stage: Stage;
  readonly onOpen: () => void;
}

/** Into the case once there is one; back to the red button where the raise still waits or was refused. */
function Leave({ raised, stage, onOpen }: LeaveProps) {
  const say = useSay();
  const known = useLive((state) => state.alerts[raised.alertId] !== undefined);
  if (!known && stage === 'cancellable') return null;
  const words = !known ? 'button.back' : raised.cancelled ? 'screen.raise.seeRecall' : 'button.openCase';
  return (
    <ActionButton tone="quiet" className={styles.open} onClick={known ? onOpen : leaveRaised}>
      {say(words)}
    </ActionButton>
  );
}

function useOpenCase(alertId: string): () => void {
  const [, navigate] = useLocation();
  return useCallback(() => {
    leaveRaised();
    navigate(`/case/${alertId}`);
  }, [alertId, navigate]);
}

type Stage = 'cancellable' | 'choosing' | 'over';

/** Leaves by itself once the server has the alert, the time for "bấm nhầm" is over and the type is known (or given up). */
function useStage({ alertId, heldAt, typeCode, cancelled }: Raised): Stage {
  const age = useNow(250) - heldAt;
  const known = useLive((state) => state.alerts[alertId] !== undefined);
  const sending = useOutbox().some((item) => item.alertId === alertId && item.state !== 'refused');
  if (age < cancel_window_ms && !cancelled) return 'cancellable';
  if (!known || sending) return 'choosing';
  return cancelled || typeCode !== null || age > leave_after_ms ? 'over' : 'choosing';
}
