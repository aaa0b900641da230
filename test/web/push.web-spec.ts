// The phone in a pocket: no page is looked at, and the banner still rings, answers, and tells the truth.

import { until } from '@redalert/testing';
import { Banners, subscribesTo } from './support/pushed';
import { Ward } from './support/ward';

let ward: Ward;
beforeAll(async () => {
  ward = await Ward.open();
});
afterEach(async () => {
  await ward.quiet();
  await ward.database.query(`delete from notifying.devices where name like '%Chrome%'`);
});
afterAll(async () => {
  await ward.close();
  expect(ward.push.violations).toEqual([]);
  expect(ward.troubles).toEqual([]);
});

/** The phone of the first doctor, with push allowed and registered. */
async function pocket() {
  let subscription: Awaited<ReturnType<typeof subscribesTo>> | undefined;
  const page = await ward.phone('suoida.nhi1', {
    path: '/me',
    serviceWorkers: 'allow',
    before: async (context) => (subscription = await subscribesTo(context, ward.push, ward.url)),
  });
  await page.getByText('Máy đã đăng ký').waitFor();
  if (!subscription) throw new Error('no subscription');
  return { page, subscription, banners: await Banners.of(page) };
}
const doctorsCall = async (id: string) =>
  (await (await ward.as('suoida.lanhdao1')).alert(id)).roleCalls.find(({ roleCode }) => roleCode === 'NHI-BS');
const evidence = async (id: string) =>
  (await doctorsCall(id))?.pages[0]?.deliveries.find(({ channel }) => channel === 'web_push');

it('a call is encrypted by the server, opened by the browser, shown with its two answers, and the server knows that it was', async () => {
  const { page, subscription, banners } = await pocket();
  await page.goto('about:blank'); // nothing of ours is open
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  await banners.putToSleep();

  const message = await subscription.message();
  expect(message).toMatchObject({ urgency: 'high' });
  await banners.deliver(message);

  const banner = await banners.expects(({ title }) => title.includes('Phòng sinh 2'), 'the call');
  expect(banner).toMatchObject({
    title: 'BÁO ĐỘNG ĐỎ – Phòng sinh 2',
    actions: ['Tôi đến ngay', 'Không đến được'],
    requireInteraction: true,
  });
  expect(banner.body).toContain('Ngạt sơ sinh');
  await until(async () => (await evidence(id))?.shownAt, { describe: 'the receipt has arrived' });
});

it('one touch on the banner answers, without a window and without a session', async () => {
  const { page, subscription, banners } = await pocket();
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  await banners.deliver(await subscription.message());
  await banners.expects(({ title }) => title.includes('Phòng sinh 2'), 'the call');
  const context = page.context();
  await context.clearCookies();
  const windows = context.pages().length;

  await banners.click('come');

  await banners.expects(
    ({ title }) => /^Đã nhận \d\d:\d\d:\d\d ✓$/.test(title),
    'the answer is confirmed on the banner',
  );
  expect(await doctorsCall(id)).toMatchObject({
    state: expect.stringMatching(/ACKED|EN_ROUTE/),
    holder: { name: 'BS Nguyễn Hoài An' },
  });
  expect(context.pages()).toHaveLength(windows);
});

it('"Không đến được" on the banner calls the next one at once', async () => {
  const { subscription, banners } = await pocket();
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  await banners.deliver(await subscription.message());
  await banners.expects(({ title }) => title.includes('Phòng sinh 2'), 'the call');

  await banners.click('cannot');

  await banners.expects(({ title }) => title.startsWith('Đã báo không đến được'), 'the refusal is confirmed');
  await until(
    async () =>
      (await doctorsCall(id))?.pages.some(
        ({ personName, state }) => personName === 'BS Lường Văn Bình' && state === 'RINGING',
      ),
    { describe: 'the second doctor is called' },
  );
});

it('an answer that meets a dead server says CHƯA GỬI ĐƯỢC with a number, and leaves when the server is back', async () => {
  const { page, subscription, banners } = await pocket();
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  await banners.deliver(await subscription.message());
  await banners.expects(({ title }) => title.includes('Phòng sinh 2'), 'the call');
  await ward.services.kill('redalert');

  await banners.click('come');

  const unsent = await banners.expects(
    ({ title }) => title.startsWith('CHƯA GỬI ĐƯỢC'),
    'the banner says that nothing has left',
  );
  expect(unsent).toMatchObject({ title: 'CHƯA GỬI ĐƯỢC – gọi 3102', requireInteraction: true });
  await ward.services.restart('redalert');
  await page.reload(); // the app is opened again
  await banners.expects(({ title }) => title.startsWith('Đã nhận'), 'the kept answer is confirmed');
  expect((await doctorsCall(id))?.holder).toMatchObject({ name: 'BS Nguyễn Hoài An' });
});

it('a message that nobody can read is shown all the same', async () => {
  const { banners } = await pocket();
  await banners.deliverText('{"not": "ours"');
  await banners.expects(({ title }) => title === 'BÁO ĐỘNG ĐỎ', 'a banner without details');
});

it('a call that is called off takes its banner away and says why', async () => {
  const { subscription, banners } = await pocket();
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  await banners.deliver(await subscription.message());
  const call = await banners.expects(({ title }) => title.includes('Phòng sinh 2'), 'the call');
  await (await ward.as('suoida.lanhdao1')).standDown(id, { kind: 'false_alarm', reason: 'Bấm nhầm' });

  await banners.deliver(await subscription.message(1));

  await banners.expects(({ title, body }) => /hủy|huỷ/i.test(`${title} ${body}`), 'the recall');
  const left = await banners.shown();
  expect(left.filter(({ tag, title }) => tag === call.tag && title === call.title)).toEqual([]);
  expect(left).toHaveLength(1);
});

it('a drill says so in its banner', async () => {
  const { subscription, banners } = await pocket();
  await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP', mode: 'drill' });
  await banners.deliver(await subscription.message());
  const banner = await banners.expects(({ title }) => title.includes('Phòng sinh 2'), 'the drill');
  expect(banner.title).toMatch(/DIỄN TẬP/);
});

it('a phone whose subscription is gone is struck from the list, and the wall says who cannot be reached', async () => {
  await ward.database.query(`delete from notifying.devices where person_id = $1`, [
    ward.world.ids.person('suoida.nhi1'),
  ]);
  const { page, subscription } = await pocket();
  subscription.answers(410);
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });

  await until(async () => (await evidence(id))?.state === 'failed', { describe: 'the delivery has failed' });
  await page.goto('about:blank');
  const board = await ward.board();
  const row = board.getByRole('article', { name: /Phòng sinh 2/ });
  await row.waitFor();
  const onDuty = await (await ward.as('suoida.lanhdao1')).onCall(ward.world.ids.facility('suoida'));
  expect(onDuty.items.find(({ personName }) => personName === 'BS Nguyễn Hoài An')).toMatchObject({ reachable: false });
});

it('"Máy tôi có kêu không?" measures a real push on this device', async () => {
  const { page, subscription, banners } = await pocket();
  await page.getByRole('button', { name: 'Thử ngay' }).click();
  await banners.deliver(await subscription.message());

  await page.getByText('Máy kêu được').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Đã hiện trên máy' }).innerText()).toMatch(/\d+,\d giây/);
});
