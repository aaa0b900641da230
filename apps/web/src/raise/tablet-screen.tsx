// The tablet on the wall of one room. It belongs to nobody: whoever holds the button raises, and the room is already known.

import { DrillFrame } from '../design/drill-frame';
import { useWakeLock } from '../design/use-wake-lock';
import { useSay } from '../i18n';
import { useSession } from '../session/session-store';
import { CallLine } from './call-line';
import { DrillSwitch } from './drill-switch';
import { LinkState } from './link-state';
import { OnCallStrip } from './on-call-strip';
import { OpenAlerts } from './open-alerts';
import { presetTypes } from './presets';
import { raise, useRaised } from './raise-alert';
import { RaiseButton } from './raise-button';
import { RoomHeader } from './room-header';
import { SentScreen } from './sent-screen';
import styles from './tablet-screen.module.css';
import { HeldTypeTiles } from './type-tiles';
import { useDrillMode } from './use-drill-mode';

export default function TabletScreen() {
  useWakeLock();
  const say = useSay();
  const session = useSession((state) => state.session);
  const raised = useRaised();
  const [drill, setDrill] = useDrillMode();
  const room = session?.locations.find(({ id }) => id === session.locationId);
  if (!session || !room) return <p className="first-paint">{say('raise.stationUnbound')}</p>;
  if (raised) return <SentScreen raised={raised} room={room.name} />;

  const order = {
    facilityId: session.facility.id,
    locationId: room.id,
    mode: drill ? ('drill' as const) : ('real' as const),
  };
  return (
    <DrillFrame drill={drill}>
      <main className={styles.screen}>
        <RoomHeader room={room.name} place={`${room.department} · ${session.facility.name}`}>
          <LinkState />
          <DrillSwitch drill={drill} onChange={setDrill} />
          <CallLine phone={session.facility.phone} />
        </RoomHeader>
        <OpenAlerts locationId={room.id} />
        <div className={styles.raise}>
          <RaiseButton drill={drill} room={room.name} onHeld={() => raise(order)} />
          <HeldTypeTiles
            codes={presetTypes(session.approvedTypes, drill)}
            drill={drill}
            onHeld={(typeCode) => raise({ ...order, typeCode })}
          />
        </div>
        <OnCallStrip facilityId={session.facility.id} />
      </main>
    </DrillFrame>
  );
}
