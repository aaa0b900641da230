import { Notifier } from './notifier';

describe('a recall', () => {
  let notifier: Notifier;

  beforeAll(async () => {
    notifier = await Notifier.start();
  });
  afterAll(() => notifier?.stop());

  const standDown = async (
    alertId: string,
    kind: 'resolved' | 'false_alarm' | 'downgraded' | 'drill_ended',
    mode: 'real' | 'drill' = 'real',
  ) => {
    await notifier.database.query(`update alerting.alerts set lifecycle = 'closed' where id = $1`, [alertId]);
    await notifier.append(alertId, {
      type: 'alert.stood-down',
      payload: { kind, state: kind === 'false_alarm' ? 'CANCELLED' : 'CLOSED', mode },
    });
  };

  it('reaches everybody who was paged, on every road, and takes the place of the page', async () => {
    const { hospital, push } = notifier;
    const people = await Promise.all(['BS Một', 'BS Hai', 'HS Ba'].map((name) => hospital.person(name)));
    const subscriptions = people.map(() => push.subscription());
    for (const [index, person] of people.entries()) await hospital.device(person, subscriptions[index]);
    const alertId = await notifier.alert();
    await notifier.page(alertId, people);
    const [called] = await Promise.all(subscriptions.map((subscription) => subscription.message()));
    await standDown(alertId, 'false_alarm');
    const recalls = await Promise.all(subscriptions.map((subscription) => subscription.message(1)));
    for (const { payload, topic } of recalls) {
      expect(payload.notification).toMatchObject({
        title: 'Không cần đến – Phòng sinh 2',
        actions: [],
        requireInteraction: false,
        data: { purpose: 'recall', pageId: null, alertId },
      });
      expect(payload.notification.body).toMatch(/^Đã hủy báo động A-/);
      expect(payload.notification.tag).toBe(called?.payload.notification.tag);
      expect(topic).toBe(called?.topic);
    }
    const rows = (await notifier.ledger(alertId)).filter(({ purpose }) => purpose === 'recall');
    expect(rows.map(({ channel }) => channel).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'socket',
      'socket',
      'socket',
      'web_push',
      'web_push',
      'web_push',
    ]);
  });

  it('stops calling those whom no push service has taken yet', async () => {
    const { hospital, push, database } = notifier;
    const person = await hospital.person('BS Chưa Tới');
    const subscription = push.subscription();
    subscription.answersNext(503);
    await hospital.device(person, subscription);
    const alertId = await notifier.alert();
    await notifier.page(alertId, [person]);
    await notifier.expects(alertId, ({ provider_status }) => provider_status === 503);
    await standDown(alertId, 'resolved');
    const { payload } = await subscription.message();
    expect(payload.notification.data.purpose).toBe('recall');
    await database.clock.advance(60_000);
    await notifier.expects(alertId, ({ purpose, state }) => purpose === 'recall' && state === 'accepted');
    expect(subscription.requests).toBe(2);
    expect(
      (await notifier.ledger(alertId)).find(({ purpose, channel }) => purpose === 'page' && channel === 'web_push'),
    ).toMatchObject({ next_attempt_at: null });
  });

  it('recalls a drill when it gives way, and again when it ends', async () => {
    const { hospital, push } = notifier;
    const person = await hospital.person('BS Diễn Tập');
    const subscription = push.subscription();
    await hospital.device(person, subscription);
    const alertId = await notifier.alert({ mode: 'drill' });
    await notifier.page(alertId, [person]);
    await subscription.message();
    await notifier.append(alertId, { type: 'alert.drill-paused', payload: { realAlertId: crypto.randomUUID() } });
    expect((await subscription.message(1)).payload.notification).toMatchObject({
      title: '[DIỄN TẬP] Không cần đến – Phòng sinh 2',
      body: 'Có báo động thật, diễn tập tạm dừng.',
    });
    await standDown(alertId, 'drill_ended', 'drill');
    expect((await subscription.message(2)).payload.notification.body).toMatch(/^Diễn tập A-.* đã kết thúc\.$/);
  });
});
