import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const server = /^(api|a|health|metrics|socket\.io)(\/|$)/;
const FRESH = 'no-cache';
const HASHED = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';

const NOT_BUILT = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Báo động đỏ</title>
<body><h1>Chưa có màn hình</h1><p>Máy chủ đang chạy; giao diện web chưa được dựng. Chạy <code>npm run build</code> rồi mở lại.</p>
<p lang="en">The server runs; the screens are not built yet. Run <code>npm run build</code>.</p></body></html>`;

/**
 * Serves the built web app from `folder`, beside the API and never instead of it. Files with a hash in their name are
 * kept for ever; the shell and the service worker are asked for each time, so that a new release reaches every tablet.
 */
export async function serveWebApp(app: NestFastifyApplication, folder: string | undefined): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  if (folder !== undefined) await app.register(fastifyStatic, { root: resolve(folder), serve: false, cacheControl: false });
  fastify.get('/*', (request: FastifyRequest<{ Params: { '*': string } }>, reply: FastifyReply) => {
    const path = request.params['*'];
    if (server.test(path)) return reply.callNotFound();
    if (!isFile(path)) return folder === undefined ? reply.status(503).type('text/html; charset=utf-8').send(NOT_BUILT) : send(reply, 'index.html');
    return folder === undefined ? reply.callNotFound() : send(reply, path);
  });
}

function send(reply: FastifyReply, path: string): FastifyReply {
  void reply.header('cache-control', cacheOf(path));
  if (path === 'sw.js') void reply.header('service-worker-allowed', '/');
  return reply.sendFile(path);
}

/** A screen's address has no dot in its last part; a file's has. */
const isFile = (path: string): boolean => path.slice(path.lastIndexOf('/') + 1).includes('.');

function cacheOf(path: string): string {
  if (path.startsWith('assets/')) return HASHED;
  return /\.(html|js|json)$/.test(path) ? FRESH : HOUR;
}
