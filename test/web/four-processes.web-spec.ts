// The same screens where the socket lives on another port, in a process of its own.

import { answer, hold, ring } from './support/hand';
import { Ward } from './support/ward';

let ward: Ward;
beforeAll(async () => {
  ward = await Ward.open({ topology: 'four', redis: true });
});
afterEach(() => ward.quiet());
afterAll(async () => {
  await ward.close();
  expect(ward.troubles).toEqual([]);
});

it('a raise rings a phone and lights the wall across four processes', async () => {
  const [tablet, phone, board] = await Promise.all([
    ward.tablet('Phòng sinh 2'),
    ward.phone('suoida.nhi1'),
    ward.board(),
  ]);
  await Promise.all([
    tablet.getByText('Máy chủ thông').waitFor(),
    phone.getByText('Máy chủ thông').waitFor(),
    board.getByText(/Đường truyền: \d+ ms/).waitFor(),
  ]);

  await hold(tablet.getByRole('button', { name: 'Ngạt sơ sinh' }));
  await answer(phone, 'Tôi đến ngay').click();

  await ring(phone)
    .getByText(/^Đã nhận/)
    .waitFor();
  await board
    .getByRole('article', { name: /Phòng sinh 2/ })
    .getByText('BS Hoài An')
    .waitFor();
});

it('without the process of the sockets a raise still goes out, and the screens say what is lost', async () => {
  const [tablet, board] = await Promise.all([ward.tablet('Phòng sinh 1'), ward.board()]);
  await tablet.getByText('Máy chủ thông').waitFor();
  await ward.services.kill('realtime');
  await tablet.getByText('Mất máy chủ', { exact: true }).waitFor();

  await hold(tablet.getByRole('button', { name: /^BÁO ĐỘNG ĐỎ/ }));

  await tablet.getByText(/Đã phát báo động lúc/).waitFor();
  await board.getByText('BẢNG NÀY KHÔNG CÒN CẬP NHẬT').waitFor({ timeout: 14_000 });
  await ward.services.restart('realtime');
  await board.getByText('BẢNG NÀY KHÔNG CÒN CẬP NHẬT').waitFor({ state: 'detached', timeout: 20_000 });
  await board.getByRole('article', { name: /Phòng sinh 1/ }).waitFor();
});
