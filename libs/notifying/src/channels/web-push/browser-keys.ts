import { ECDH } from 'node:crypto';

const secret_bytes = 16; // RFC 8291

/** Whether these are the keys of a subscription: an uncompressed point of P-256 and 16 secret bytes, in base64url. */
export function areBrowserKeys(p256dh: string, auth: string): boolean {
  const [key, secret] = [p256dh, auth].map((text) => Buffer.from(text, 'base64url')) as [Buffer, Buffer];
  try {
    ECDH.convertKey(key, 'prime256v1', undefined, undefined, 'compressed');
  } catch {
    return false;
  }
  return key.length === 65 && secret.length === secret_bytes;
}
