import { IoAdapter } from '@nestjs/platform-socket.io';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Puts the sockets on the application's own HTTP server; called before it listens. */
export function useSockets(app: NestFastifyApplication): void {
  app.useWebSocketAdapter(new IoAdapter(app));
}
