import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from './problem';

interface KnownRoute {
  readonly path: RegExp;
  readonly methods: readonly string[];
}

/** What a browser sends from any site without asking first. The pages behind a link take a form; the API takes JSON. */
const plain = /^\s*(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** Tells a wrong method from a wrong address, and a form from JSON. Called before there are routes. */
export function admission(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const known: KnownRoute[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) known.push({ path: patternOf(url), methods: [method].flat() });
  });
  fastify.addHook('onRequest', async ({ url, headers }) => {
    if (url.startsWith('/api/') && plain.test(headers['content-type'] ?? '')) throw new Problem('not-json');
  });
  fastify.addHook('preHandler', async (request, reply) => {
    if (!request.is404) return;
    const [path = ''] = request.url.split('?');
    const allowed = known.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods);
    if (allowed.length === 0 || allowed.includes(request.method)) return;
    reply.header('allow', [...new Set(allowed)].join(', '));
    throw new Problem('method-not-allowed');
  });
}

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}$`);
