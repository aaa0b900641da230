import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { IdentityHttpModule, IdentityModule, passwordHash } from '@redalert/identity';
import { NotifyingHttpModule } from '@redalert/notifying';
import { api, PASSWORD, until, type Api, type TestPerson } from '@redalert/testing';
import { Notifier } from './notifier';

describe('a person and their phones', () => {
  let notifier: Notifier;
  let door: Api;

  beforeAll(async () => {
    notifier = await Notifier.start({ modules: [IdentityModule, IdentityHttpModule, NotifyingHttpModule] });
    door = api(await notifier.app.getUrl());
  });
  afterAll(() => notifier?.stop());

  const somebody = (duties = ['staff']): Promise<TestPerson> => notifier.hospital.person('BS Có Máy', { duties });
  const signedIn = (person: TestPerson) => door.signedIn(person.login, PASSWORD);
  const order = (id: string, subscription = notifier.push.subscription()) => ({
    id,
    name: 'Điện thoại',
    platform: 'Android',
    subscription: subscription.toJSON(),
  });

  it('registers a phone, changes it under the same id, and keeps its secret', async () => {
    const me = await signedIn(await somebody());
    const [id, first, second] = [randomUUID(), notifier.push.subscription(), notifier.push.subscription()];
    const registered = await me.registerDevice(order(id, first));
    expect(registered.device).toMatchObject({ id, name: 'Điện thoại', push: true, goneAt: null, lastTest: null });
    const again = await me.registerDevice({ ...order(id, second), name: 'Máy mới' });
    expect(again).toMatchObject({ secret: registered.secret, device: { name: 'Máy mới' } });
    expect((await me.registerDevice({ id, name: 'Máy mới' })).device.push).toBe(true);
    expect((await me.registerDevice({ id, name: 'Máy mới', subscription: null })).device.push).toBe(false);
    expect((await me.devices()).items).toHaveLength(1);
  });

  it("lets its secret and a PIN open a session, and nobody else's", async () => {
    const person = await somebody();
    const me = await signedIn(person);
    const id = randomUUID();
    const { secret } = await me.registerDevice(order(id));
    await notifier.database.query('update identity.accounts set pin_hash = $2 where person_id = $1', [
      person.id,
      await passwordHash('2468'),
    ]);
    const byPin = { login: person.login, pin: '2468', deviceId: id, deviceSecret: secret };
    expect((await door.signIn(byPin)).personId).toBe(person.id);
    await expect(door.signIn({ ...byPin, deviceSecret: `${secret}x` })).rejects.toMatchObject({
      slug: 'bad-credentials',
    });
  });

  it('refuses endpoints and keys that no browser makes', async () => {
    const me = await signedIn(await somebody());
    const good = notifier.push.subscription().toJSON();
    const register = (subscription: typeof good) => me.registerDevice({ id: randomUUID(), name: 'x', subscription });
    for (const endpoint of [
      'https://169.254.169.254/latest',
      'http://fcm.googleapis.com/x',
      `https://${notifier.push.host}@evil.example/x`,
      'https://127.0.0.1/x',
    ]) {
      await expect(register({ ...good, endpoint })).rejects.toMatchObject({
        status: 422,
        slug: 'push-host-not-allowed',
      });
    }
    const compressed = createECDH('prime256v1');
    compressed.generateKeys();
    const keys = { ...good.keys, p256dh: compressed.getPublicKey('base64url', 'compressed') };
    await expect(register({ ...good, keys })).rejects.toMatchObject({ status: 400, slug: 'invalid-body' });
    await expect(
      register({ ...good, keys: { ...good.keys, auth: randomBytes(3).toString('base64url') } }),
    ).rejects.toMatchObject({ slug: 'invalid-body' });
  });

  it('moves a subscription to whoever signed in last on that phone', async () => {
    const [before, now] = [await signedIn(await somebody()), await signedIn(await somebody())];
    const [id, subscription] = [randomUUID(), notifier.push.subscription()];
    await before.registerDevice(order(id, subscription));
    await expect(now.registerDevice(order(id))).rejects.toMatchObject({ status: 409, slug: 'id-taken' });
    await now.registerDevice(order(randomUUID(), subscription));
    expect((await before.devices()).items).toMatchObject([{ push: false, goneAt: expect.any(String) }]);
    expect((await now.devices()).items).toMatchObject([{ push: true, goneAt: null }]);
  });

  it('tests a phone and shows how far the test came', async () => {
    const me = await signedIn(await somebody());
    const [id, subscription] = [randomUUID(), notifier.push.subscription()];
    await me.registerDevice(order(id, subscription));
    expect((await me.testDevice(id)).lastTest).toMatchObject({ handedOverAt: null, failure: null });
    await expect(me.testDevice(id)).rejects.toMatchObject({ status: 429 });
    const { payload, ttl } = await subscription.message();
    const { deliveryId, token, alertId, purpose } = payload.notification.data;
    expect({ alertId, purpose, ttl }).toEqual({ alertId: null, purpose: 'test', ttl: 60 });
    await door.receipt({ deliveryId, deviceId: id, channel: 'web_push', state: 'shown', token });
    const [device] = await until(async () => {
      const { items } = await me.devices();
      return items[0]?.lastTest?.acceptedAt ? items : undefined;
    });
    expect(device?.lastTest).toMatchObject({
      id: deliveryId,
      acceptedAt: expect.any(String),
      shownAt: expect.any(String),
      openedAt: null,
      failure: null,
    });
  });

  it('says that a phone without a subscription cannot be tested', async () => {
    const me = await signedIn(await somebody());
    const id = randomUUID();
    await me.registerDevice({ id, name: 'Máy bàn', subscription: null });
    expect((await me.testDevice(id)).lastTest).toMatchObject({ failure: 'no-subscription' });
    await expect(me.testDevice(randomUUID())).rejects.toMatchObject({ status: 404 });
  });

  it('removes a phone, which then rings no more', async () => {
    const [me, other] = [await signedIn(await somebody()), await signedIn(await somebody())];
    const id = randomUUID();
    await me.registerDevice(order(id));
    await expect(other.removeDevice(id)).rejects.toMatchObject({ status: 404 });
    await me.removeDevice(id);
    await expect(me.removeDevice(id)).rejects.toMatchObject({ status: 404 });
    expect((await me.devices()).items).toEqual([]);
    expect((await me.registerDevice(order(id))).device).toMatchObject({ id, push: true });
  });

  it('takes receipts with a session or with the token of the push, and from nobody else', async () => {
    const person = await somebody();
    const me = await signedIn(person);
    const [deviceId, subscription] = [randomUUID(), notifier.push.subscription()];
    await me.registerDevice(order(deviceId, subscription));
    const alertId = await notifier.alert();
    const [pageId] = (await notifier.page(alertId, [person])) as [string];
    const { deliveryId, token } = (await subscription.message()).payload.notification.data;
    const receipt = { deliveryId, deviceId, channel: 'web_push', state: 'shown' } as const;
    await expect(door.receipt(receipt)).rejects.toMatchObject({ status: 401 });
    await expect((await signedIn(await somebody())).receipt(receipt)).rejects.toMatchObject({ status: 404 });
    await door.receipt({ ...receipt, token });
    await me.receipt({ pageId, deviceId, channel: 'socket', state: 'shown' });
    const rows = await notifier.ledger(alertId);
    expect(rows.map(({ state }) => state)).toEqual(['shown', 'shown']);
  });

  it('shows the ledger of an alert to coordinators only', async () => {
    const person = await somebody();
    await notifier.hospital.device(person);
    const alertId = await notifier.alert();
    await notifier.page(alertId, [person]);
    await notifier.expects(alertId, ({ channel }) => channel === 'socket');
    const coordinator = await signedIn(await somebody(['coordinator']));
    expect((await coordinator.deliveries(alertId)).items).toMatchObject([
      { personId: person.id, channel: 'socket', state: 'created', attempts: 0, deviceName: 'Máy thử' },
    ]);
    await expect((await signedIn(person)).deliveries(alertId)).rejects.toMatchObject({ status: 403 });
  });
});
