// Passwords and PINs are kept as argon2id hashes (19 MiB, two passes: the recommended least), computed off the main thread.

import { hash, verify } from '@node-rs/argon2';

export const passwordHash = (secret: string): Promise<string> => hash(secret);

// Made on first use; no password was ever hashed to it.
let nobodys: Promise<string> | undefined;

/** Whether the secret is right. A stranger's login takes as long as a known one, so that time tells nothing. */
export async function isRight(secret: string, kept: string | null | undefined): Promise<boolean> {
  nobodys ??= hash(`${Math.random()}`);
  const right = await verify(kept ?? (await nobodys), secret);
  return right && kept != null;
}
