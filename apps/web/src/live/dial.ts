// Opens the socket. Apart from the rest, because the client library weighs more than a raise screen, and raising needs none of it.

import type { ClientToServer, ServerToClient, SessionView } from '@redalert/contracts';
import { io, type Socket } from 'socket.io-client';
import { deviceId } from '../session/device-id';

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

const connect_timeout_ms = 4_000;

export function dial(session: SessionView, token: string | null): LiveSocket {
  return io(`${session.realtimeUrl ?? ''}/live`, {
    transports: ['websocket'],
    auth: { ...(token ? { token } : {}), deviceId: deviceId() },
    withCredentials: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
    timeout: connect_timeout_ms,
  });
}
