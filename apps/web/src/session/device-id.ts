// One id for this browser, made once: devices, sockets and receipts all name it.

import { uuid7 } from '../api/uuid7';
import { keep, kept } from './kept';

let known: string | null = null;

export function deviceId(): string {
  known ??= kept<string>('device') ?? fresh();
  return known;
}

function fresh(): string {
  const id = uuid7();
  keep('device', id);
  return id;
}
