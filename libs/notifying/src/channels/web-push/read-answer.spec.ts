import { createECDH, randomBytes } from 'node:crypto';
import { areBrowserKeys } from './browser-keys';
import { NOT_PUBLIC } from './checked-lookup';
import { handedOf, handedOfError } from './read-answer';

const now = new Date('2026-11-23T02:13:00Z');

describe('what a push service answers', () => {
  it.each([
    [200, 'accepted'],
    [201, 'accepted'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
    [301, 'refused'],
    [307, 'refused'],
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [413, 'refused'],
    [0, 'refused'],
  ])('%i is %s', (status, outcome) => {
    expect(handedOf({ status, retryAfter: undefined }, now).outcome).toBe(outcome);
  });

  it.each([
    ['7', 7],
    ['Mon, 23 Nov 2026 02:13:20 GMT', 20],
    ['Mon, 23 Nov 2026 02:12:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads Retry-After %s', (retryAfter, retryAfterSeconds) => {
    expect(handedOf({ status: 429, retryAfter }, now)).toMatchObject({
      outcome: 'later',
      reason: 'status-429',
      retryAfterSeconds,
    });
  });

  it('tells silence from a broken line from a forbidden place', () => {
    expect(handedOfError(Object.assign(new Error('x'), { name: 'AbortError', code: 'ABORT_ERR' }))).toEqual({
      outcome: 'later',
      reason: 'timeout',
    });
    expect(handedOfError(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toEqual({
      outcome: 'later',
      reason: 'econnrefused',
    });
    expect(handedOfError(new Error('x'))).toEqual({ outcome: 'later', reason: 'connection' });
    expect(handedOfError(Object.assign(new Error('x'), { code: NOT_PUBLIC }))).toEqual({
      outcome: 'refused',
      reason: 'push-host-not-allowed',
    });
  });
});

describe('the keys of a browser', () => {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  const key = ecdh.getPublicKey('base64url');
  const auth = randomBytes(16).toString('base64url');

  it('are a point of the curve and 16 bytes', () => {
    expect(areBrowserKeys(key, auth)).toBe(true);
    expect(areBrowserKeys(ecdh.getPublicKey('base64url', 'compressed'), auth)).toBe(false);
    expect(areBrowserKeys(Buffer.concat([Buffer.from([4]), randomBytes(64)]).toString('base64url'), auth)).toBe(false);
    expect(areBrowserKeys(key, randomBytes(12).toString('base64url'))).toBe(false);
    expect(areBrowserKeys('', '')).toBe(false);
  });
});
