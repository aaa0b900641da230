import { Notifier } from './notifier';

describe('a page on its way to phones', () => {
  let notifier: Notifier;

  beforeAll(async () => {
    notifier = await Notifier.start();
  });
  afterAll(() => notifier?.stop());

  it('reaches a real browser subscription, sealed, with the words of the alert and no name', async () => {
    const { hospital, push } = notifier;
    const doctor = await hospital.person('BS Nguyễn Thị Hạnh');
    const subscription = push.subscription();
    const deviceId = await hospital.device(doctor, subscription);
    const alertId = await notifier.alert({ raisedAt: '2026-11-23T02:13:40+07:00' });
    const [pageId] = await notifier.page(alertId, [doctor]);

    const { payload, ttl, urgency, topic } = await subscription.message();
    expect(payload.notification).toMatchObject({
      title: 'BÁO ĐỘNG ĐỎ – Phòng sinh 2',
      body: 'Ngạt sơ sinh · Bác sĩ nhi · 02:13 · chạm để trả lời',
      lang: 'vi',
      requireInteraction: true,
      renotify: true,
      actions: [
        { action: 'come', title: 'Tôi đến ngay' },
        { action: 'cannot', title: 'Không đến được' },
      ],
      data: { purpose: 'page', alertId, pageId, deviceId, mode: 'real', call: '5678' },
    });
    expect(payload.notification.navigate).toBe(
      `https://baodong.example.vn/a/${alertId}?t=${payload.notification.data.token}`,
    );
    expect({ ttl, urgency, topic }).toEqual({
      ttl: 120,
      urgency: 'high',
      topic: Buffer.from(alertId.replaceAll('-', ''), 'hex').toString('base64url'),
    });
    expect(JSON.stringify(payload)).not.toMatch(/Hạnh|Nguyễn/);
    expect(push.violations).toEqual([]);

    const row = await notifier.expects(alertId, ({ channel, state }) => channel === 'web_push' && state === 'accepted');
    expect(row).toMatchObject({ provider_status: 201, attempt: 1, next_attempt_at: null });
    const stages = (await notifier.events(alertId, 'delivery.changed')).map(({ state }) => state);
    expect(stages).toEqual(['handed_over', 'accepted']);
  });

  it('makes one delivery for each device and channel, once, also when the same pages are asked for again', async () => {
    const { hospital, push } = notifier;
    const midwife = await hospital.person('HS Lò Thị Mai');
    const [phone, tablet] = [push.subscription(), push.subscription()];
    await hospital.device(midwife, phone);
    await hospital.device(midwife, tablet);
    await hospital.device(midwife);
    const alertId = await notifier.alert();
    const [pageId] = (await notifier.page(alertId, [midwife])) as [string];
    await notifier.append(alertId, {
      type: 'pages.requested',
      payload: { pages: [{ pageId, personId: midwife.id, purpose: 'page', ring: 1 }] },
    });
    await Promise.all([phone.message(), tablet.message()]);
    await notifier.quiet();
    const channels = (await notifier.ledger(alertId))
      .map(({ channel }) => channel)
      .toSorted((a, b) => a.localeCompare(b));
    expect(channels).toEqual(['socket', 'socket', 'socket', 'web_push', 'web_push']);
    expect([phone.requests, tablet.requests]).toEqual([1, 1]);
  });

  it('rings again under the same topic and says so', async () => {
    const { hospital, push } = notifier;
    const doctor = await hospital.person('BS Trần Văn Sơn');
    const subscription = push.subscription();
    await hospital.device(doctor, subscription);
    const alertId = await notifier.alert({ severity: 'ORANGE', mode: 'drill' });
    const [pageId] = (await notifier.page(alertId, [doctor])) as [string];
    const first = await subscription.message();
    await notifier.ringAgain(alertId, pageId, doctor.id, 2);
    const second = await subscription.message(1);
    expect(second.payload.notification.body).toContain('gọi lần 2');
    expect(second.payload.notification.title).toMatch(/^\[DIỄN TẬP\] Báo động cam/);
    expect(second.topic).toBe(first.topic);
  });

  it('says at once, and once, that somebody without any device cannot be called', async () => {
    const doctor = await notifier.hospital.person('BS Phạm Không Máy');
    const alertId = await notifier.alert();
    const [pageId] = (await notifier.page(alertId, [doctor])) as [string];
    await notifier.ringAgain(alertId, pageId, doctor.id, 2);
    await notifier.quiet();
    expect(await notifier.events(alertId, 'person.unreachable')).toEqual([
      { personId: doctor.id, pageId, reason: 'no-device' },
    ]);
  });

  it('takes sandbox devices for rung and rings nothing', async () => {
    const doctor = await notifier.hospital.person('BS Mẫu');
    await notifier.hospital.device(doctor, undefined, true);
    const alertId = await notifier.alert();
    await notifier.page(alertId, [doctor]);
    await notifier.expects(alertId, ({ channel, state }) => channel === 'sandbox' && state === 'accepted');
    expect(await notifier.ledger(alertId)).toHaveLength(1);
  });

  it('rings nobody for an alert that is over, a drill that gave way, or a page that was answered meanwhile', async () => {
    const { hospital, push, database } = notifier;
    const doctor = await hospital.person('BS Về Rồi');
    const subscription = push.subscription();
    await hospital.device(doctor, subscription);
    const [over, paused, answered] = [
      await notifier.alert(),
      await notifier.alert({ mode: 'drill' }),
      await notifier.alert(),
    ];
    await database.query(`update alerting.alerts set lifecycle = 'closed' where id = $1`, [over]);
    await database.query(`update alerting.alerts set paused_by = $2 where id = $1`, [paused, over]);
    await notifier.page(over, [doctor]);
    await notifier.page(paused, [doctor]);
    const roleCall = await notifier.page(answered, []);
    expect(roleCall).toEqual([]);
    const pageId = crypto.randomUUID();
    await database.query(
      `insert into dispatching.pages (id, facility_id, alert_id, person_id, purpose, tier, placement, reason, state, paged_at, last_rung_at)
       values ($1, $2, $3, $4, 'page', 'primary', 'in_house', 'roster', 'HOLDING', app.now(), app.now())`,
      [pageId, hospital.id, answered, doctor.id],
    );
    await notifier.append(answered, {
      type: 'pages.requested',
      payload: { pages: [{ pageId, personId: doctor.id, purpose: 'page', ring: 1 }] },
    });
    await notifier.quiet();
    for (const alertId of [over, paused, answered]) expect(await notifier.ledger(alertId)).toEqual([]);
    expect(subscription.requests).toBe(0);
  });
});

describe('a hospital that shows a neutral code', () => {
  it('never shows the type on a locked phone', async () => {
    const notifier = await Notifier.start({ settings: { pushShowsType: 'neutral' } });
    try {
      const doctor = await notifier.hospital.person('BS Kín');
      const subscription = notifier.push.subscription();
      await notifier.hospital.device(doctor, subscription);
      await notifier.page(await notifier.alert(), [doctor]);
      const { payload } = await subscription.message();
      expect(payload.notification.body).not.toMatch(/Ngạt/);
      expect(payload.notification.body).toMatch(/^[A-Z]+\d+ · Bác sĩ nhi/);
    } finally {
      await notifier.stop();
    }
  });
});
