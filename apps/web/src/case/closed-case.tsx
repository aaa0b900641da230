// After the end: how it ended, who has said "Đã rõ", and, for ten minutes after a cancelling, the way back.

import type { AlertView } from '@redalert/contracts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { HoldButton } from '../design/hold-button';
import { Panel } from '../design/panel';
import { useSay } from '../i18n';
import { useNow } from '../live/use-now';
import { useNames } from '../names';
import { raise } from '../raise/raise-alert';
import { useSession } from '../session/session-store';
import styles from './closed-case.module.css';
import { RecallList } from './recall-list';

const reopen_window_ms = 10 * 60_000;
/** A wall tablet goes back to its button by itself. */
const tablet_leaves_ms = 90_000;

export function ClosedCase({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const names = useNames();
  useTabletLeaves();
  const title = alert.standDown
    ? `${say(`standDown.${alert.standDown.kind}`)} · ${names.clock(alert.standDown.at)}`
    : say(`alertState.${alert.state}`);
  return (
    <Panel title={title} aside={alert.standDown?.by.name}>
      {alert.standDown?.reason && <p>{alert.standDown.reason}</p>}
      {alert.recall && <RecallList recall={alert.recall} />}
      <Reopen alert={alert} />
    </Panel>
  );
}

function Reopen({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const now = useNow();
  const [, navigate] = useLocation();
  if (alert.state !== 'CANCELLED' || !alert.closedAt || now - Date.parse(alert.closedAt) > reopen_window_ms)
    return null;
  const again = (): void => {
    const typeCode = alert.typeCode ?? undefined;
    raise({
      facilityId: alert.facility.id,
      locationId: alert.location.id,
      typeCode,
      mode: alert.mode,
      linkedAlertId: alert.id,
    });
    navigate('/');
  };
  return (
    <HoldButton className={alert.mode === 'drill' ? styles.drill : styles.again} onHeld={again}>
      {say('case.reopen')}
    </HoldButton>
  );
}

function useTabletLeaves(): void {
  const [, navigate] = useLocation();
  const onTablet = useSession(({ session }) => session?.kind === 'station');
  useEffect(() => {
    if (!onTablet) return undefined;
    const timer = setTimeout(() => navigate('/'), tablet_leaves_ms);
    return () => clearTimeout(timer);
  }, [onTablet, navigate]);
}
