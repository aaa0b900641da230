// A drill must never be taken for an emergency, nor an emergency for a drill.

import type { Locator } from 'playwright-core';
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

it('a drill says so and is purple on the tablet, on the phone and on the wall', async () => {
  const [tablet, phone, board] = await Promise.all([
    ward.tablet('Phòng sinh 2'),
    ward.phone('suoida.nhi1'),
    ward.board(),
  ]);
  await tablet.getByRole('button', { name: 'Diễn tập' }).click();
  const button = tablet.getByRole('button', { name: /^DIỄN TẬP/ });
  await button.waitFor();
  expect(await raiseButton(tablet).count()).toBe(0);

  await hold(button);
  await tablet.getByRole('button', { name: /^Ngạt sơ sinh/ }).click();
  await ring(phone).waitFor();

  await board
    .getByRole('article', { name: /Phòng sinh 2/ })
    .getByText('DIỄN TẬP')
    .waitFor();
  for (const part of [tablet.locator('#root'), ring(phone), board.getByRole('article')]) {
    expect(await part.innerText()).toContain('DIỄN TẬP');
    expect(await coloursOf(part)).toEqual(['drill']);
  }
  await answer(phone, 'Tôi đến ngay').click();
  await ring(phone)
    .getByText(/Đã nhận/)
    .waitFor();
  expect(await ring(phone).innerText()).toContain('DIỄN TẬP');
});

it('a real alert shows neither the word nor the colour anywhere', async () => {
  const [phone, board] = await Promise.all([ward.phone('suoida.nhi1'), ward.board()]);
  await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });
  await ring(phone).waitFor();
  await board.getByRole('article', { name: /Phòng sinh 2/ }).waitFor();
  for (const part of [ring(phone), board.getByRole('article')]) {
    expect(await part.innerText()).not.toMatch(/diễn tập/i);
    expect(await coloursOf(part)).toEqual(['red']);
  }
});

it('a real alert takes the screen of a phone that was in a drill', async () => {
  const phone = await ward.phone('suoida.nhi1');
  await ward.raised('phong-sinh-1', { typeCode: 'NN-ASP', mode: 'drill' });
  await answer(phone, 'Tôi đến ngay').click();
  await ring(phone)
    .getByText(/Đã nhận/)
    .waitFor();

  await ward.raised('phong-sinh-2', { typeCode: 'NN-ASP' });

  await ring(phone).getByRole('heading', { name: 'Phòng sinh 2' }).waitFor();
  await answer(phone, 'Tôi đến ngay').waitFor();
});

/** Which of the two signal colours fill or edge anything large in this part of a screen. */
function coloursOf(part: Locator): Promise<string[]> {
  return part.evaluate((top) => {
    const computed = (token: string): string => {
      const probe = document.createElement('i');
      probe.style.color = `var(${token})`;
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const [red, drill] = [computed('--red'), computed('--drill')];
    const found = new Set<string>();
    for (const element of [top, ...top.querySelectorAll('*')]) {
      const { width, height } = element.getBoundingClientRect();
      if (width < 60 || height < 30 || !element.checkVisibility()) continue;
      const { backgroundColor, backgroundImage, borderTopColor } = getComputedStyle(element);
      const seen = `${backgroundColor} ${backgroundImage} ${borderTopColor}`;
      if (seen.includes(red)) found.add('red');
      if (seen.includes(drill)) found.add('drill');
    }
    return [...found];
  });
}
