// What a cheap phone on a bad line has to fetch before it can call for help. Weighed as gzip, whatever this browser negotiated.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { until } from '@redalert/testing';
import { raiseButton, ring } from './support/hand';
import { phone_size, tablet_size, Ward } from './support/ward';

const raise_max_kb = 110; // two seconds on a line of 450 kbit/s
const answer_max_kb = 110;
const everything_max_kb = 130; // with the socket and, on a phone, the ringing screen; fetched while the red button already works

let ward: Ward;
beforeAll(async () => {
  ward = await Ward.open();
});
afterEach(() => ward.quiet());
afterAll(async () => {
  await ward.close();
  expect(ward.troubles).toEqual([]);
});

/** Scripts of this page so far, by name, with their weight in kB. */
function scripts(page: Page): () => Map<string, number> {
  const fetched = new Map<string, number>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'script')
      fetched.set(pathname, gzipSync(readFileSync(join('dist/web', pathname)), { level: 9 }).length / 1_000);
  });
  return () => new Map(fetched);
}
const sum = (weights: ReadonlyMap<string, number>): number =>
  Math.round([...weights.values()].reduce((all, each) => all + each, 0) * 10) / 10;
const isSocket = (name: string): boolean => /\/dial-/.test(name);
const idle = (page: Page): Promise<void> => page.getByText('Máy chủ thông').waitFor();

it(`a tablet can raise after at most ${raise_max_kb} kB of script`, async () => {
  const page = await ward.page({ viewport: tablet_size });
  const so_far = scripts(page);
  await page.goto(`${ward.url}/tablet#${ward.stationToken()}`);
  await page.evaluate(() => undefined);
  await raiseButton(page).waitFor();
  await idle(page);
  const all = so_far();
  const needed = new Map([...all].filter(([name]) => !isSocket(name)));

  console.info(`tablet: ${sum(needed)} kB until the red button works, ${sum(all)} kB in all`);
  expect(sum(needed)).toBeLessThanOrEqual(raise_max_kb);
  expect(sum(all)).toBeLessThanOrEqual(everything_max_kb);
});

it(`a phone can raise after at most ${raise_max_kb} kB, and answer a call after ${answer_max_kb} kB beside the socket`, async () => {
  const page = await ward.phone('suoida.nhi1', { viewport: phone_size, path: '/sign-in' });
  const so_far = scripts(page);
  // The red button must come although the socket cannot be fetched at all: it is not needed for raising.
  await page.route(/\/assets\/dial-/, (route) => route.abort());
  await page.goto(ward.url);
  await raiseButton(page).waitFor();
  const needed = new Map(
    [...so_far()].filter(([name]) => !isSocket(name) && !/ring-layer|case-commands|role-tile-model/.test(name)),
  );
  await page.unroute(/\/assets\/dial-/);
  await idle(page);
  await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  await ring(page).waitFor();
  const all = so_far();
  const answering = new Map([...all].filter(([name]) => !isSocket(name)));

  console.info(
    `phone: ${sum(needed)} kB until the red button works, ${sum(answering)} kB until a call can be answered, ${sum(all)} kB in all`,
  );
  expect(sum(needed)).toBeLessThanOrEqual(raise_max_kb);
  expect(sum(answering)).toBeLessThanOrEqual(answer_max_kb);
  expect(sum(all)).toBeLessThanOrEqual(everything_max_kb);
});

it('scripts travel compressed and are kept for good; the shell is asked for each time', async () => {
  const page = await ward.page({ viewport: tablet_size });
  const heads = new Map<string, Record<string, string>>();
  page.on('response', (response) => heads.set(new URL(response.url()).pathname, response.headers()));
  await page.goto(`${ward.url}/tablet#${ward.stationToken()}`);
  await raiseButton(page).waitFor();
  await until(() => heads.size > 5, { describe: 'the page has fetched its files' });

  const assets = [...heads].filter(([name]) => /^\/assets\/.*\.(js|css)$/.test(name));
  expect(
    assets.filter(([, head]) => !/^(br|gzip)$/.test(head['content-encoding'] ?? '')).map(([name]) => name),
  ).toEqual([]);
  expect(assets.filter(([, head]) => !head['cache-control']?.includes('immutable')).map(([name]) => name)).toEqual([]);
  expect(heads.get('/tablet')).toMatchObject({
    'cache-control': 'no-cache',
    'content-encoding': expect.stringMatching(/br|gzip/),
  });
});
