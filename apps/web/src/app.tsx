// Which screen an address shows. The raise surface is small and comes first; the others are fetched when they are opened.

import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { LinkBanner } from './design/link-banner';
import { Opening } from './design/opening';
import { SafetyNet } from './design/safety-net';
import { UnsentBanner } from './outbox/unsent-banner';
import { startLive } from './live/live-connection';
import { useSession } from './session/session-store';

const RingLayer = lazy(() => import('./ring/ring-layer').then(({ RingLayer: layer }) => ({ default: layer })));
const TabletScreen = lazy(() => import('./raise/tablet-screen'));
const PhoneScreen = lazy(() => import('./raise/phone-screen'));
const SignInScreen = lazy(() => import('./session/sign-in-screen'));
const CaseScreen = lazy(() => import('./case/case-screen'));
const BoardScreen = lazy(() => import('./board/board-screen'));
const MeScreen = lazy(() => import('./me/me-screen'));

export function App() {
  useLiveSession();
  return (
    <>
      <Notices />
      <SafetyNet>
        <Suspense fallback={<Opening />}>
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
      <Ringing />
    </>
  );
}

/** Only people are called; a room's tablet is not. It must never take the screen below it down. */
function Ringing() {
  const person = useSession(({ session }) => session?.kind === 'person');
  if (!person) return null;
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

/** One socket for one identity: another person or another room gets another socket, a refreshed session does not. */
function useLiveSession(): void {
  const token = useSession((state) => state.token);
  const identity = useSession(
    ({ session }) => session && `${session.personId ?? session.stationId}|${session.realtimeUrl ?? ''}`,
  );
  useEffect(() => {
    const { session } = useSession.getState();
    return identity && session ? startLive(session, token) : undefined;
  }, [identity, token]);
}
