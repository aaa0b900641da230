// Who uses this device. The last session is remembered, so that a tablet that starts without a network still knows its room
// and may still raise; the server says whether it is true as soon as it answers.

import type { SessionView } from '@redalert/contracts';
import { create } from 'zustand';
import { api, isProblem, setBearer } from '../api/client';
import { forget, keep, kept } from './kept';

export type SessionStatus = 'unknown' | 'in' | 'out';

interface SessionState {
  readonly session: SessionView | null;
  readonly token: string | null;
  readonly status: SessionStatus;
  load(): Promise<void>;
  signIn(login: string, password: string): Promise<SessionView>;
  /** Binds this device to a room by the token of a station. */
  enrol(stationToken: string): Promise<void>;
  signOut(): Promise<void>;
}

const retry_ms = 3_000;

const remembered = kept<SessionView>('session');
const rememberedToken = kept<string>('token');
setBearer(rememberedToken);

export const useSession = create<SessionState>((set, get) => ({
  session: remembered,
  token: rememberedToken,
  status: remembered ? 'in' : 'unknown',

  load: async () => {
    try {
      set(holding(await api.get<SessionView>('/session'), get().token));
    } catch (error) {
      if (isProblem(error) && !error.passing) set(nobody());
      // Nobody is sent to the sign-in page because a server is restarting.
      else setTimeout(() => void get().load(), retry_ms);
    }
  },

  signIn: async (login, password) => {
    const session = await api.post<SessionView>('/session', { login, password });
    set(holding(session, session.token));
    return session;
  },

  enrol: async (stationToken) => {
    keep('token', stationToken);
    set(withToken(stationToken));
    await get().load();
  },

  signOut: async () => {
    await api.delete('/session').catch(() => undefined);
    set(nobody());
  },
}));

function holding(session: SessionView, token: string | null): Partial<SessionState> {
  keep('session', { ...session, token: null });
  // A station has nothing but its token. A person has the cookie, which no script can read.
  if (session.kind === 'person') forget('token');
  return { session, status: 'in', ...withToken(session.token ?? token) };
}

function withToken(token: string | null): Partial<SessionState> {
  setBearer(token);
  return { token };
}

function nobody(): Partial<SessionState> {
  forget('session');
  forget('token');
  setBearer(null);
  return { session: null, token: null, status: 'out' };
}
