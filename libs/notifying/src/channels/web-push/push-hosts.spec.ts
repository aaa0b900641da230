import type { PlatformConfig } from '@redalert/platform';
import { PushHosts } from './push-hosts';

const hosts = new PushHosts({
  pushHosts: ['push.benhvien.vn', 'ntfy.benhvien.vn:8443', '127.0.0.1:4443', '[::1]:4443'],
} as unknown as PlatformConfig);

describe('the push services we call', () => {
  it.each([
    ['https://fcm.googleapis.com/fcm/send/abc:def', 'fcm.googleapis.com'],
    ['https://fcm.googleapis.com:443/wp/abc', 'fcm.googleapis.com'],
    ['https://FCM.googleapis.com/wp/abc', 'fcm.googleapis.com'],
    ['https://android.googleapis.com/gcm/send/abc', 'android.googleapis.com'],
    ['https://web.push.apple.com/QGx-y_z', '.push.apple.com'],
    ['https://wns2-sg2p.notify.windows.com/w/?token=BQYA%2f', '.notify.windows.com'],
    ['https://updates.push.services.mozilla.com/wpush/v2/gAAA', 'updates.push.services.mozilla.com'],
    ['https://push.benhvien.vn/up/1', 'push.benhvien.vn'],
    ['https://ntfy.benhvien.vn:8443/up/1', 'ntfy.benhvien.vn:8443'],
    ['https://127.0.0.1:4443/send/1', '127.0.0.1:4443'],
    ['https://[::1]:4443/send/1', '[::1]:4443'],
  ])('%s', (endpoint, service) => {
    expect(hosts.admit(endpoint)?.service).toBe(service);
  });

  it('writes an endpoint in one spelling', () => {
    expect(hosts.admit('https://FCM.googleapis.com:443/a/../wp/x')?.url.href).toBe('https://fcm.googleapis.com/wp/x');
  });

  it("lets only the hospital's own be private", () => {
    expect(
      ['push.benhvien.vn', '127.0.0.1', 'fcm.googleapis.com', 'localhost'].map((host) => hosts.mayBePrivate(host)),
    ).toEqual([true, true, false, false]);
  });
});

describe('what a stranger may type as an endpoint', () => {
  it.each([
    // not HTTPS
    'http://fcm.googleapis.com/x',
    'ftp://fcm.googleapis.com/x',
    'file:///etc/passwd',
    'gopher://fcm.googleapis.com/x',
    'data:text/plain,x',
    'javascript:alert(1)',
    'ws://fcm.googleapis.com/x',
    '//fcm.googleapis.com/x',
    'fcm.googleapis.com/x',
    '',
    'https:',
    'https://',
    'https:///x',
    // ports
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com:80/x',
    'https://fcm.googleapis.com:22/x',
    'https://push.benhvien.vn:8443/x',
    'https://ntfy.benhvien.vn/x',
    'https://127.0.0.1/x',
    'https://127.0.0.1:4444/x',
    'https://fcm.googleapis.com:99999/x',
    // somebody in front of the host
    'https://user@fcm.googleapis.com/x',
    'https://user:secret@fcm.googleapis.com/x',
    'https://fcm.googleapis.com@127.0.0.1/x',
    'https://fcm.googleapis.com:443@10.0.0.1/x',
    'https://fcm.googleapis.com%40127.0.0.1/x',
    'https://127.0.0.1#@fcm.googleapis.com/',
    'https://127.0.0.1?@fcm.googleapis.com/',
    // our own doors, in every spelling
    'https://localhost/x',
    'https://localhost.localdomain/x',
    'https://0.0.0.0/x',
    'https://0/x',
    'https://127.1/x',
    'https://2130706433/x',
    'https://0x7f000001/x',
    'https://0177.0.0.1/x',
    'https://127.0.0.1.nip.io/x',
    'https://[::1]/x',
    'https://[::]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://[::ffff:7f00:1]/x',
    'https://10.0.0.1/x',
    'https://172.16.0.1/x',
    'https://192.168.1.1/x',
    'https://169.254.169.254/latest/meta-data/',
    'https://metadata.google.internal/x',
    'https://100.100.100.200/x',
    'https://[fd00::1]/x',
    'https://[fe80::1]/x',
    'https://[64:ff9b::7f00:1]/x',
    'https://①②⑦.⓪.⓪.①/x',
    // names that only look right
    'https://fcm.googleapis.com.evil.example/x',
    'https://evilfcm.googleapis.com/x',
    'https://fcm.googleapis.com./x',
    'https://fcm-googleapis.com/x',
    'https://push.apple.com/x',
    'https://.push.apple.com/x',
    'https://xpush.apple.com/x',
    'https://web.push.apple.com.evil.example/x',
    'https://notify.windows.com/x',
    'https://evilnotify.windows.com/x',
    'https://fcm。googleapis。com/x',
    'https://fcm.googleapis.com\u00ad/x',
    'https://ｆcm.googleapis.com/x',
    'https://xn--fcm-googleapis.com/x',
    'https://googleapis.com/x',
    // two parsers, two meanings
    'https://fcm.googleapis.com\\@127.0.0.1/x',
    'https:\\\\fcm.googleapis.com/x',
    'https://127.0.0.1\\.fcm.googleapis.com/x',
    'https://fcm.googleapis.com/\r\nHost: 127.0.0.1',
    'https://fcm.googleapis.com/x y',
    ' https://fcm.googleapis.com/x',
    'https://fcm.googleapis.com\t/x',
    'https://fcm.goo\ngleapis.com/x',
    'https://fcm.googleapis.com/x\u0000',
    'https://fcm.googleapis.com/#x',
    'https://fcm.googleapis.com/"x',
    `https://fcm.googleapis.com/${'x'.repeat(2_000)}`,
  ])('is refused: %s', (endpoint) => {
    expect(hosts.admit(endpoint)).toBeUndefined();
  });
});
