// The wall board: every live alert of this hospital, legible at four metres, and honest about how fresh it is.

import { useMemo } from 'react';
import { useWakeLock } from '../design/use-wake-lock';
import { useSilentSeconds } from '../live/link';
import { useLive } from '../live/live-store';
import { useSession } from '../session/session-store';
import { AlertRow } from './alert-row';
import { BlindBoard, blind_after_s } from './blind-board';
import { BoardHeader } from './board-header';
import { boardRows } from './board-order';
import { CalmBoard } from './calm-board';
import { ConflictLine, openConflicts } from './conflict-line';
import { OnDutyStrip } from './on-duty-strip';
import { rowLayout } from './row-layout';
import { SystemStrip } from './system-strip';
import { useBoardSize } from './use-board-size';
import { useBoardSound } from './use-board-sound';
import styles from './board-screen.module.css';

export default function BoardScreen() {
  const size = useBoardSize();
  const alerts = useLive((state) => state.alerts);
  const facilityId = useSession((state) => state.session?.facility.id);
  const live = useMemo(
    () => Object.values(alerts).filter(({ closedAt, facility }) => closedAt === null && facility.id === facilityId),
    [alerts, facilityId],
  );
  const conflicts = useMemo(() => openConflicts(live), [live]);
  const layout = rowLayout(live.length, conflicts.length, size);
  const { rows, overflow } = useMemo(() => boardRows(live, layout.capacity), [live, layout.capacity]);
  const blind = useSilentSeconds() >= blind_after_s;
  useBoardSound(live);
  useWakeLock();
  return (
    <div className={styles.board} style={{ '--u': `${size.u}px` }}>
      {live.length > 0 && <BoardHeader live={live} hidden={overflow.length} />}
      {conflicts.map((conflict) => (
        <ConflictLine key={conflict.id} conflict={conflict} />
      ))}
      {live.length === 0 ? (
        <CalmBoard />
      ) : (
        <main className={styles.rows}>
          {rows.map((alert) => (
            <AlertRow key={alert.id} alert={alert} layout={layout} />
          ))}
        </main>
      )}
      {live.length > 0 && layout.dutyShown && <OnDutyStrip />}
      <SystemStrip />
      {blind && <BlindBoard live={live} />}
    </div>
  );
}
