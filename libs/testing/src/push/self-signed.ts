// A certificate for this machine, made when it is needed: no tool to install, no key in the repository, nothing expires.

import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

export interface SelfSigned {
  readonly key: string;
  /** Certificate and its own authority at once, PEM. */
  readonly cert: string;
}

const day_ms = 86_400_000;

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const oid = (...bytes: readonly number[]): Buffer => der(0x06, Buffer.from(bytes));
const bits = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes);
const utc = (at: Date): Buffer =>
  der(0x17, Buffer.from(at.toISOString().replace(/[-:T]/g, '').slice(2, 14).concat('Z')));

const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const commonName = oid(0x55, 0x04, 0x03);
const basicConstraints = oid(0x55, 0x1d, 0x13);
const subjectAltName = oid(0x55, 0x1d, 0x11);
const yes = Buffer.from([0x01, 0x01, 0xff]);

/** For localhost and 127.0.0.1, from yesterday for ten days. */
export function selfSigned(now = new Date()): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  // A name of its own: of two authorities with one name, the first is tried and the other never.
  const name = sequence(
    der(0x31, sequence(commonName, der(0x0c, Buffer.from(`Red Alert test ${randomBytes(6).toString('hex')}`)))),
  );
  const names = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = sequence(
    sequence(basicConstraints, yes, der(0x04, sequence(yes))),
    sequence(subjectAltName, der(0x04, names)),
  );
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1]), randomBytes(8)),
    ecdsaWithSha256,
    name,
    sequence(utc(new Date(now.getTime() - day_ms)), utc(new Date(now.getTime() + 10 * day_ms))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signed = sequence(content, ecdsaWithSha256, bits(createSign('sha256').update(content).sign(privateKey)));
  const lines = signed.toString('base64').match(/.{1,64}/g) as string[];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
