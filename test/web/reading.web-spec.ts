// Eyes, fingers, keyboards and screen readers on the screens of a phone and a tablet.

import type { Page } from 'playwright-core';
import { until } from '@redalert/testing';
import { raiseButton, ring } from './support/hand';
import { nameless, tooPale, tooSmall, unreadable } from './support/reading';
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

const floor_px = 44; // WCAG 2.2 AAA; what is pressed in a hurry is larger, see below
const gloved_px = 64;

async function expectReadable(page: Page, within = 'body'): Promise<void> {
  // A screen that was just turned is laid out anew.
  let faults: string[] = [];
  await until(async () => (faults = await unreadable(page, within)).length === 0, { within: 3_000 }).catch(
    () => undefined,
  );
  expect(faults).toEqual([]);
  expect(await nameless(page)).toEqual([]);
  expect(await tooPale(page)).toEqual([]);
}

it('the phone that raises reads at 390 px, also with the longest room', async () => {
  await ward.database.query(
    `update roster.locations set name = 'Đơn nguyên Hồi sức Sơ sinh Ẩ Ẫ Ễ Ỗ Ữ Ặ Ẵ ỵ' where id = $1`,
    [ward.world.ids.location('suoida/so-sinh')],
  );
  const phone = await ward.phone('suoida.hs1');
  await phone.getByText('Máy chủ thông').waitFor();
  await expectReadable(phone);
  expect(await tooSmall(phone, floor_px)).toEqual([]);
  expect((await raiseButton(phone).boundingBox())?.height).toBeGreaterThan(300);
});

it('a call reads at 390 px, its answers are large, and focus begins inside it', async () => {
  await ward.database.query(
    `update roster.locations set name = 'Phòng sinh theo yêu cầu số 2 Ẩ Ẫ Ễ Ỗ Ữ' where id = $1`,
    [ward.world.ids.location('suoida/phong-sinh-1')],
  );
  const phone = await ward.phone('suoida.san1');
  await ward.raised('phong-sinh-1', { typeCode: 'OB-PPH' });
  await ring(phone).waitFor();

  await expectReadable(phone, '[role=alertdialog]');
  for (const name of ['Tôi đến ngay', 'Tôi đến, xin thêm người', 'Không đến được'])
    expect((await ring(phone).getByRole('button', { name, exact: true }).boundingBox())?.height).toBeGreaterThanOrEqual(
      gloved_px,
    );
  expect(await phone.evaluate(() => document.activeElement?.closest('[role=alertdialog]') !== null)).toBe(true);
  await phone.keyboard.press('Tab');
  expect(await phone.evaluate(() => document.activeElement?.closest('[role=alertdialog]') !== null)).toBe(true);
});

it('a case reads on a phone and on a tablet, upright and lying', async () => {
  const { id } = await ward.raised('phong-sinh-2', { typeCode: 'OB-PPH' });
  const tablet = await ward.tablet('Phòng sinh 2');
  for (const size of [
    { width: 1280, height: 800 },
    { width: 768, height: 1024 },
    { width: 390, height: 844 },
  ]) {
    await tablet.setViewportSize(size);
    await tablet.goto(`${ward.url}/case/${id}`);
    await tablet.getByRole('heading', { name: 'Phòng sinh 2' }).waitFor();
    await tablet.getByText('Ngân hàng máu').first().waitFor();
    await expectReadable(tablet);
  }
});

it('the tablet reads lying and upright, and the red button comes first by keyboard', async () => {
  const tablet = await ward.tablet('Phòng sinh 2');
  await tablet.getByText('máy kêu được').first().waitFor();
  for (const size of [
    { width: 1280, height: 800 },
    { width: 768, height: 1024 },
  ]) {
    await tablet.setViewportSize(size);
    await expectReadable(tablet);
    const box = await raiseButton(tablet).boundingBox();
    expect(((box?.width ?? 0) * (box?.height ?? 0)) / (size.width * size.height)).toBeGreaterThan(0.4);
  }
  const order: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await tablet.keyboard.press('Tab');
    order.push(
      await tablet.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      ),
    );
  }
  expect(order.findIndex((name) => name.startsWith('BÁO ĐỘNG ĐỎ'))).toBeGreaterThanOrEqual(0);
});

it('what has happened is announced to a screen reader, not only coloured', async () => {
  const tablet = await ward.tablet('Phòng sinh 2');
  await raiseButton(tablet).focus();
  await tablet.keyboard.down('Enter');
  const state = tablet.getByRole('status').filter({ hasText: 'Đã phát báo động' });
  await state.waitFor();
  await tablet.keyboard.up('Enter');
  expect(await state.getAttribute('aria-live')).toBe('assertive');
});

it('the page of the owner reads at 390 px in both languages', async () => {
  const phone = await ward.phone('suoida.nhi1', { path: '/me' });
  await phone.getByRole('heading', { name: 'Máy tôi có kêu không?' }).waitFor();
  await expectReadable(phone);
  await phone.getByRole('button', { name: 'English' }).click();
  await phone.getByRole('heading', { name: /Does my phone ring/i }).waitFor();
  await expectReadable(phone);
  await phone.reload();
  await phone.getByRole('heading', { name: /Does my phone ring/i }).waitFor();
  expect(await phone.evaluate(() => document.documentElement.lang)).toBe('en');
});
