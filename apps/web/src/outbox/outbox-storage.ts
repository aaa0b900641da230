// The outbox on disk. A device whose storage is forbidden or stuck sends all the same: storage may never delay an alert.

import type { OutboxItem } from './outbox-item';

const store = 'items';
/** Writing takes a few milliseconds; a stuck disk is not waited for. */
const patience_ms = 150;

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open('redalert-outbox', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'id' });
    opening.onerror = () => reject(opening.error ?? new Error('the outbox does not open'));
    opening.onsuccess = () => {
      // The system may close it at any time; the next use opens it again.
      opening.result.onclose = () => (opened = null);
      resolve(opening.result);
    };
  });
  opened.catch(() => (opened = null));
  return opened;
}

async function within<T>(mode: IDBTransactionMode, act: (items: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await database()).transaction(store, mode);
  const request = act(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
  });
}

export const storage = {
  put: (item: OutboxItem): Promise<void> => briefly(within('readwrite', (items) => items.put(item))),
  remove: (id: string): Promise<void> => briefly(within('readwrite', (items) => items.delete(id))),
  all: async (): Promise<OutboxItem[]> => {
    try {
      const items = await within('readonly', (kept) => kept.getAll() as IDBRequest<OutboxItem[]>);
      return items.sort((a, b) => a.queuedAt - b.queuedAt);
    } catch {
      return [];
    }
  },
};

async function briefly(work: Promise<unknown>): Promise<void> {
  const done = work.then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([done, new Promise<void>((tired) => setTimeout(tired, patience_ms))]);
}
