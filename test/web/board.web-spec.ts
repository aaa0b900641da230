// The wall: true, legible, and the first to say when it is neither.

import { hold, raiseButton } from './support/hand';
import { unreadable } from './support/reading';
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

it('says that it is blind when the server falls silent, and recovers by itself', async () => {
  const board = await ward.board();
  await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  await board.getByRole('article', { name: /Phòng sinh 2/ }).waitFor();

  ward.services.pause('redalert');
  try {
    const blind = board.getByRole('alert').filter({ hasText: 'BẢNG NÀY KHÔNG CÒN CẬP NHẬT' });
    await blind.waitFor({ timeout: 14_000 }); // 8 s of silence after the last of the heartbeats, which come every 5 s
    expect(await blind.innerText()).toMatch(/giây không có dữ liệu[\s\S]*0000 300 000[\s\S]*Phòng sinh 2/);
    ward.services.resume('redalert');
    await blind.waitFor({ state: 'detached', timeout: 20_000 });
  } finally {
    ward.services.resume('redalert');
  }
  await board.getByRole('article', { name: /Phòng sinh 2/ }).waitFor();
});

it('drops what ended while it was deaf', async () => {
  const board = await ward.board();
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  const row = board.getByRole('article', { name: /Phòng sinh 2/ });
  await row.waitFor();
  await board.context().setOffline(true);
  const leader = await ward.as('suoida.lanhdao1');
  await leader.standDown(id, { kind: 'resolved' });
  await row.waitFor();

  await ward.services.restart('redalert'); // its connection is gone, as with a switch that was replugged
  await board.context().setOffline(false);

  await row.waitFor({ state: 'detached', timeout: 20_000 });
  await board.getByText('Không có báo động').waitFor();
});

it.each([
  ['television', { width: 1920, height: 1080 }],
  ['laptop', { width: 1280, height: 800 }],
])(
  'reads without a cut word on a %s, with one, two and three alerts and the longest names',
  async (_what, viewport) => {
    await longNames();
    const board = await ward.board({ viewport });
    for (const [index, room] of ['phong-sinh-2', 'phong-sinh-1', 'cap-cuu'].entries()) {
      await ward.raised(room, { typeCode: index === 0 ? 'NN-ASP' : 'OB-PPH' });
      await board.waitForFunction(
        (count) =>
          document.querySelectorAll('article').length === count &&
          [...document.querySelectorAll('article')].every((row) => row.querySelectorAll('li').length > 3),
        index + 1,
      );
      await board.evaluate(() => document.fonts.ready.then(() => undefined));
      const cutByIntent = /^(cut: )?.*: (đã|đang|chờ|không)|^cut( below)?: .*vai nữa/;
      expect((await unreadable(board)).filter((fault) => !cutByIntent.test(fault))).toEqual([]);
    }
  },
);

it('rings the bell of a room that raises, and shows it within a second of the red button', async () => {
  const [board, tablet] = await Promise.all([ward.board(), ward.tablet('Phòng sinh 2')]);
  await hold(raiseButton(tablet));
  await board.getByRole('article', { name: /Phòng sinh 2/ }).waitFor();
  await board
    .getByRole('article', { name: /Phòng sinh 2/ })
    .getByText('Chưa ai nhận')
    .first()
    .waitFor();
});

/** Letters with two marks above and one below, in names as long as they come. */
async function longNames(): Promise<void> {
  await ward.database.query(`update roster.locations set name = 'Đơn nguyên Sơ sinh Ẩ Ẫ Ễ Ỗ Ữ' where id = $1`, [
    ward.world.ids.location('suoida/cap-cuu'),
  ]);
  await ward.database.query(
    `update roster.people set name = 'BS.CKII Nguyễn Hoàng Thị Quỳnh Hương Nghiễm' where id = $1`,
    [ward.world.ids.person('suoida.nhi1')],
  );
  await ward.database.query(`update roster.people set name = 'ĐD Đặng Thị Nguyễn Phượng Ẵm' where id = $1`, [
    ward.world.ids.person('suoida.dd1'),
  ]);
}
