// The red button, in the hands of a hurried person.

import { until } from '@redalert/testing';
import { hold, press, raiseButton, ring } from './support/hand';
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

describe('the red button on the wall', () => {
  it('raises when it is held, says so at once, and rings without a type', async () => {
    const tablet = await ward.tablet('Phòng sinh 2');
    await tablet.evaluate(() => {
      const seen = globalThis as unknown as { heldAt: number; echoAfter: number };
      document.addEventListener('pointerdown', () => (seen.heldAt = performance.now()), { capture: true });
      new MutationObserver(() => {
        if (/ĐANG GỬI|Đã phát/.test(document.body.textContent)) seen.echoAfter ??= performance.now() - seen.heldAt;
      }).observe(document.body, { subtree: true, childList: true });
    });

    await hold(raiseButton(tablet));

    await tablet.getByText(/Đã phát báo động lúc \d\d:\d\d:\d\d/).waitFor();
    const [alert] = await ward.open();
    expect(alert).toMatchObject({
      mode: 'real',
      severity: 'RED',
      typeCode: null,
      location: { name: 'Phòng sinh 2' },
      raisedBy: { kind: 'station' },
    });
    const echoAfter = await tablet.evaluate(() => (globalThis as unknown as { echoAfter: number }).echoAfter);
    expect(echoAfter - 800).toBeLessThan(400); // 100 ms on a quiet machine; this one is shared
  });

  it('raises nothing when the finger slips, slides off or lets go too early', async () => {
    const tablet = await ward.tablet('Phòng sinh 2');
    const button = raiseButton(tablet);
    const held = tablet.locator('button[class*="holding"]');

    await press(button);
    await held.waitFor();
    await tablet.mouse.up();
    await held.waitFor({ state: 'detached' });

    await press(button);
    await held.waitFor();
    await tablet.mouse.move(4, 4);
    await held.waitFor({ state: 'detached' });
    await tablet.mouse.up();

    // A full hold takes longer than either of the two would have needed.
    await hold(button);
    await tablet.getByText(/Đã phát báo động/).waitFor();
    expect(await ward.open()).toHaveLength(1);
  });

  it('can be held with a key, and pressed twice by a switch or a screen reader', async () => {
    const tablet = await ward.tablet('Phòng sinh 2');
    await raiseButton(tablet).focus();
    await tablet.keyboard.down('Enter');
    await tablet.getByText(/Đã phát báo động/).waitFor();
    await tablet.keyboard.up('Enter');
    expect(await ward.open()).toHaveLength(1);

    const other = await ward.tablet('Phòng sinh 1');
    const click = (): Promise<void> => raiseButton(other).evaluate((button: HTMLButtonElement) => button.click());
    await click();
    await other.locator('button[class*="armed"]').waitFor();
    await click();
    await other.getByText(/Đã phát báo động/).waitFor();
    expect(await ward.open()).toHaveLength(2);
  });

  it('gives eight seconds to say "bấm nhầm", and tells everybody', async () => {
    const [doctor, tablet] = await Promise.all([ward.phone('suoida.nhi1'), ward.tablet('Phòng sinh 2')]);
    await hold(tablet.getByRole('button', { name: 'Ngạt sơ sinh' }));

    await tablet.getByRole('button', { name: /Bấm nhầm/ }).click();

    await tablet.getByText(/Đã hủy báo động/).waitFor();
    await ring(doctor)
      .getByText(/Đã hủy báo động .* Không cần đến/)
      .waitFor();
    expect(await ward.open()).toEqual([]);
  });

  it('asks for the type afterwards, and opens the case by itself', async () => {
    const tablet = await ward.tablet('Phòng sinh 2');
    await hold(raiseButton(tablet));
    await tablet.getByRole('button', { name: /^Ngạt sơ sinh/ }).click();
    await until(async () => (await ward.open())[0]?.typeCode === 'NN-ASP', { describe: 'the type is known' });

    await tablet.waitForURL(/\/case\//, { timeout: 20_000 });
    await tablet.getByRole('heading', { name: 'Phòng sinh 2' }).waitFor();
    expect(await tablet.getByText('Bóp bóng').count()).toBeGreaterThan(0);
  });

  it('forgets the token of its address', async () => {
    const tablet = await ward.tablet('Phòng sinh 2');
    expect(new URL(tablet.url()).hash).toBe('');
    await tablet.reload();
    await raiseButton(tablet).waitFor();
  });
});

it('a phone raises for the room that was chosen last', async () => {
  const phone = await ward.phone('suoida.hs1');
  await phone.getByRole('radio', { name: 'Phòng sinh 1' }).click();
  await phone.reload();
  await phone.getByRole('radio', { name: /✓ Phòng sinh 1/ }).waitFor();

  await hold(raiseButton(phone));

  await phone.getByText(/Đã phát báo động/).waitFor();
  expect(await ward.open()).toMatchObject([
    { location: { name: 'Phòng sinh 1' }, raisedBy: { kind: 'person', name: 'HS Cứ Thị Pà' } },
  ]);
});

it('types that the hospital has not approved are not offered; an approved one is found without its accents', async () => {
  await ward.database.query(`delete from roster.type_approvals where type_code not in ('NN-ASP', 'OB-PPH')`);
  const tablet = await ward.tablet('Phòng sinh 2');
  const offered = tablet.getByRole('list', { name: 'Chuyện gì xảy ra?' }).getByRole('button');
  expect(await offered.allInnerTexts()).toEqual(['Ngạt sơ sinh', 'Băng huyết sau sinh']);

  await hold(raiseButton(tablet));
  await tablet.getByRole('button', { name: 'Loại khác…' }).click();
  await tablet.getByRole('searchbox').fill('bang huyet');
  await tablet.getByRole('button', { name: /Băng huyết sau sinh/ }).waitFor();
  expect(await tablet.getByRole('button', { name: /Sản giật/ }).count()).toBe(0);
});
