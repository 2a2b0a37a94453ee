import { expect, test } from '@playwright/test';
import { epochOf, open } from './page';

test('a lecturer adds a layer, trains and steps with the keyboard only', async ({ page }) => {
  await open(page);
  const add = page.getByRole('button', { name: 'Add a layer' });
  for (let i = 0; i < 80 && !(await add.evaluate((node) => node === document.activeElement)); i++) await page.keyboard.press('Tab');
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 – 4 – 2 – 2 – 1', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('body').press('.');
  await expect.poll(() => page.getByTestId('epoch').textContent()).not.toBeNull();
  await page.getByRole('heading', { name: 'Descent' }).click();
  await page.keyboard.press('Space');
  await expect.poll(() => epochOf(page)).toBeGreaterThan(1);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.keyboard.press('r');
  await expect.poll(() => epochOf(page)).toBe(0);
  await page.keyboard.press('Control+z'); // of the reset
  await expect.poll(() => epochOf(page)).toBeGreaterThan(1);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 – 4 – 2 – 1', { exact: false })).toBeVisible();
});

test('a name that is cut to its room is whole where the focus comes by the keys', async ({ page }) => {
  await open(page, 'data=breastCancer&layers=8,8,8');
  const whole = page.locator('.whole-name');
  await page.getByRole('button', { name: 'Feature worst texture' }).focus();
  const cut = page.getByRole('button', { name: 'Feature worst fractal dimension' });
  const hasFocus = () => cut.evaluate((button) => button === document.activeElement);
  for (let k = 0; k < 6 && !(await hasFocus()); k++) await page.keyboard.press('Tab');
  await expect(whole).toHaveText('worst fractal dimension');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(whole).toHaveCount(0);
});

test('names that take no focus themselves are whole where the keys come near them', async ({ page }) => {
  const whole = page.locator('.whole-name');
  await open(page, 'data=breastCancer&layers=6,4');
  await page.locator('[data-unit="1/0"]').focus();
  await page.keyboard.press('Enter');
  const strip = page.getByRole('region', { name: 'Weight times input' });
  await strip.focus();
  await expect(whole).toContainText('mean radius · mean texture · mean perimeter');
  for (let k = 0; k < 12; k++) await page.keyboard.press('ArrowRight');
  await expect(whole).not.toContainText('mean radius');
  await open(page, 'data=emoji32&layers=8:relu&examples=100');
  await page.locator('table.confusion td button').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(whole).toHaveText(/of true class Smileys, predicted \w+/);
});
