import type { LookupAddress } from 'node:dns';
import { checkedLookup, NOT_PUBLIC } from './checked-lookup';
import { isPublicAddress } from './public-address';

const answering = (...addresses: readonly string[]) => {
  const found: LookupAddress[] = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const look = checkedLookup(
    (host) => host === 'push.benhvien.vn',
    (_host, _options, done) => done(null, found),
  );
  return (hostname: string, all = true) =>
    new Promise((resolve, reject) =>
      look(hostname, { all }, (error, address) => (error === null ? resolve(address) : reject(error))),
    );
};

describe('an address of a push service', () => {
  it('is the one that was checked, all or the first', async () => {
    const look = answering('142.250.1.95', '2404:6800:4005:80b::200a');
    expect(await look('fcm.googleapis.com')).toHaveLength(2);
    expect(await look('fcm.googleapis.com', false)).toBe('142.250.1.95');
  });

  it('is never one of ours, whatever the name says', async () => {
    await expect(answering('127.0.0.1')('fcm.googleapis.com')).rejects.toMatchObject({ code: NOT_PUBLIC });
    await expect(answering('10.1.2.3', '::1')('fcm.googleapis.com', false)).rejects.toMatchObject({ code: NOT_PUBLIC });
    expect(await answering('10.1.2.3', '142.250.1.95')('fcm.googleapis.com')).toEqual([
      { address: '142.250.1.95', family: 4 },
    ]);
  });

  it('may be inside the hospital for a host that the hospital named', async () => {
    expect(await answering('10.1.2.3')('push.benhvien.vn', false)).toBe('10.1.2.3');
  });

  it('is not found when the name is not', async () => {
    const look = checkedLookup(
      () => false,
      (_host, _options, done) => done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), []),
    );
    await expect(
      new Promise((_resolve, reject) => look('x', {}, (error) => reject(error as Error))),
    ).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });
});

describe('the public internet', () => {
  it.each([
    '142.250.1.95',
    '17.253.144.10',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '2404:6800:4005:80b::200a',
    '2a03:2880::1',
  ])('holds %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.168.0.1',
    '198.18.0.1',
    '203.0.113.5',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::',
    '3fff::1',
    'localhost',
    '',
    '1.2.3',
  ])('does not hold %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
