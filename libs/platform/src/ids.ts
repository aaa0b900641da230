import { createHash } from 'node:crypto';
import { v5, v7 } from 'uuid';

const NAMESPACE = '6f0f6a3e-52a5-5c0e-9d0c-3f5e8a1f7b11';

/** A new time-ordered id (UUIDv7). */
export const newId = (): string => v7();

/** An id that is the same whenever the same cause makes the same thing: a repeat writes nothing twice. */
export const derivedId = (...cause: readonly (string | number)[]): string => v5(cause.join('/'), NAMESPACE);

/** SHA-256 in hex: how secrets and contents are kept and compared. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A hash of a command's content that does not depend on the order of its keys. */
export function contentHash(value: unknown): string {
  return sha256(JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sortedByKey(part) : part)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortedByKey(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
