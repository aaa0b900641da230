// The outbox on disk. A device whose storage is forbidden or stuck sends all the same: storage may never delay an alert.

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxItem } from './outbox-item';

interface OutboxSchema extends DBSchema {
  items: { key: string; value: OutboxItem };
}

/** Writing takes a few milliseconds; a stuck disk is not waited for. */
const patience_ms = 150;

let opened: Promise<IDBPDatabase<OutboxSchema>> | null = null;

function database(): Promise<IDBPDatabase<OutboxSchema>> {
  opened ??= openDB<OutboxSchema>('redalert-outbox', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('items', { keyPath: 'id' });
    },
  });
  return opened;
}

export const storage = {
  put: (item: OutboxItem): Promise<void> => briefly(async () => void (await (await database()).put('items', item))),
  remove: (id: string): Promise<void> => briefly(async () => void (await (await database()).delete('items', id))),
  all: async (): Promise<OutboxItem[]> => {
    try {
      const items = await (await database()).getAll('items');
      return items.sort((a, b) => a.queuedAt - b.queuedAt);
    } catch {
      return [];
    }
  },
};

async function briefly(work: () => Promise<void>): Promise<void> {
  await Promise.race([work().catch(() => undefined), new Promise<void>((done) => setTimeout(done, patience_ms))]);
}
