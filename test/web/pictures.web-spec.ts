// The pictures of the README: real screens of the demo province. REDALERT_PICTURES=1 makes them anew.

import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { until } from '@redalert/testing';
import { answer, hold, ring } from './support/hand';
import { Ward } from './support/ward';

const folder = join('docs', 'pictures');
const names = ['raise-tablet', 'ring-phone', 'answered-phone', 'live-case', 'board', 'board-drill'] as const;
const heaviest_kb = 200; // the README opens on a phone
const wall_of_picture = { viewport: { width: 1280, height: 720 }, reducedMotion: 'no-preference' } as const;

it('the pictures of the README show the screens as they are', async () => {
  if (process.env['REDALERT_PICTURES'] === '1') await makeThem();
  const heavy = names
    .map((name) => ({ name, kb: statSync(join(folder, `${name}.png`)).size / 1_000 }))
    .filter(({ kb }) => kb > heaviest_kb);
  expect(heavy).toEqual([]);
}, 180_000);

async function makeThem(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const ward = await Ward.open({ redis: true });
  try {
    const [tablet, board, first, second, nurse] = await Promise.all([
      ward.tablet('Phòng sinh 2'),
      ward.board(wall_of_picture),
      ward.phone('suoida.nhi1', { deviceScaleFactor: 2 }),
      ward.phone('suoida.nhi2', { deviceScaleFactor: 2 }),
      ward.phone('suoida.dd1'),
    ]);
    await tablet.getByText('máy kêu được').first().waitFor();
    await take(tablet, 'raise-tablet');
    for (const phone of [first, second]) await phone.getByText('Máy chủ thông').click(); // a page that was touched may sound

    await hold(tablet.getByRole('button', { name: 'Ngạt sơ sinh' }));
    await answer(nurse, 'Tôi đến ngay').click();
    await ring(first).getByText('ĐD Hảng Thị Dua').waitFor();
    await take(first, 'ring-phone');
    await answer(first, 'Không đến được').click();
    await ring(second).getByRole('button', { name: 'Tôi đến ngay, 10 phút' }).click();
    await ring(second)
      .getByText(/Đã nhận .*đến sau 10 phút/)
      .waitFor();
    await take(second, 'answered-phone');
    await answer(nurse, 'Đã có mặt').click();

    await tablet.waitForURL(/\/case\//, { timeout: 20_000 });
    await tablet.getByRole('button', { name: /^Sinh/ }).click();
    await until(async () => (await ward.open())[0]?.milestones.length === 1, { describe: 'the birth is stamped' });
    await tablet.getByRole('button', { name: /^Bóp bóng/ }).click();
    await until(async () => (await ward.open())[0]?.milestones.length === 2, { describe: 'two milestones' });
    await take(tablet, 'live-case');

    await ward.raised('phong-sinh-1', { typeCode: 'OB-PPH' });
    const midwives = await ward.as('suoida.san1');
    const later = (await ward.open()).find(({ location }) => location.name === 'Phòng sinh 1');
    await until(() => midwives.answer(later?.id ?? '', { kind: 'present' }).then(() => true), {
      describe: 'the obstetrician is there',
    });
    const row = board.getByRole('article', { name: /Phòng sinh 1/ });
    await row.getByText('BS Văn Thiện').first().waitFor();
    await board.getByRole('button', { name: 'Chạm để bật tiếng' }).click();
    await board.getByText('Loa đang bật').waitFor();
    await take(board, 'board');

    await ward.quiet();
    const wall = await ward.board(wall_of_picture);
    await ward.raised('phong-sinh-2', { typeCode: 'OB-PPH', mode: 'drill' });
    await wall
      .getByRole('article', { name: /Phòng sinh 2/ })
      .getByText('Chưa ai nhận')
      .first()
      .waitFor();
    await take(wall, 'board-drill');
  } finally {
    await ward.close();
  }
}

async function take(page: Page, name: (typeof names)[number]): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
