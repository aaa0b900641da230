import type { Language } from '@redalert/catalogue';
import type { Actor, ClientToServer, ServerToClient } from '@redalert/contracts';
import type { Namespace, Socket } from 'socket.io';

/** What the server knows of a socket. Written by the door and the patrol only. */
export interface SocketFacts {
  readonly token: string;
  readonly actor: Exclude<Actor, { kind: 'system' }>;
  readonly language: Language;
}
type NoEvents = Record<string, never>;

export type LiveSocket = Socket<ClientToServer, ServerToClient, NoEvents, SocketFacts>;
export type LiveNamespace = Namespace<ClientToServer, ServerToClient, NoEvents, SocketFacts>;
