// A raise that cannot leave must not look like one that did, and must leave as soon as it can: once.

import { until } from '@redalert/testing';
import { answer, hold, raiseButton, ring } from './support/hand';
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

it('a raise without a network says CHƯA GỬI ĐƯỢC with the number to call, and goes out by itself, once', async () => {
  const tablet = await ward.tablet('Phòng sinh 2');
  await tablet.context().setOffline(true);

  await hold(raiseButton(tablet));

  await tablet.getByRole('heading', { name: 'CHƯA GỬI ĐƯỢC' }).waitFor();
  await tablet
    .getByRole('link', { name: /Gọi 0000 300 000/ })
    .first()
    .waitFor();
  expect(await ward.open()).toEqual([]);

  await tablet.context().setOffline(false);
  await tablet.getByRole('heading', { name: /Đã phát báo động lúc/ }).waitFor();
  expect(await ward.open()).toHaveLength(1);
});

it('a raise that meets a dead server survives closing the page, and arrives under its own id', async () => {
  const tablet = await ward.tablet('Phòng sinh 2', { serviceWorkers: 'allow' });
  await tablet.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await tablet.reload(); // now the worker serves the page
  await raiseButton(tablet).waitFor();
  await ward.services.kill('redalert');

  await hold(raiseButton(tablet));
  await tablet.getByRole('heading', { name: 'CHƯA GỬI ĐƯỢC' }).waitFor();
  const id = await keptId(tablet);
  await tablet.reload();

  await raiseButton(tablet).waitFor();
  await tablet.getByRole('alert').filter({ hasText: 'CHƯA GỬI ĐƯỢC' }).waitFor();
  await ward.services.restart('redalert');

  await until(async () => (await ward.open()).length === 1, { within: 20_000, describe: 'the kept raise has arrived' });
  expect((await ward.open()).map((alert) => alert.id)).toEqual([id]);
  await tablet.getByRole('alert').waitFor({ state: 'detached' });
});

it('an answer without a network is kept, said, and counted when the network is back', async () => {
  const phone = await ward.phone('suoida.nhi1');
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  await ring(phone).waitFor();
  await phone.context().setOffline(true);

  await answer(phone, 'Tôi đến ngay').click();

  await ring(phone).getByText('CHƯA GỬI ĐƯỢC').waitFor();
  await ring(phone)
    .getByRole('link', { name: /Gọi 3102/ })
    .waitFor();
  expect(
    await ring(phone)
      .getByText(/^Đã nhận/)
      .count(),
  ).toBe(0);

  await phone.context().setOffline(false);
  await ring(phone)
    .getByText(/^Đã nhận \d\d:\d\d:\d\d/)
    .waitFor();
  const leader = await ward.as('suoida.lanhdao1');
  const { roleCalls } = await leader.alert(id);
  expect(roleCalls.find(({ roleCode }) => roleCode === 'NHI-BS')).toMatchObject({
    holder: { name: 'BS Nguyễn Hoài An' },
  });
});

/** The one order in the outbox of this device. */
function keptId(tablet: Awaited<ReturnType<Ward['tablet']>>): Promise<string> {
  return tablet.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('redalert-outbox', 1);
        opening.addEventListener('error', () => reject(new Error('no outbox')));
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('items').objectStore('items').getAllKeys();
          asked.addEventListener('success', () => resolve(asked.result[0] as string));
        });
      }),
  );
}
