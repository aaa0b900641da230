import { planPages, type KnownDevice } from './page-plan';

const page = { pageId: 'p1', personId: 'doctor', purpose: 'page', ring: 1 } as const;
const device = (id: string, more: Partial<KnownDevice> = {}): KnownDevice => ({
  id,
  personId: 'doctor',
  endpoint: `https://push/${id}`,
  gone: false,
  sandbox: false,
  ...more,
});
const roads = (devices: readonly KnownDevice[], pages: Parameters<typeof planPages>[1] = [page]) =>
  planPages('alert', pages, devices).deliveries.map(({ channel, deviceId }) => `${deviceId} ${channel}`);

describe('a page', () => {
  it('takes every road to every device of the person, and to nobody else', () => {
    const devices = [
      device('phone'),
      device('board', { endpoint: null }),
      device('demo', { sandbox: true, endpoint: null }),
      device('other', { personId: 'nurse' }),
    ];
    expect(roads(devices)).toEqual(['phone socket', 'phone web_push', 'board socket', 'demo sandbox']);
  });

  it('is the same delivery when it is asked for again, and another when it rings again', () => {
    const ids = (ring: number) =>
      planPages('alert', [{ ...page, ring }], [device('phone')]).deliveries.map(({ id }) => id);
    expect(ids(1)).toEqual(ids(1));
    expect(new Set([...ids(1), ...ids(2)]).size).toBe(4);
  });

  it('to somebody without a device, or with dead ones only, is called hopeless at once', () => {
    const reasons = (devices: readonly KnownDevice[]) =>
      planPages('alert', [page], devices).unreachable.map(({ reason }) => reason);
    expect(reasons([])).toEqual(['no-device']);
    expect(reasons([device('dead', { endpoint: null, gone: true })])).toEqual(['subscription-gone']);
    expect(reasons([device('dead', { endpoint: null, gone: true }), device('phone')])).toEqual([]);
    expect(reasons([device('board', { endpoint: null })])).toEqual([]);
  });
});
