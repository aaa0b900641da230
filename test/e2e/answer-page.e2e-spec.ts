// The page behind the link of a push: plain HTML for the oldest phone, with no login and no script.

import type { AlertView } from '@redalert/contracts';
import type { Colleague } from './support/colleague';
import { province } from './support/topologies';
import { roleCall, World } from './support/world';

const ROOM = 'suoida/phong-sinh-2';

describe('the answer page', () => {
  let house: World;
  let doctor: Colleague;
  let alert: AlertView;
  let address: string;
  let token: string;

  beforeAll(async () => {
    house = await World.open({ ...province, at: '02:13:31', push: true });
    doctor = await house.colleague('suoida.nhi1', { push: true });
    alert = await house.raise('suoida.hs1', ROOM, { type: 'NN-ASP' });
    await house.time.settled();
    const { navigate, data } = (await doctor.subscription!.message(0)).payload.notification;
    [address, token] = [navigate, data.token];
  });
  afterAll(() => house?.close());

  const picture = (): Promise<AlertView> => house.picture(alert.id, 'suoida.dieuphoi1');
  const open = async (url: string, language = 'vi'): Promise<{ status: number; html: string; headers: Headers }> => {
    const response = await fetch(url, { headers: { 'accept-language': language } });
    return { status: response.status, html: await response.text(), headers: response.headers };
  };
  const press = async (form: Record<string, string>, id = alert.id): Promise<{ status: number; html: string }> => {
    const response = await fetch(`${house.services.url}/a/${id}`, {
      method: 'POST',
      body: new URLSearchParams({ t: token, ...form }),
    });
    return { status: response.status, html: await response.text() };
  };
  const kinds = (html: string): string[] =>
    [...new Set([...html.matchAll(/name="kind" value="(\w+)"/g)].map(([, kind]) => kind ?? ''))].sort();

  it('is where the push leads, and needs nothing but itself', async () => {
    expect(address).toBe(`${house.services.url}/a/${alert.id}?t=${token}`);
    const { status, html, headers } = await open(address);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|https?:\/\/|<link|<img|@import/i);
    expect(Buffer.byteLength(html)).toBeLessThan(10_000);
  });

  it('says where, what and when, and asks for one press', async () => {
    const { html } = await open(address);
    for (const word of ['Phòng sinh 2', 'Ngạt sơ sinh', '02:13:31', 'A1']) expect(html).toContain(word);
    expect(kinds(html)).toEqual(['cannot', 'coming', 'need_more', 'present']);
    expect(html.match(/<form method="post">/g)?.length).toBeGreaterThanOrEqual(3);
    expect((await open(address, 'en')).html).toContain('Birth asphyxia');
  });

  it('answers nothing by being opened', async () => {
    for (let opened = 0; opened < 3; opened += 1) await open(address);
    expect(roleCall(await picture(), 'NHI-BS')).toMatchObject({ state: 'RINGING', holder: null });
  });

  it('one press answers; the same press again is the same as once', async () => {
    expect((await press({ kind: 'coming', etaMinutes: '10' })).html).toMatch(/10 phút/);
    const { version } = await picture();
    const again = await press({ kind: 'coming', etaMinutes: '10' });
    expect(again.status).toBe(200);
    const view = await picture();
    expect(view.version).toBe(version);
    expect(roleCall(view, 'NHI-BS')).toMatchObject({
      state: 'EN_ROUTE',
      holder: { name: doctor.name },
      etaAt: new Date(Date.parse(view.serverTime) + 600_000).toISOString(),
    });
    expect(kinds(again.html)).toContain('present');
  });

  it('shows who comes besides, and keeps what others typed from becoming part of the page', async () => {
    await house.database.query(`update roster.people set name = '<script>alert(1)</script>' where id = $1`, [
      house.demo.ids.person('suoida.dd1'),
    ]);
    await (await house.person('suoida.dd1')).answer(alert.id, { kind: 'coming' });
    const { html } = await open(address);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
  });

  it.each<[string, (id: string) => string, Record<string, string>, number]>([
    ['no token', (id) => `/a/${id}`, { t: '' }, 410],
    ['a token that is none', (id) => `/a/${id}?t=x`, { t: 'x' }, 410],
    ['a token of a session', (id) => `/a/${id}?t=se_${'A'.repeat(43)}`, { t: `se_${'A'.repeat(43)}` }, 410],
  ])('with %s it is a page too, and says whom to call', async (_what, path, form, status) => {
    const [shown, pressed] = [
      await open(house.services.url + path(alert.id)),
      await press({ kind: 'coming', ...form }),
    ];
    for (const page of [shown, pressed]) {
      expect(page.status).toBe(status);
      expect(page.html).toContain('<!doctype html>');
      expect(page.html).not.toContain('Phòng sinh 2');
    }
  });

  it('answers no other alert', async () => {
    const other = await house.raise('suoida.hs1', 'suoida/phong-sinh-1', { type: 'NN-ASP' });
    await house.time.settled();
    expect((await open(`${house.services.url}/a/${other.id}?t=${token}`)).status).toBe(410);
    expect((await press({ kind: 'coming' }, other.id)).status).toBe(410);
    await (await house.person('suoida.lanhdao1')).standDown(other.id, { kind: 'resolved' });
  });

  it.each([{ kind: 'maybe' }, {}, { kind: 'coming', etaMinutes: 'soon' }, { kind: 'coming', etaMinutes: '9999' }])(
    'takes no nonsense: %j',
    async (form) => {
      const { version } = await picture();
      expect((await press(form as Record<string, string>)).status).toBe(400);
      expect((await picture()).version).toBe(version);
    },
  );

  it('after the end it says so, takes “Đã rõ”, and no late answer', async () => {
    await (await house.person('suoida.lanhdao1')).standDown(alert.id, { kind: 'false_alarm' });
    await picture();
    const { html } = await open(address);
    expect(kinds(html)).toEqual(['understood']);
    expect(html).toContain('Đã rõ');
    const late = await press({ kind: 'present' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Phòng sinh 2');
    expect((await press({ kind: 'understood' })).status).toBe(200);
    expect((await press({ kind: 'understood' })).status).toBe(200);
    expect((await picture()).recall?.understood.map(({ name }) => name)).toEqual([doctor.name]);
    expect(await house.complaints()).toEqual([]);
  });
});
