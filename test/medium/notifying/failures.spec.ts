import { until, type Behaviour } from '@redalert/testing';
import { Notifier } from './notifier';

describe('a push service that does not take it', () => {
  let notifier: Notifier;

  beforeEach(async () => {
    notifier = await Notifier.start();
  });
  afterEach(() => notifier?.stop());

  async function paged(...behaviours: readonly Behaviour[]) {
    const person = await notifier.hospital.person('BS Trực');
    const subscription = notifier.push.subscription();
    subscription.answersNext(...behaviours);
    const deviceId = await notifier.hospital.device(person, subscription);
    const alertId = await notifier.alert();
    const [pageId] = (await notifier.page(alertId, [person])) as [string];
    return { person, subscription, deviceId, alertId, pageId };
  }

  it.each([404, 410])('gives up a subscription that is gone (%i) and tells the coordinator', async (status) => {
    const { alertId, deviceId, pageId, person } = await paged(status);
    const row = await notifier.expects(alertId, ({ state }) => state === 'failed');
    expect(row).toMatchObject({ channel: 'web_push', failure: 'subscription-gone', provider_status: status });
    const [device] = await notifier.database.query<{ endpoint: string | null; subscription_gone_at: Date | null }>(
      'select endpoint, subscription_gone_at from notifying.devices where id = $1',
      [deviceId],
    );
    expect(device).toMatchObject({ endpoint: null, subscription_gone_at: expect.any(Date) });
    expect(await notifier.events(alertId, 'person.unreachable')).toEqual([
      { personId: person.id, pageId, reason: 'subscription-gone' },
    ]);
  });

  it('does not call a person unreachable whose other phone was reached', async () => {
    const person = await notifier.hospital.person('BS Hai Máy');
    const [dead, alive] = [notifier.push.subscription(), notifier.push.subscription()];
    dead.answers(410);
    await notifier.hospital.device(person, dead);
    await notifier.hospital.device(person, alive);
    const alertId = await notifier.alert();
    await notifier.page(alertId, [person]);
    await alive.message();
    await notifier.expects(alertId, ({ state }) => state === 'failed');
    await notifier.expects(alertId, ({ state }) => state === 'accepted');
    expect(await notifier.events(alertId, 'person.unreachable')).toEqual([]);
  });

  it('waits as long as a busy push service asks, and then gets through', async () => {
    const { alertId, subscription } = await paged({ status: 429, retryAfter: '7' });
    const waiting = await notifier.expects(alertId, ({ provider_status }) => provider_status === 429);
    expect(waiting).toMatchObject({ state: 'handed_over', attempt: 1, failure: 'status-429' });
    const wait_s =
      ((waiting.next_attempt_at as Date).getTime() - (await notifier.database.clock.now()).getTime()) / 1_000;
    expect(wait_s).toBeGreaterThan(4);
    expect(wait_s).toBeLessThanOrEqual(7);
    await notifier.database.clock.advance(7_000);
    await subscription.message();
    expect(await notifier.expects(alertId, ({ state }) => state === 'accepted')).toMatchObject({
      attempt: 2,
      provider_status: 201,
      failure: null,
    });
  });

  it('tries a broken push service six times within the life of the page, then says who cannot be called', async () => {
    const person = await notifier.hospital.person('BS Xa');
    const subscription = notifier.push.subscription();
    subscription.answers(503);
    await notifier.hospital.device(person, subscription);
    const alertId = await notifier.alert();
    const [pageId] = await notifier.page(alertId, [person]);
    for (const attempt of [1, 2, 3, 4, 5]) {
      await notifier.expects(alertId, ({ attempt: at, lease_until }) => at === attempt && lease_until === null);
      await notifier.database.clock.advance(2 ** (attempt - 1) * 1_000);
      await until(() => subscription.requests > attempt, { describe: `attempt ${attempt + 1}` });
    }
    const row = await notifier.expects(alertId, ({ state }) => state === 'failed');
    expect(row).toMatchObject({ attempt: 6, failure: 'status-503', next_attempt_at: null });
    expect(await notifier.events(alertId, 'person.unreachable')).toEqual([
      { personId: person.id, pageId, reason: 'all-channels-failed' },
    ]);
  });

  it('does not try again what is refused for good', async () => {
    const { alertId } = await paged(413);
    expect(await notifier.expects(alertId, ({ state }) => state === 'failed')).toMatchObject({
      attempt: 1,
      failure: 'status-413',
    });
  });

  it('lets nobody wait for a provider that hangs', async () => {
    const { hospital, otherPush, push } = notifier;
    const stuck = await Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const person = await hospital.person(`BS Treo ${index}`);
        const subscription = push.subscription();
        subscription.answers('hang');
        await hospital.device(person, subscription);
        return person;
      }),
    );
    const alertId = await notifier.alert();
    await notifier.page(alertId, stuck);
    await notifier.expects(alertId, ({ state }) => state === 'handed_over');

    const reached = await hospital.person('BS Thông');
    const subscription = otherPush.subscription();
    await hospital.device(reached, subscription);
    const startedAt = performance.now();
    await notifier.page(await notifier.alert(), [reached]);
    await subscription.message();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    const timedOut = await notifier.expects(alertId, ({ failure }) => failure === 'timeout');
    expect(timedOut).toMatchObject({ state: 'handed_over', attempt: 1 });
  });

  it('sends once more what a notifier had claimed when it died, and loses nothing', async () => {
    const { database, hospital, push } = notifier;
    const person = await hospital.person('BS Giữa Chừng');
    const subscription = push.subscription();
    const deviceId = await hospital.device(person, subscription);
    const alertId = await notifier.alert();
    const id = crypto.randomUUID();
    await database.query(
      `insert into notifying.deliveries (id, facility_id, alert_id, person_id, device_id, channel, purpose, state, attempt, handed_over_at, next_attempt_at, lease_until)
       values ($1, $2, $3, $4, $5, 'web_push', 'page', 'handed_over', 1, app.now(), app.now() + interval '5 seconds', app.now() + interval '5 seconds')`,
      [id, hospital.id, alertId, person.id, deviceId],
    );
    await database.clock.advance(4_000);
    expect(subscription.requests).toBe(0);
    await database.clock.advance(1_001);
    await subscription.message();
    expect(await notifier.expects(alertId, ({ state }) => state === 'accepted')).toMatchObject({ id, attempt: 2 });
    await database.clock.advance(60_000);
    await notifier.quiet();
    expect(subscription.requests).toBe(1);
  });

  it('does not let a late result speak for a newer attempt', async () => {
    const { alertId, subscription } = await paged({ slow_ms: 400 });
    const { id } = await notifier.expects(
      alertId,
      ({ channel, state }) => channel === 'web_push' && state === 'handed_over',
    );
    await notifier.database.query(
      `update notifying.deliveries set attempt = 2, next_attempt_at = app.now() + interval '1 hour' where id = $1`,
      [id],
    );
    await subscription.message();
    await notifier.drain();
    expect((await notifier.ledger(alertId)).find((row) => row.id === id)).toMatchObject({
      attempt: 2,
      accepted_at: null,
      next_attempt_at: expect.any(Date),
    });
  });
});
