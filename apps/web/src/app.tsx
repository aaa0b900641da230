// Which screen an address shows. The raise screens come with the first file; the others are fetched when they are opened.

import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { LinkBanner } from './design/link-banner';
import { Opening } from './design/opening';
import { SafetyNet } from './design/safety-net';
import PhoneScreen from './raise/phone-screen';
import TabletScreen from './raise/tablet-screen';
import { UnsentBanner } from './outbox/unsent-banner';
import { startLive } from './live/live-connection';
import { useLive } from './live/live-store';
import { useSession } from './session/session-store';

const RingLayer = lazy(() => import('./ring/ring-layer').then(({ RingLayer: layer }) => ({ default: layer })));
const SignInScreen = lazy(() => import('./session/sign-in-screen'));
const CaseScreen = lazy(() => import('./case/case-screen'));
const BoardScreen = lazy(() => import('./board/board-screen'));
const MeScreen = lazy(() => import('./me/me-screen'));

export function App() {
  const [standing, setStanding] = useState(false);
  useLiveSession(standing);
  return (
    <>
      <Notices />
      <SafetyNet>
        <Suspense fallback={<Opening />}>
          <Standing onStand={setStanding} />
          <Switch>
            <Route path="/sign-in">
              <SignInScreen />
            </Route>
            <Route path="/tablet">
              <KnownDevice>
                <TabletScreen />
              </KnownDevice>
            </Route>
            <Route path="/raise">
              <KnownDevice>
                <PhoneScreen />
              </KnownDevice>
            </Route>
            <Route path="/case/:id">
              {({ id }) => (
                <KnownDevice>
                  <CaseScreen alertId={id} key={id} />
                </KnownDevice>
              )}
            </Route>
            <Route path="/board">
              <KnownDevice>
                <BoardScreen />
              </KnownDevice>
            </Route>
            <Route path="/me">
              <KnownDevice>
                <MeScreen />
              </KnownDevice>
            </Route>
            <Route path="/">
              <KnownDevice>
                <Home />
              </KnownDevice>
            </Route>
            <Route>
              <Redirect to="/" />
            </Route>
          </Switch>
        </Suspense>
      </SafetyNet>
      {standing && <Ringing />}
    </>
  );
}

/** Says when the screen can be used: what only listens is fetched after it. A screen that does not come delays no call. */
function Standing({ onStand }: { readonly onStand: (standing: true) => void }) {
  useEffect(() => onStand(true), [onStand]);
  return null;
}
const stand_within_ms = 2_000;

/** Only people are called; a room's tablet is not. It must never take the screen below it down. */
function Ringing() {
  const person = useSession(({ session }) => session?.kind === 'person');
  const quiet = useQuiet();
  const called = useLive(({ pages, recalls }) => Object.keys(pages).length + Object.keys(recalls).length > 0);
  if (!person || !(quiet || called)) return null;
  return (
    <SafetyNet>
      <Suspense fallback={null}>
        <RingLayer />
      </Suspense>
    </SafetyNet>
  );
}

/** The board has its own way of saying that it is blind. */
function Notices() {
  const [path] = useLocation();
  const known = useSession((state) => state.status === 'in');
  if (!known) return null;
  return (
    <>
      {path !== '/board' && <LinkBanner />}
      <UnsentBanner />
    </>
  );
}

function Home() {
  const kind = useSession((state) => state.session?.kind);
  return kind === 'station' ? <TabletScreen /> : <PhoneScreen />;
}

function KnownDevice({ children }: { readonly children: ReactNode }) {
  const status = useSession((state) => state.status);
  const [path] = useLocation();
  if (status === 'unknown') return <Opening />;
  if (status === 'out')
    return <Redirect to={path === '/' ? '/sign-in' : `/sign-in?then=${encodeURIComponent(path)}`} />;
  return children;
}

/** True once the browser has nothing better to do, so that a call finds the ringing screen ready. */
function useQuiet(): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const now = (): void => setQuiet(true);
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(now, 500);
      return () => clearTimeout(timer);
    }
    const waiting = requestIdleCallback(now, { timeout: 2_000 });
    return () => cancelIdleCallback(waiting);
  }, []);
  return quiet;
}

/** One socket for one identity: another person or another room gets another socket, a refreshed session does not. */
function useLiveSession(standing: boolean): void {
  const token = useSession((state) => state.token);
  const identity = useSession(
    ({ session }) => session && `${session.personId ?? session.stationId}|${session.realtimeUrl ?? ''}`,
  );
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), stand_within_ms);
    return () => clearTimeout(timer);
  }, []);
  const listens = standing || late;
  useEffect(() => {
    const { session } = useSession.getState();
    return listens && identity && session ? startLive(session, token) : undefined;
  }, [listens, identity, token]);
}
