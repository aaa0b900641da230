// Being called: the phone rings, the answer counts, silence is not waited for.

import { until } from '@redalert/testing';
import { answer, hold, press, ring } from './support/hand';
import { Ward } from './support/ward';

let ward: Ward;
beforeAll(async () => {
  ward = await Ward.open();
});
afterEach(() => ward.quiet());
afterAll(async () => {
  await ward.close();
  expect(ward.troubles).toEqual([]);
});

it('from the red button to "Đã rõ": two phones, a tablet and the wall tell the same story', async () => {
  const [tablet, board, first, second, nurse] = await Promise.all([
    ward.tablet('Phòng sinh 2'),
    ward.board(),
    ward.phone('suoida.nhi1'),
    ward.phone('suoida.nhi2'),
    ward.phone('suoida.dd1'),
  ]);
  const row = board.getByRole('article', { name: /Phòng sinh 2/ });
  const tile = (role: string) => row.getByRole('listitem').filter({ hasText: role });

  await hold(tablet.getByRole('button', { name: 'Ngạt sơ sinh' }));
  await Promise.all([ring(first).waitFor(), ring(nurse).waitFor(), row.waitFor()]);
  await tile('Bác sĩ nhi').getByText('Chưa ai nhận').waitFor();

  await answer(nurse, 'Tôi đến ngay').click();
  await tile('Điều dưỡng nhi').getByText('ĐD Thị Dua').waitFor();

  await answer(first, 'Không đến được').click();
  await ring(first)
    .getByText(/Đang gọi người tiếp theo/)
    .waitFor();
  await ring(second).waitFor();
  await ring(second).getByRole('button', { name: 'Tôi đến ngay, 10 phút' }).click();
  await ring(second)
    .getByText(/Đã nhận .*đến sau 10 phút/)
    .waitFor();
  await tile('Bác sĩ nhi').getByText('BS Văn Bình').waitFor();
  await tile('Bác sĩ nhi').getByText('đến sau 10 phút').waitFor();

  await answer(second, 'Đã có mặt').click();
  await tile('Bác sĩ nhi').getByText('Có mặt', { exact: false }).waitFor();

  await tablet.waitForURL(/\/case\//, { timeout: 20_000 });
  await tablet.getByRole('button', { name: /^Sinh/ }).click();
  await tablet.getByRole('button', { name: /^Bóp bóng/ }).click();
  await tablet.getByPlaceholder(/Ghi ngắn/).fill('Đã hút nhớt');
  await tablet.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await until(
    async () => {
      const [alert] = await ward.open();
      return alert?.milestones.length === 2 && alert.notes.length === 1;
    },
    { describe: 'two milestones and a note are kept' },
  );
  await tablet.getByRole('button', { name: 'Diễn biến' }).click();
  await tablet.getByText('Đã hút nhớt').first().waitFor();

  await answer(second, 'Mở ca').click();
  await second.getByRole('button', { name: 'Kết thúc báo động' }).click();
  const sheet = second.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await sheet.getByRole('button', { name: 'Kết thúc báo động' }).click();

  await ring(nurse)
    .getByText(/đã kết thúc\. Không cần đến/)
    .waitFor();
  await ring(nurse).getByRole('button', { name: 'Đã rõ' }).click();
  await ring(nurse).waitFor({ state: 'detached' });
  await board.getByText('Không có báo động').waitFor();
});

it('the very first touch of a mute phone is already the answer: no button moves under the finger', async () => {
  const phone = await ward.phone('suoida.nhi1');
  await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP', mode: 'drill' });
  await ring(phone).getByText('Máy đang câm').waitFor();

  await press(answer(phone, 'Tôi đến ngay'));
  await ring(phone).getByText('Loa đang bật').waitFor();
  await phone.mouse.up();

  await ring(phone)
    .getByText(/^Đã nhận/)
    .waitFor();
});

it('a doctor who says nothing is followed by the next one, and the wall says why', async () => {
  const second = await ward.phone('suoida.nhi2');
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  const leader = await ward.as('suoida.lanhdao1');
  await until(
    async () => (await leader.alert(id)).roleCalls.find(({ roleCode }) => roleCode === 'NHI-BS')?.pages.length === 1,
    { describe: 'the first doctor is called' },
  );
  expect(await ring(second).count()).toBe(0);

  await ward.database.clock.advance(121_000); // two minutes are the window of a doctor at home

  await ring(second).waitFor();
  await ring(second)
    .getByText(/người trước chưa trả lời/)
    .waitFor();
});

it('the page behind a link answers without any script and without a login', async () => {
  const subscription = ward.push.subscription();
  const doctor = await ward.as('suoida.nhi1');
  await doctor.registerDevice({
    id: crypto.randomUUID(),
    name: 'Máy thử',
    platform: 'test',
    subscription: subscription.toJSON(),
  });
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  const { payload } = await subscription.message();
  const page = await ward.page({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

  await page.goto(payload.notification.navigate);
  await page.getByRole('heading', { name: 'Phòng sinh 2' }).waitFor();
  expect((await doctor.alert(id)).roleCalls.find(({ roleCode }) => roleCode === 'NHI-BS')?.holder).toBeNull();
  await page
    .getByRole('button', { name: /Tôi đến ngay/ })
    .first()
    .click();

  await page
    .getByText(/Đã (ghi|nhận)/)
    .first()
    .waitFor();
  expect((await doctor.alert(id)).roleCalls.find(({ roleCode }) => roleCode === 'NHI-BS')?.holder).toMatchObject({
    name: 'BS Nguyễn Hoài An',
  });
});

it('a person who is wanted twice is warned, and a coordinator decides who comes first', async () => {
  // The coordinator decides as the leader would, whose own phone may be ringing for the same alerts.
  const [doctor, coordinator] = await Promise.all([ward.phone('suoida.nhi1'), ward.phone('suoida.dieuphoi1')]);
  const first = await ward.raised('phong-sinh-1', { typeCode: 'NN-ASP' });
  await answer(doctor, 'Tôi đến ngay').click();
  await ring(doctor)
    .getByText(/^Đã nhận/)
    .waitFor();
  const second = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  // The free colleague is asked first; the committed doctor only when nobody else is left.
  const colleague = await ward.as('suoida.nhi2');
  await until(() => colleague.answer(second.id, { kind: 'cannot' }).then(() => true), {
    within: 10_000,
    describe: 'the colleague cannot come',
  });
  const again = ring(doctor).getByRole('button', { name: /Phòng sinh 2/ });
  await until(() => again.count().then((count) => count > 0), {
    within: 15_000,
    describe: 'the second alert calls the same doctor',
  });
  await again.click();
  await answer(doctor, 'Tôi đến ngay').click();

  await ring(doctor)
    .getByText(/Đã báo trực lãnh đạo: ai ưu tiên/)
    .waitFor();
  await coordinator.goto(`${ward.url}/case/${second.id}`);
  await coordinator.getByRole('button', { name: new RegExp(`Ưu tiên ${second.code}`) }).click();
  const api = await ward.as('suoida.lanhdao1');
  await until(
    async () =>
      (await api.alert(second.id)).roleCalls.find(({ roleCode }) => roleCode === 'NHI-BS')?.holder?.name ===
      'BS Nguyễn Hoài An',
    { describe: 'the doctor belongs to the second alert' },
  );
  expect(
    (await api.alert(first.id)).roleCalls.find(({ roleCode }) => roleCode === 'NHI-BS')?.holder ?? null,
  ).toBeNull();
});
