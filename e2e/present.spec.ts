import { expect, test } from '@playwright/test';
import { epochOf, failures, open } from './page';
import { slidePort } from './ports';

test('a lecturer presents: P, a clicker, a setting, the code, Escape', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=xor');
  const rem = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const usual = await rem();
  await page.keyboard.press('p');
  await expect(page.locator('main.present')).toBeVisible();
  expect(await rem()).toBeCloseTo(1.35 * usual);
  await expect(page).toHaveURL(/present/);

  await page.keyboard.press('PageDown');
  await expect.poll(() => epochOf(page)).toBe(1);
  await page.getByLabel('Settings of the presentation').click();
  await page.getByRole('combobox', { name: /clicker/ }).selectOption('tenEpochs');
  await page.keyboard.press('PageDown'); // the menu still has the focus
  await expect.poll(() => epochOf(page)).toBe(11);
  await page.keyboard.press('PageUp');
  await expect.poll(() => epochOf(page)).toBe(1);
  await expect(page).toHaveURL(/clicker=tenEpochs/);

  await page.getByRole('button', { name: 'Learning rate' }).click();
  await expect(page.getByRole('textbox', { name: 'Learning rate, typed' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Learning rate' })).toBeVisible();

  await page.getByRole('button', { name: /points/ }).click();
  await expect(page.getByRole('region', { name: 'Data' })).toBeVisible();
  await page.getByRole('button', { name: /points/ }).click();

  await page.keyboard.press('q');
  await expect(page.getByRole('img', { name: /Code/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('img', { name: /Code/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('main.present')).toHaveCount(0);
  expect(await rem()).toBeCloseTo(usual);
  expect(seen).toEqual([]);
});

test('a frame that allows no full screen says so, and presents all the same', async ({ page }) => {
  await page.goto(`http://localhost:${slidePort}/?hash=${encodeURIComponent('data=xor')}`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByTestId('epoch')).toHaveText('0');
  await frame.getByRole('heading', { name: 'Descent' }).click();
  await page.keyboard.press('p');
  await expect(frame.getByRole('status').filter({ hasText: 'allow="fullscreen"' })).toBeVisible();
  await expect(frame.locator('main.present')).toBeVisible();
});

test('a link too long for a code is said in a sentence', async ({ page }) => {
  const rows = Array.from({ length: 700 }, (_, n) => `${n % 7},${n % 11},${n % 2}`);
  await open(page, `data=csv&csv=${encodeURIComponent(['a,b,c', ...rows, ''].join('\n'))}`);
  await page.keyboard.press('q');
  await expect(page.getByRole('status').filter({ hasText: 'too long for a code' })).toBeVisible();
});

for (const theme of ['light', 'dark']) {
  test(`a printed page is light, and its areas differ in grey: ${theme}`, async ({ page }) => {
    await open(page, `data=xor&theme=${theme}&embed&hide=network`);
    const corner = () =>
      page
        .locator('.picture > canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => [...(canvas.getContext('2d')?.getImageData(4, 4, 1, 1).data ?? [])].join());
    await expect.poll(corner).not.toBe('0,0,0,0');
    const onScreen = await corner();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(corner).not.toBe(onScreen);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(corner).toBe(onScreen);
  });
}
