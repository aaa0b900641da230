import type { Actor, PersonActor } from '@redalert/contracts';
import { RecordReceipt } from '@redalert/notifying';
import { aHospital } from '@redalert/testing';
import type { LedgerRow } from './notifier';
import { Notifier } from './notifier';

describe('evidence from a phone', () => {
  let notifier: Notifier;
  let receipts: RecordReceipt;

  beforeAll(async () => {
    notifier = await Notifier.start();
    receipts = notifier.app.get(RecordReceipt);
  });
  afterAll(() => notifier?.stop());

  const asActor = (person: { id: string; name: string }, facilityId = notifier.hospital.id): PersonActor => ({
    kind: 'person',
    personId: person.id,
    facilityId,
    name: person.name,
    duties: ['staff'],
    roleCodes: [],
    stale: false,
  });

  async function rung() {
    const person = await notifier.hospital.person('BS Chứng Cứ');
    const subscription = notifier.push.subscription();
    const deviceId = await notifier.hospital.device(person, subscription);
    const alertId = await notifier.alert();
    const [pageId] = (await notifier.page(alertId, [person])) as [string];
    const { payload } = await subscription.message();
    await notifier.expects(alertId, ({ state }) => state === 'accepted');
    const { deliveryId, token } = payload.notification.data;
    const row = async (id = deliveryId) => (await notifier.ledger(alertId)).find((one) => one.id === id) as LedgerRow;
    const states = async () =>
      (await notifier.events(alertId, 'delivery.changed'))
        .filter((event) => event.deliveryId === deliveryId)
        .map(({ state }) => state);
    return { person, deviceId, alertId, pageId, deliveryId, token, row, states };
  }

  it('is taken from a service worker that has only the token, once, and forward', async () => {
    const { deviceId, deliveryId, row, states, token } = await rung();
    const receipt = { deliveryId, deviceId, channel: 'web_push', token } as const;
    await receipts.run({ ...receipt, state: 'shown' });
    const { shown_at } = await row();
    expect(shown_at).toEqual(expect.any(Date));
    await notifier.database.clock.advance(3_000);
    await Promise.all([receipts.run({ ...receipt, state: 'shown' }), receipts.run({ ...receipt, state: 'shown' })]);
    await receipts.run({ ...receipt, state: 'opened' });
    await receipts.run({ ...receipt, state: 'shown' });
    expect(await row()).toMatchObject({ state: 'opened', shown_at, opened_at: expect.any(Date) });
    expect(await states()).toEqual(['handed_over', 'accepted', 'shown', 'opened']);
    const [device] = await notifier.database.query<{ last_shown_at: Date | null }>(
      'select last_shown_at from notifying.devices where id = $1',
      [deviceId],
    );
    expect(device?.last_shown_at).toEqual(expect.any(Date));
  });

  it('beats what we believed: a failed delivery that was shown is shown', async () => {
    const { deviceId, deliveryId, row, token } = await rung();
    await notifier.database.query(
      `update notifying.deliveries set state = 'failed', failed_at = app.now() where id = $1`,
      [deliveryId],
    );
    await receipts.run({ deliveryId, deviceId, channel: 'web_push', state: 'shown', token });
    expect(await row()).toMatchObject({ state: 'shown' });
  });

  it('finds the latest ring of a page by page, device and channel', async () => {
    const { alertId, deviceId, pageId, person } = await rung();
    await notifier.ringAgain(alertId, pageId, person.id, 2);
    await notifier.expects(alertId, ({ channel, ring }) => channel === 'socket' && ring === 2);
    await receipts.run({ pageId, deviceId, channel: 'socket', state: 'shown' }, asActor(person));
    const sockets = (await notifier.ledger(alertId))
      .filter(({ channel }) => channel === 'socket')
      .map(({ ring, state }) => ({ ring, state }));
    expect(sockets).toEqual(
      expect.arrayContaining([
        { ring: 1, state: 'created' },
        { ring: 2, state: 'shown' },
      ]),
    );
  });

  it('may come before the notifier has written the row, and is the same row', async () => {
    const { alertId, deviceId, pageId, person } = await rung();
    await notifier.database.query('update dispatching.pages set rings = 3 where id = $1', [pageId]);
    await receipts.run({ pageId, deviceId, channel: 'socket', state: 'shown' }, asActor(person));
    await notifier.ringAgain(alertId, pageId, person.id, 3);
    await notifier.quiet();
    const third = (await notifier.ledger(alertId)).filter(({ channel, ring }) => channel === 'socket' && ring === 3);
    expect(third).toEqual([expect.objectContaining({ state: 'shown' })]);
  });

  it('is refused from anybody else', async () => {
    const { deviceId, deliveryId, pageId, person, row, token } = await rung();
    const { token: othersToken } = await rung();
    const stranger = await notifier.hospital.person('BS Khác');
    const elsewhere = await aHospital(notifier.database, 'BV Khác');
    const station: Actor = {
      kind: 'station',
      stationId: stranger.id,
      facilityId: notifier.hospital.id,
      locationId: notifier.room.id,
      name: 'Máy',
    };
    const receipt = { deliveryId, deviceId, channel: 'web_push', state: 'shown' } as const;
    await expect(receipts.run(receipt)).rejects.toMatchObject({ slug: 'not-authenticated' });
    await expect(receipts.run({ ...receipt, token: `${token}x` })).rejects.toMatchObject({ slug: 'not-authenticated' });
    await expect(receipts.run({ ...receipt, token: othersToken })).rejects.toMatchObject({ slug: 'not-found' });
    await expect(receipts.run(receipt, asActor(stranger))).rejects.toMatchObject({ slug: 'not-found' });
    await expect(receipts.run(receipt, asActor(person, elsewhere.id))).rejects.toMatchObject({ slug: 'not-found' });
    await expect(receipts.run(receipt, station)).rejects.toMatchObject({ slug: 'not-found' });
    await expect(
      receipts.run({ pageId, deviceId, channel: 'socket', state: 'shown' }, asActor(stranger)),
    ).rejects.toMatchObject({ slug: 'not-found' });
    expect(await row()).toMatchObject({ state: 'accepted' });
  });
});
