// The worker's own small database: answers given on a banner that could not leave, and who this device is.
// Apart from the app's outbox, because a banner's answer carries its own token and must go without a session.

import type { PushData } from '@redalert/contracts';

export interface KeptAnswer {
  /** The page, so that a second tap replaces the first. */
  readonly id: string;
  readonly action: 'come' | 'cannot';
  readonly title: string;
  readonly navigate: string;
  readonly tag: string;
  readonly lang: 'vi' | 'en';
  readonly data: PushData;
}
export interface KnownDevice {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly publicKey: string;
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('red-alert-worker', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('answers', { keyPath: 'id' });
      opening.result.createObjectStore('device');
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('database not opened'));
  });
}

async function within<T>(
  store: 'answers' | 'device',
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
    });
  } finally {
    database.close();
  }
}

export const keepAnswer = (answer: KeptAnswer): Promise<unknown> =>
  within('answers', 'readwrite', (store) => store.put(answer));
export const dropAnswer = (id: string): Promise<unknown> => within('answers', 'readwrite', (store) => store.delete(id));
export const keptAnswers = (): Promise<KeptAnswer[]> =>
  within('answers', 'readonly', (store) => store.getAll() as IDBRequest<KeptAnswer[]>);
export const rememberDevice = (device: KnownDevice): Promise<unknown> =>
  within('device', 'readwrite', (store) => store.put(device, 'this'));
export const knownDevice = (): Promise<KnownDevice | undefined> =>
  within('device', 'readonly', (store) => store.get('this') as IDBRequest<KnownDevice | undefined>);
