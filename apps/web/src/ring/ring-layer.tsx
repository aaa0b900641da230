// Laid over every screen while this person is called: the call that rings, oldest first, then what was called off.
// Stations are never called: they belong to a room, not to a person.

import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { DrillFrame } from '../design/drill-frame';
import { useSay } from '../i18n';
import { useLive } from '../live/live-store';
import { isDrill } from '../names';
import { useOutbox } from '../outbox/outbox';
import { useSession } from '../session/session-store';
import { CallTabs } from './call-tabs';
import { InformBar } from './inform-bar';
import { informedOf, myCalls, type MyCall } from './my-calls';
import { myRecalls } from './my-recalls';
import { RecallBar } from './recall-bar';
import { RecallCard } from './recall-card';
import { RingCard } from './ring-card';
import { noteRang, useRing } from './ring-store';
import { SmallBar } from './small-bar';
import { useRecallSound, useRingSound } from './use-ring-sound';
import { useTitle } from './use-title';
import styles from './ring-layer.module.css';

export function RingLayer() {
  const personId = useSession((state) => state.session?.personId ?? null);
  return personId === null ? null : <CallsOf personId={personId} />;
}

function CallsOf({ personId }: { readonly personId: string }) {
  const say = useSay();
  const alerts = useLive((state) => state.alerts);
  const told = useLive((state) => state.recalls);
  const { rang, closed, small } = useRing();
  const answered = useAnswered();
  const [path] = useLocation();
  const [chosenId, choose] = useState<string | null>(null);
  const all = useMemo(() => myCalls(Object.values(alerts), personId), [alerts, personId]);
  const recalls = useMemo(
    () => myRecalls(Object.values(alerts), told, personId).filter(({ alertId }) => !closed.has(alertId)),
    [alerts, told, personId, closed],
  );
  const informed = useMemo(
    () => informedOf(Object.values(alerts), personId).filter(({ page }) => !closed.has(page.id)),
    [alerts, personId, closed],
  );

  const recalled = new Set(recalls.map(({ alertId }) => alertId));
  const open = all.filter(
    ({ alert, page, stage }) =>
      !recalled.has(alert.id) &&
      (stage === 'ringing' ||
        (!closed.has(page.id) && (stage === 'coming' || (rang.has(page.id) && !closed.has(alert.id))))),
  );
  const ringing = open.filter(({ alert, stage }) => stage === 'ringing' && !answered.has(alert.id));
  // While one rings, only what this person holds or must decide stands beside it.
  const calls =
    ringing.length === 0
      ? open
      : open.filter(
          ({ stage }) => stage === 'ringing' || stage === 'coming' || stage === 'present' || stage === 'conflict',
        );
  useRang(ringing);
  useRingSound(ringing.length === 0 ? 'silent' : ringing.every(({ alert }) => isDrill(alert)) ? 'drill' : 'real');
  useRecallSound(recalls.length);
  useTitle(
    ringing[0]
      ? `${say(isDrill(ringing[0].alert) ? 'drill.word' : 'button.raise')} – ${ringing[0].alert.location.name}`
      : null,
  );

  const chosen = calls.find(({ page }) => page.id === chosenId) ?? ringing[0] ?? calls[0];
  const recall = recalls[0];
  const bars = recalls.map((each) => <RecallBar key={each.alertId} recall={each} />);
  // A call that rings comes before one that was called off; on the wall nothing may cover the alerts.
  if (recall && ringing.length === 0 && path !== '/board')
    return (
      <Over drill={recall.mode === 'drill'}>
        <RecallCard key={recall.alertId} recall={recall} />
      </Over>
    );
  if (!chosen && bars.length > 0) return <div className={styles.bottom}>{bars}</div>;
  if (!chosen)
    return informed.length > 0 && path !== '/board' ? (
      <div className={styles.top}>
        {informed.map(({ alert, page }) => (
          <InformBar key={page.id} alert={alert} page={page} />
        ))}
      </div>
    ) : null;
  // Answered elsewhere (a banner, another device): the held call stands by as a bar, it does not take the screen.
  const onlyHeld = ringing.length === 0 && (small || (chosen.stage === 'coming' && !rang.has(chosen.page.id)));
  if (onlyHeld) return path === `/case/${chosen.alert.id}` ? null : <SmallBar call={chosen} />;
  return (
    <Over drill={isDrill(chosen.alert)}>
      <div>
        {calls.length > 1 && <CallTabs calls={calls} chosen={chosen} onChoose={choose} />}
        <RingCard key={chosen.page.id} call={chosen} />
        {bars}
      </div>
    </Over>
  );
}

function Over({ drill, children }: { readonly drill: boolean; readonly children: React.ReactNode }) {
  return (
    <div className={styles.over} role="alertdialog" aria-modal="true">
      <DrillFrame drill={drill}>{children}</DrillFrame>
    </div>
  );
}

/** Alerts whose answer is on its way: the phone has done its work, also while the network has not. */
function useAnswered(): ReadonlySet<string> {
  const items = useOutbox();
  return new Set(
    items.filter(({ kind, state }) => kind === 'answer' && state !== 'refused').map(({ alertId }) => alertId),
  );
}

function useRang(ringing: readonly MyCall[]): void {
  const ids = ringing.map(({ page }) => page.id).join(' ');
  useEffect(() => ids.split(' ').filter(Boolean).forEach(noteRang), [ids]);
}
