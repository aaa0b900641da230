// What a token looks like. Stations and sessions carry 32 random bytes that mean nothing; the database keeps their hash
// only, so that a copied backup opens no door. A page link is signed and read by the platform.

import { randomBytes } from 'node:crypto';
import { sha256 } from '@redalert/platform';

export type TokenKind = 'station' | 'session' | 'page';

const prefixes = { station: 'st_', session: 'se_', page: 'pt_' } as const satisfies Record<TokenKind, string>;
const RANDOM_BYTES = 32; // 256 bits: never guessed, however long the tablet hangs there
const opaque = /^[A-Za-z0-9_-]{43}$/; // 32 bytes in base64url
const signed = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

export const newToken = (kind: 'station' | 'session'): string =>
  prefixes[kind] + randomBytes(RANDOM_BYTES).toString('base64url');

/** The kind that a token claims by its form; undefined for anything else, before the database is asked. */
export function kindOf(token: string): TokenKind | undefined {
  const [kind] = (Object.keys(prefixes) as TokenKind[]).filter((name) => token.startsWith(prefixes[name]));
  if (kind === undefined) return undefined;
  return (kind === 'page' ? signed : opaque).test(token.slice(3)) ? kind : undefined;
}

export const hashOf = (token: string): string => sha256(token);
