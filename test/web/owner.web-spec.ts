// Signing in, the owner's page, and the two languages.

import { hold, raiseButton, ring } from './support/hand';
import { phone_size, Ward } from './support/ward';

let ward: Ward;
beforeAll(async () => {
  ward = await Ward.open();
});
afterEach(() => ward.quiet());
afterAll(async () => {
  await ward.close();
  expect(ward.troubles).toEqual([]);
});

it('a wrong password is said in words, and the right one leads to where the person wanted to go', async () => {
  const page = await ward.page({ viewport: phone_size });
  await page.goto(`${ward.url}/me`);
  await page.getByLabel('Tên đăng nhập').fill('suoida.nhi1');
  await page.getByLabel('Mật khẩu').fill('mot-mat-khau-sai');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('alert').getByText('Tên hoặc mật khẩu không đúng').waitFor();

  await page.getByLabel('Mật khẩu').fill(ward.world.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(`${ward.url}/me`);
  await page.getByRole('heading', { name: 'BS Nguyễn Hoài An' }).waitFor();
});

it('the sign-in page says that raising needs no sign-in', async () => {
  const page = await ward.page({ viewport: phone_size });
  await page.goto(ward.url);
  await page.getByText('Phát báo động không cần đăng nhập tại máy của phòng').waitFor();
});

it('a session that has ended leads back to the sign-in page, also in the middle of a shift', async () => {
  const phone = await ward.phone('suoida.gmhs1');
  await raiseButton(phone).waitFor();
  await phone.context().clearCookies();
  await phone.reload();
  await phone.getByRole('button', { name: 'Đăng nhập' }).waitFor();
});

it('whoever signs out is not called on that phone any more', async () => {
  const phone = await ward.phone('suoida.dd1', { path: '/me' });
  await phone.getByRole('button', { name: 'Đăng xuất' }).click();
  await phone.getByLabel('Mật khẩu').waitFor();
  await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  expect(await ring(phone).count()).toBe(0);
  await phone.reload();
  await phone.getByLabel('Mật khẩu').waitFor();
});

it('English is one touch away, is kept, and reaches the red button, the types and the call', async () => {
  const phone = await ward.phone('suoida.hs2', { path: '/me' });
  await phone.getByRole('button', { name: 'English' }).click();
  await phone.getByRole('button', { name: 'Sign out' }).waitFor();
  await phone.goto(ward.url);
  const button = phone.getByRole('button', { name: /^RED ALERT/ });
  await hold(button);
  await phone.getByText(/Alert sent at/).waitFor();
  await phone
    .getByRole('button', { name: /^Birth asphyxia|^Newborn|asphyxia/i })
    .first()
    .waitFor();
});

it('a device without push says what still works and offers the next step', async () => {
  const phone = await ward.phone('suoida.xn1', { path: '/me' });
  await phone.getByText('Cho phép thông báo để máy kêu khi có báo động').waitFor();
  expect(await phone.getByRole('button', { name: 'Thử ngay' }).isDisabled()).toBe(true);
  await phone.getByRole('button', { name: 'Dùng máy này để nhận báo động' }).waitFor();
});
