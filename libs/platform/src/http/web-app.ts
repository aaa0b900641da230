import { relative, resolve, sep } from 'node:path';
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
  if (folder === undefined)
    fastify.get('/*', (request: Asked, reply: FastifyReply) =>
      isScreen(request) ? reply.status(503).type('text/html; charset=utf-8').send(NOT_BUILT) : reply.callNotFound(),
    );
  else {
    const root = resolve(folder);
    // Told by the file that is sent, so that a missing one is never remembered as missing.
    const setHeaders = (reply: FastifyReply, file: string) => void reply.headers(headersOf(relative(root, file)));
    await app.register(fastifyStatic, { root, serve: false, cacheControl: false, preCompressed: true, setHeaders });
    fastify.get('/*', (request: Asked, reply: FastifyReply) =>
      isServers(request)
        ? reply.callNotFound()
        : reply.sendFile(isScreen(request) ? 'index.html' : request.params['*']),
    );
  }
}

type Asked = FastifyRequest<{ Params: { '*': string } }>;

const isServers = ({ params }: Asked): boolean => server.test(params['*']);

/** A screen's address has no dot in its last part; a file's has. */
const isScreen = (request: Asked): boolean =>
  !isServers(request) && !request.params['*'].slice(request.params['*'].lastIndexOf('/') + 1).includes('.');

/** A compressed copy is kept as long as what it is a copy of. */
function headersOf(file: string): Record<string, string> {
  const path = file.replace(/\.(br|gz)$/, '');
  const cache = path.startsWith(`assets${sep}`) ? HASHED : /\.(html|js|json)$/.test(path) ? FRESH : HOUR;
  return { 'cache-control': cache, ...(path === 'sw.js' && { 'service-worker-allowed': '/' }) };
}
