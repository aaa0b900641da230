// Finding the open window of the app, or opening one.

import type { ToPage } from './worker-messages';
import { worker, type WindowClient } from './worker-scope';

/** Answer pages and API documents are no app: they cannot ring or draw an alert. */
function isApp(client: WindowClient): boolean {
  const { pathname } = new URL(client.url);
  return !pathname.startsWith('/a/') && !pathname.startsWith('/api');
}

async function appWindows(): Promise<readonly WindowClient[]> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const apps = open.filter(isApp);
  return [...apps].sort((a, b) => Number(b.visibilityState === 'visible') - Number(a.visibilityState === 'visible'));
}

export async function tellPages(message: ToPage): Promise<void> {
  for (const client of await appWindows()) client.postMessage(message);
}

export async function openAt(navigate: string, message: ToPage): Promise<void> {
  const [client] = await appWindows();
  if (!client) {
    await worker.clients.openWindow(navigate);
    return;
  }
  client.postMessage(message);
  await client.focus().catch(() => worker.clients.openWindow(navigate));
}
