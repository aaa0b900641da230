import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveWebApp } from './web-app';

@Controller('api/v1/alerts')
class Alerts {
  @Get()
  list(): string {
    return 'alerts';
  }
}
@Module({ controllers: [Alerts] })
class Root {}

describe('the web app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'red-alert-web-'));
  let app: NestFastifyApplication;

  beforeAll(() => {
    mkdirSync(join(folder, 'assets'));
    for (const [name, text] of [
      ['index.html', 'shell'],
      ['sw.js', 'worker'],
      ['assets/app-x1.js', 'app'],
      ['icon.png', 'icon'],
      ['../secret.txt', 'secret'],
    ] as const)
      writeFileSync(join(folder, name), text);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(folder, '../secret.txt'), { force: true });
  });
  afterEach(() => app.close());

  async function get(url: string, built = true) {
    app = await NestFactory.create<NestFastifyApplication>(Root, new FastifyAdapter(), { logger: false });
    await serveWebApp(app, built ? folder : undefined);
    await app.init();
    const { statusCode, body, headers } = await app.inject({ method: 'GET', url });
    return { statusCode, body, cache: headers['cache-control'], scope: headers['service-worker-allowed'] };
  }

  it.each([
    ['/', 200, 'shell', 'no-cache'],
    ['/case/01989', 200, 'shell', 'no-cache'],
    ['/apps', 200, 'shell', 'no-cache'],
    ['/index.html', 200, 'shell', 'no-cache'],
    ['/assets/app-x1.js', 200, 'app', 'public, max-age=31536000, immutable'],
    ['/icon.png', 200, 'icon', 'public, max-age=3600'],
    ['/api/v1/alerts', 200, 'alerts', undefined],
  ])('answers %s', async (url, statusCode, body, cache) => {
    expect(await get(url)).toMatchObject({ statusCode, body, cache });
  });

  it.each([
    '/assets/gone.js',
    '/gone.png',
    '/api/v1/nothing',
    '/api',
    '/a/x',
    '/health/x',
    '/metrics',
    '/socket.io/?EIO=4',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
  ])('has nothing at %s, and lets nobody remember that', async (url) => {
    const answer = await get(url);
    expect([403, 404]).toContain(answer.statusCode);
    expect(answer.cache).toBeUndefined();
  });

  it('lets the service worker watch over every screen', async () => {
    expect(await get('/sw.js')).toMatchObject({ body: 'worker', scope: '/', cache: 'no-cache' });
  });

  it('says how to build it when it is not there, and keeps the API', async () => {
    expect((await get('/', false)).body).toContain('npm run build');
    await app.close();
    expect(await get('/api/v1/alerts', false)).toMatchObject({ statusCode: 200, body: 'alerts' });
    await app.close();
    expect(await get('/api/v1/nothing', false)).toMatchObject({ statusCode: 404 });
  });
});
