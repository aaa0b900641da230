// Keeps the app's shell so that the red button opens without a network.
// It never touches the API, the socket or the one-time answer pages: those must be true or absent.

import { worker } from './worker-scope';

const shell_page = '/';
const navigation_limit_ms = 2_000; // slower than this, a person holding a button is better served by the kept shell
const left_alone = ['/api', '/a/', '/socket.io', '/live', '/health', '/metrics'];

const { build, files } = typeof __PRECACHE__ === 'undefined' ? { build: 'none', files: [] } : __PRECACHE__;
const current = `shell-${build}`;
const listed = new Set(files);

/** When the build gave no list, the page itself says what it starts with. */
function namedBy(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);
}

export async function precacheShell(): Promise<void> {
  const cache = await caches.open(current);
  const page = await fetch(shell_page, { cache: 'reload' });
  if (!page.ok) return;
  await cache.put(shell_page, page.clone());
  const wanted = new Set([...listed, ...namedBy(await page.text())].filter((path) => !path.endsWith('.html')));
  // One missing picture must not keep the worker from installing: it is the pager.
  await Promise.allSettled([...wanted].map((path) => cache.add(path)));
}

/** The version before this one stays: a page that is still open may ask for its parts. */
export async function dropOldShells(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== current);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

async function pageFromNetwork(request: Request): Promise<Response> {
  const page = await fetch(request, { signal: AbortSignal.timeout(navigation_limit_ms) });
  if (page.status >= 500) throw new Error(`server ${page.status}`);
  const isShell = page.ok && !page.redirected && page.headers.get('content-type')?.startsWith('text/html');
  if (isShell) await (await caches.open(current)).put(shell_page, page.clone());
  return page;
}

async function page(request: Request): Promise<Response> {
  try {
    return await pageFromNetwork(request);
  } catch {
    return (await caches.match(shell_page)) ?? fetch(request);
  }
}

async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(current)).put(request, fresh.clone());
  return fresh;
}

/** Null: the browser goes its ordinary way. */
export function answerRequest(request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return null;
  if (left_alone.some((prefix) => pathname.startsWith(prefix)) || pathname === '/sw.js') return null;
  if (request.mode === 'navigate') return page(request);
  return pathname.startsWith('/assets/') || listed.has(pathname) ? asset(request) : null;
}
