// Whatever is sent that should not be: refused with a reason that a program can read and a person too, and no trace left.

import { randomUUID } from 'node:crypto';
import type { AlertView, ProblemSlug } from '@redalert/contracts';
import { province } from './support/topologies';
import { imprint, problemIn, send, type Request } from './support/requests';
import { World } from './support/world';

const NIL = '00000000-0000-7000-8000-000000000000';

describe('a request that should not be', () => {
  let house: World;
  let url: string;
  let token: string;
  let stranger: string;
  let tablet: string;
  let link: string;
  let open: AlertView;
  let other: AlertView;
  let closed: AlertView;

  beforeAll(async () => {
    house = await World.open({ ...province, at: '09:00:00', push: true });
    ({ url } = house.services);
    const doctor = await house.colleague('suoida.nhi1', { push: true });
    token = doctor.api.token ?? '';
    stranger = (await house.person('sannhi.hs1')).token ?? '';
    tablet = house.tablet('suoida/phong-sinh-1').token ?? '';
    closed = await house.raise('suoida.hs1', 'suoida/phong-sinh-1', { type: 'NN-ASP' });
    await house.time.settled();
    await (await house.person('suoida.lanhdao1')).standDown(closed.id, { kind: 'resolved' });
    other = await house.raise('suoida.hs1', 'suoida/phong-sinh-1', { type: 'NN-ASP' });
    open = await house.raise('suoida.hs1', 'suoida/phong-sinh-2', { type: 'NN-ASP' });
    await house.time.settled();
    link = doctor.subscription!.messages.find(({ payload }) => payload.notification.data.alertId === open.id)!.payload
      .notification.data.token;
  });
  afterAll(() => house?.close());

  const raise = (more: object = {}): object => ({
    id: randomUUID(),
    mode: 'real',
    ...house.place('suoida/phong-sinh-1'),
    ...more,
  });

  async function isRefused(
    request: Request,
    slug: ProblemSlug,
    errors?: readonly (readonly [field: string, reason: string])[],
  ): Promise<void> {
    await house.time.settled();
    const before = await imprint(house.database);
    const [vi, en] = [await send(url, request), await send(url, { ...request, language: 'en-GB,en;q=0.9' })];
    expect(vi).toMatchObject(problemIn('vi', slug));
    expect(en).toMatchObject(problemIn('en', slug));
    expect(vi.body['title']).not.toBe(en.body['title']);
    expect(vi.text).not.toMatch(/\bat .*\.(js|ts):\d+|node_modules|select |insert /);
    if (errors !== undefined) {
      for (const { body } of [vi, en]) {
        const told = body['errors'] as { field: string; reason: string; message: string }[];
        expect(told.map(({ field, reason }) => [field, reason])).toEqual(errors);
        expect(told.every(({ message }) => message.length > 2 && !message.startsWith('field.'))).toBe(true);
      }
    }
    expect(await imprint(house.database)).toEqual(before);
  }

  it.each<[string, () => object | string, ProblemSlug, [string, string][]?]>([
    [
      'in a room that is not there',
      () => raise({ locationId: NIL }),
      'unknown-location',
      [['locationId', 'unknown-value']],
    ],
    [
      'in a room of another hospital',
      () => raise({ locationId: house.demo.ids.location('sannhi/phong-sinh-1') }),
      'unknown-location',
      [['locationId', 'unknown-value']],
    ],
    [
      'of a type that is not there',
      () => raise({ typeCode: 'OB-NOTHING' }),
      'unknown-type',
      [['typeCode', 'unknown-value']],
    ],
    [
      'of a type that is a word of the language',
      () => raise({ typeCode: 'constructor' }),
      'unknown-type',
      [['typeCode', 'unknown-value']],
    ],
    ['for another hospital', () => raise(house.place('sannhi/phong-sinh-1')), 'wrong-facility'],
    ['for no hospital at all', () => raise({ facilityId: NIL }), 'wrong-facility'],
    [
      'with nothing in it',
      () => ({}),
      'invalid-body',
      [
        ['id', 'required'],
        ['facilityId', 'required'],
        ['locationId', 'required'],
        ['mode', 'required'],
      ],
    ],
    ['with an id that is none', () => raise({ id: 'A1' }), 'invalid-body', [['id', 'not-uuid']]],
    ['at a time that is none', () => raise({ raisedAt: 'hôm qua' }), 'invalid-body', [['raisedAt', 'not-a-time']]],
    [
      'at a time without a zone',
      () => raise({ raisedAt: '2026-03-10T09:00:00' }),
      'invalid-body',
      [['raisedAt', 'not-a-time']],
    ],
    ['in a mode that is none', () => raise({ mode: 'test' }), 'invalid-body', [['mode', 'unknown-value']]],
    ['with a note without end', () => raise({ note: 'a'.repeat(501) }), 'invalid-body', [['note', 'too-long']]],
    ['with a note that no database can keep', () => raise({ note: 'a\u0000b' }), 'invalid-body', [['note', 'invalid']]],
    [
      'with seven patients',
      () => raise({ patients: Array.from({ length: 7 }, () => ({ kind: 'newborn' })) }),
      'invalid-body',
      [['patients', 'too-long']],
    ],
    [
      'with a patient of no kind',
      () => raise({ patients: [{ kind: 'cat' }] }),
      'invalid-body',
      [['patients.0.kind', 'unknown-value']],
    ],
    ['with the id of another alert', () => raise({ id: open.id }), 'id-taken'],
    ['that is a list', () => [], 'invalid-body'],
    ['that is a word', () => '"báo động"', 'invalid-body'],
    ['that is null', () => 'null', 'invalid-body'],
    ['that is not JSON', () => '{"id": ', 'not-json'],
    ['that is empty', () => '', 'not-json'],
    ['that would poison objects', () => '{"__proto__": {"mode": "real"}, "id": 1}', 'not-json'],
    ['a hundred thousand lists deep', () => '['.repeat(100_000) + ']'.repeat(100_000), 'invalid-body'],
    ['of a megabyte', () => raise({ note: 'a'.repeat(1_000_000) }), 'too-large'],
  ])('a raise %s', async (_what, body, slug, ...[errors]) => {
    await isRefused({ path: '/alerts', token, body: body() }, slug, errors);
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
  ])('a raise as %s', async (type) => {
    await isRefused({ path: '/alerts', token, body: JSON.stringify(raise()), type }, 'not-json');
  });

  it.each<[string, string, object, ProblemSlug, [string, string][]?]>([
    ['an answer of no kind', 'answers', { kind: 'maybe' }, 'invalid-body', [['kind', 'unknown-value']]],
    [
      'an answer in a week',
      'answers',
      { kind: 'coming', etaMinutes: 10_080 },
      'invalid-body',
      [['etaMinutes', 'out-of-range']],
    ],
    [
      'an answer before now',
      'answers',
      { kind: 'coming', etaMinutes: -1 },
      'invalid-body',
      [['etaMinutes', 'out-of-range']],
    ],
    [
      'an answer in half a minute',
      'answers',
      { kind: 'coming', etaMinutes: 0.5 },
      'invalid-body',
      [['etaMinutes', 'invalid']],
    ],
    ['an answer for a role that is none', 'answers', { kind: 'coming', roleCode: 'KING' }, 'unknown-role'],
    [
      'an answer for nobody',
      'answers',
      { kind: 'coming', onBehalfOf: 'x' },
      'invalid-body',
      [['onBehalfOf', 'not-uuid']],
    ],
    ['an answer for somebody else, without the duty', 'answers', { kind: 'coming', onBehalfOf: NIL }, 'not-allowed'],
    ['“đã rõ” while it runs', 'answers', { kind: 'understood' }, 'invalid-state'],
    ['a type that is none', 'type', { typeCode: 'X' }, 'unknown-type', [['typeCode', 'unknown-value']]],
    ['a role that is none', 'roles', { roleCode: 'KING' }, 'unknown-role', [['roleCode', 'unknown-value']]],
    ['a severity that is none', 'severity', { severity: 'PINK' }, 'invalid-body', [['severity', 'unknown-value']]],
    [
      'a milestone that is none',
      'milestones',
      { id: randomUUID(), key: 'lunch' },
      'invalid-body',
      [['key', 'unknown-value']],
    ],
    [
      'a milestone with a word for a number',
      'milestones',
      { id: randomUUID(), key: 'blood_loss', value: 'viel' },
      'invalid-body',
      [['value', 'invalid']],
    ],
    [
      'a milestone with no number',
      'milestones',
      '{"id":"0190a0a0-0000-7000-8000-000000000001","key":"blood_loss","value":1e999}' as unknown as object,
      'invalid-body',
    ],
    ['a tick of nothing', 'checklist', { key: 'lunch' }, 'invalid-body', [['key', 'unknown-value']]],
    ['a note without words', 'notes', { id: randomUUID(), text: '   ' }, 'invalid-body', [['text', 'out-of-range']]],
    [
      'a note that no database can keep',
      'notes',
      { id: randomUUID(), text: '\u0000' },
      'invalid-body',
      [['text', 'invalid']],
    ],
    ['an end of no kind', 'stand-down', { kind: 'tired' }, 'invalid-body', [['kind', 'unknown-value']]],
    ['the end of a drill', 'stand-down', { kind: 'drill_ended' }, 'not-a-drill'],
    ['going on with what is no drill', 'resume', {}, 'not-a-drill'],
  ])('about an open alert: %s', async (_what, path, body, slug, ...[errors]) => {
    await isRefused({ path: `/alerts/${open.id}/${path}`, token, body }, slug, errors);
  });

  it.each<[string, object, ProblemSlug]>([
    ['answers', { kind: 'coming' }, 'alert-closed'],
    ['type', { typeCode: 'OB-PPH' }, 'alert-closed'],
    ['roles', { roleCode: 'XN' }, 'alert-closed'],
    ['severity', { severity: 'ORANGE' }, 'alert-closed'],
    ['stand-down', { kind: 'false_alarm' }, 'alert-closed'],
  ])('about an alert that is over: %s', async (path, body, slug) => {
    await isRefused({ path: `/alerts/${closed.id}/${path}`, token, body }, slug);
  });

  it.each<[string, string, string, object?]>([
    ['GET', '', 'read'],
    ['GET', '/timeline', 'followed'],
    ['POST', '/answers', 'answered', { kind: 'coming' }],
    ['POST', '/stand-down', 'ended', { kind: 'resolved' }],
    ['POST', '/notes', 'noted', { id: NIL, text: 'x' }],
    ['POST', '/roles', 'widened', { roleCode: 'XN' }],
    ['POST', '/milestones', 'stamped', { id: NIL, key: 'birth' }],
    ['POST', '/resume', 'resumed', {}],
  ])(
    '%s %s: an alert that is not there, or another hospital’s, cannot be %s',
    async (method, path, _what, ...[body]) => {
      await isRefused(
        { method, path: `/alerts/${open.id}${path}`, token: stranger, ...(body && { body }) },
        'not-found',
      );
      await isRefused({ method, path: `/alerts/${NIL}${path}`, token, ...(body && { body }) }, 'not-found');
    },
  );

  it.each<[string, Request, ProblemSlug, [string, string][]?]>([
    ['an id that is none', { method: 'GET', path: '/alerts/A1' }, 'invalid-body'],
    [
      'a state that is none',
      { method: 'GET', path: '/alerts?state=sad' },
      'invalid-body',
      [['state', 'unknown-value']],
    ],
    [
      'a cursor that we never gave',
      { method: 'GET', path: '/alerts?cursor=x' },
      'invalid-body',
      [['cursor', 'invalid']],
    ],
    ['a route that is not there', { method: 'GET', path: '/nothing' }, 'not-found'],
    ['a deed that is not there', { path: '/nothing', body: {} }, 'not-found'],
    ['a version that is not there', { method: 'GET', path: '/api/v9/alerts', root: true }, 'not-found'],
    ['a method that is not meant', { method: 'DELETE', path: '/alerts' }, 'method-not-allowed'],
    ['another method that is not meant', { method: 'PUT', path: '/session', body: {} }, 'method-not-allowed'],
    ['one more', { method: 'PATCH', path: `/alerts/${NIL}`, body: {} }, 'method-not-allowed'],
    [
      'a push service that we do not call',
      {
        path: '/devices',
        body: {
          id: NIL,
          name: 'x',
          subscription: { endpoint: 'https://127.0.0.1:1/x', keys: { p256dh: 'a', auth: 'b' } },
        },
      },
      'push-host-not-allowed',
    ],
    ['the ledger, without the duty', { method: 'GET', path: `/deliveries?alertId=${NIL}` }, 'not-allowed'],
    [
      'blood below nothing',
      { method: 'PUT', path: '/blood-stock', body: { items: [{ product: 'O', units: -1 }] } },
      'invalid-body',
      [['items.0.units', 'out-of-range']],
    ],
  ])('%s', async (_what, request, slug, ...[errors]) => {
    await isRefused({ token, ...request }, slug, errors);
  });

  it.each([
    '',
    'x',
    'se_',
    'st_x',
    `se_${'A'.repeat(43)}`,
    `st_${'A'.repeat(43)}`,
    'pt_AAAA.BBBB',
    "se_' or true --",
    'a'.repeat(8_000),
    'null',
    'undefined',
    'Bearer',
  ])('a token like “%.20s”', async (garbage) => {
    await isRefused({ method: 'GET', path: '/session', token: garbage }, 'not-authenticated');
    await isRefused({ path: '/alerts', body: raise(), token: garbage }, 'not-authenticated');
  });

  it('no token at all', async () => {
    await isRefused({ path: '/alerts', body: raise() }, 'not-authenticated');
  });

  it('a token of another hospital raises nothing here', async () => {
    await isRefused({ path: '/alerts', body: raise(), token: stranger }, 'wrong-facility');
  });

  it('a token that was given back', async () => {
    const gone = await house.anonymous.signedIn('suoida.bv1', house.demo.password);
    await gone.send('DELETE', '/session');
    await isRefused({ method: 'GET', path: '/session', token: gone.token ?? '' }, 'not-authenticated');
    await isRefused({ path: '/alerts', body: raise(), token: gone.token ?? '' }, 'not-authenticated');
  });

  it('a tablet neither answers nor keeps a device', async () => {
    await isRefused({ path: `/alerts/${open.id}/answers`, token: tablet, body: { kind: 'coming' } }, 'not-allowed');
    await isRefused({ method: 'GET', path: '/devices', token: tablet }, 'not-allowed');
  });

  it('the link of one page raises nothing, leads nothing, and answers no other alert', async () => {
    await isRefused({ path: '/alerts', token: link, body: raise() }, 'not-allowed');
    await isRefused({ path: `/alerts/${open.id}/stand-down`, token: link, body: { kind: 'resolved' } }, 'not-allowed');
    await isRefused({ method: 'GET', path: '/alerts', token: link }, 'not-allowed');
    await isRefused({ method: 'GET', path: `/alerts/${other.id}`, token: link }, 'not-found');
    await isRefused({ method: 'GET', path: `/alerts/${other.id}/timeline`, token: link }, 'not-found');
    await isRefused(
      { path: `/alerts/${other.id}/answers`, token: link, body: { kind: 'coming', roleCode: 'NHI-BS' } },
      'not-found',
    );
    await isRefused(
      {
        path: `/alerts/${open.id}/answers`,
        token: link,
        body: { kind: 'coming', onBehalfOf: house.demo.ids.person('suoida.nhi2') },
      },
      'not-allowed',
    );
    await isRefused(
      { path: `/alerts/${open.id}/answers`, token: `${link.slice(0, -2)}AA`, body: { kind: 'coming' } },
      'not-authenticated',
    );
  });

  it('a wrong password says no more than that, for a login that is there and one that is not', async () => {
    const answers = await Promise.all(
      ['suoida.nhi1', 'suoida.nobody'].map((login) => send(url, { path: '/session', body: { login, password: 'x' } })),
    );
    for (const answer of answers) expect(answer).toMatchObject(problemIn('vi', 'bad-credentials'));
    expect(answers[0]!.text).toBe(answers[1]!.text);
    expect((await send(url, { path: '/session', body: { login: 'a\u0000', password: 'x' } })).status).toBe(400);
  });

  it('and the house goes on as before', async () => {
    expect(await house.complaints()).toEqual([]);
    expect((await (await house.person('suoida.nhi1')).answer(open.id, { kind: 'coming' })).outcome).toBe('holds');
  });
});
