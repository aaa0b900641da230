// What a push service checks of the sender (RFC 8292).

import { createPublicKey, verify } from 'node:crypto';

const lifetime_max_s = 24 * 3_600;

/** The public key of the sender; throws with what is wrong. */
export function senderOf(authorization: string | undefined, origin: string, now = new Date()): string {
  const [, token, key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization ?? '') ?? [];
  if (token === undefined || key === undefined) throw new Error('no VAPID authorization');
  const [head, body, signature] = token.split('.') as [string, string, string];
  if (
    !verify(
      'sha256',
      Buffer.from(`${head}.${body}`),
      { key: publicKeyOf(key), dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    )
  )
    throw new Error('VAPID signature is wrong');
  const { aud, exp, sub } = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
    aud: string;
    exp: number;
    sub: string;
  };
  const seconds = now.getTime() / 1_000;
  if ((JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string }).alg !== 'ES256')
    throw new Error('VAPID is not ES256');
  if (aud !== origin) throw new Error(`VAPID is for ${aud}, not for ${origin}`);
  if (exp <= seconds || exp > seconds + lifetime_max_s) throw new Error('VAPID has expired or lives too long');
  if (!/^(mailto:|https:)/.test(sub)) throw new Error('VAPID names no contact');
  return key;
}

function publicKeyOf(key: string) {
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
}
