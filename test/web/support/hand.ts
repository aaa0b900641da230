// What hands do on a screen.

import type { Locator, Page } from 'playwright-core';

/** Presses a button that raises and keeps pressing until the screen of the raise is there. */
export async function hold(button: Locator): Promise<void> {
  const page = button.page();
  await press(button);
  await page.locator('main[class*="sent-screen"]').waitFor();
  await page.mouse.up();
}

/** Puts a finger on the button and leaves it there. */
export async function press(button: Locator): Promise<void> {
  await button.hover(); // as soon as it can be touched at all
  const box = await button.boundingBox();
  if (!box) throw new Error('the button is not on the screen');
  const { mouse } = button.page();
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mouse.down();
}

export const raiseButton = (page: Page): Locator => page.getByRole('button', { name: /^BÁO ĐỘNG ĐỎ/ });
export const ring = (page: Page): Locator => page.getByRole('alertdialog');
export const answer = (page: Page, name: string): Locator => ring(page).getByRole('button', { name, exact: true });
