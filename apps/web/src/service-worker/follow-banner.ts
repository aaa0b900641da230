// A banner was tapped while the app is open. A person who is signed in sees the call by itself; anybody else gets the answer
// page of the banner, which needs no session.

import { useSession } from '../session/session-store';

export function followBanner(navigate: string): void {
  const { status, session } = useSession.getState();
  if (status === 'in' && session?.kind === 'person') return;
  const target = new URL(navigate, location.origin);
  if (target.origin === location.origin) location.assign(target);
}
