// The phone of a person on duty: open alerts, the room (the last one is already chosen), and the same red button.

import { useState } from 'react';
import { DrillFrame } from '../design/drill-frame';
import { MainNav } from '../design/main-nav';
import { useSession } from '../session/session-store';
import { keep, kept } from '../session/kept';
import { CallLine } from './call-line';
import { DrillSwitch } from './drill-switch';
import { LinkState } from './link-state';
import { OpenAlerts } from './open-alerts';
import styles from './phone-screen.module.css';
import { raise, useRaised } from './raise-alert';
import { RaiseButton } from './raise-button';
import { RoomChips } from './room-chips';
import { SentScreen } from './sent-screen';
import { useDrillMode } from './use-drill-mode';

export default function PhoneScreen() {
  const session = useSession((state) => state.session);
  const raised = useRaised();
  const [drill, setDrill] = useDrillMode();
  const [chosen, setChosen] = useState(() => kept<string>('last-room'));
  if (!session) return null;
  const room = session.locations.find(({ id }) => id === (chosen ?? session.locationId)) ?? session.locations[0];
  const roomRaised = session.locations.find(({ id }) => id === raised?.order.locationId);
  if (raised) return <SentScreen raised={raised} room={roomRaised?.name ?? ''} />;

  const choose = (id: string): void => {
    keep('last-room', id);
    setChosen(id);
  };
  return (
    <DrillFrame drill={drill}>
      <main className={styles.screen}>
        <OpenAlerts />
        <RoomChips rooms={session.locations} chosen={room?.id ?? null} onChoose={choose} />
        {room && (
          <div className={styles.button}>
            <RaiseButton
              drill={drill}
              room={room.name}
              onHeld={() =>
                raise({ facilityId: session.facility.id, locationId: room.id, mode: drill ? 'drill' : 'real' })
              }
            />
          </div>
        )}
        <div className={styles.foot}>
          <CallLine phone={session.facility.phone} />
          <DrillSwitch drill={drill} onChange={setDrill} />
          <LinkState />
        </div>
        <MainNav />
      </main>
    </DrillFrame>
  );
}
