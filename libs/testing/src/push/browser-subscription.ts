// The browser's half of Web Push encryption (RFC 8291): its keys, and reading what was sealed for it.

import { createDecipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from 'node:crypto';

export interface SubscriptionKeys {
  readonly p256dh: string;
  readonly auth: string;
}

const salt_bytes = 16;
const key_bytes = 65;
const tag_bytes = 16;

export class BrowserKeys {
  private readonly ecdh: ECDH = createECDH('prime256v1');
  private readonly auth = randomBytes(16);

  constructor() {
    this.ecdh.generateKeys();
  }

  get keys(): SubscriptionKeys {
    return { p256dh: this.ecdh.getPublicKey('base64url'), auth: this.auth.toString('base64url') };
  }

  /** The text of one aes128gcm record. Throws for anything that was not sealed for these keys. */
  open(body: Buffer): string {
    const salt = body.subarray(0, salt_bytes);
    const sender = body.subarray(salt_bytes + 5, salt_bytes + 5 + key_bytes);
    const sealed = body.subarray(salt_bytes + 5 + key_bytes);
    if (body[salt_bytes + 4] !== key_bytes || body.readUInt32BE(salt_bytes) < sealed.length)
      throw new Error('not one record of aes128gcm');
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.ecdh.getPublicKey(), sender]);
    const secret = hkdfSync('sha256', this.ecdh.computeSecret(sender), this.auth, info, 32);
    const derive = (name: string, bytes: number) =>
      Buffer.from(hkdfSync('sha256', Buffer.from(secret), salt, `Content-Encoding: ${name}\0`, bytes));
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    decipher.setAuthTag(sealed.subarray(-tag_bytes));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -tag_bytes)), decipher.final()]);
    const end = padded.lastIndexOf(2);
    return padded.subarray(0, end).toString('utf8');
  }
}
