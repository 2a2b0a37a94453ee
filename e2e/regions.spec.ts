import { expect, type Page, test } from '@playwright/test';
import { failures, open } from './page';

const link = 'data=spiral&init=heNormal&init.bias=0.1&optimizer=adam&rate=0.01&layers=8:relu,8:relu&open=regions';
const panel = (page: Page) => page.getByRole('region', { name: 'Regions' });
const inView = async (page: Page) => Number((await panel(page).getByRole('definition').first().textContent())?.match(/^\d+/)?.[0]);
const plane = (page: Page) => panel(page).getByText(/^z = −?\d+\.\d\d x₁ [+−] \d+\.\d\d x₂ [+−] \d+\.\d\d$/);

test('a lecturer counts the regions while it trains, and reads the plane of one with the keys', async ({ page }) => {
  const wrong = failures(page);
  await open(page, link);
  await expect.poll(() => inView(page)).toBeGreaterThan(8);
  await expect(panel(page).getByText('≥ 592')).toBeVisible();
  await expect(panel(page).getByText(/^> 1.369/)).toBeVisible();
  const before = await inView(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => inView(page)).not.toBe(before);
  await page.getByRole('button', { name: 'Pause' }).click();

  await panel(page).getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(plane(page)).toBeVisible();
  await expect(panel(page).getByRole('img', { name: /^layer 1: .*of 8 on$/ })).toBeVisible();
  const first = await plane(page).textContent();
  for (let k = 0; k < 4; k++) await page.keyboard.press('Shift+ArrowUp');
  await expect(plane(page)).not.toHaveText(first ?? '');

  const count = await inView(page);
  await panel(page).getByRole('button', { name: 'Numbers' }).click();
  await expect(panel(page).locator('tbody tr')).toHaveCount(count);
  expect(wrong).toEqual([]);
});

test('a line has intervals, and what has no regions says why', async ({ page }) => {
  await open(page, 'data=sine&init=lecture&layers=6:relu&open=regions');
  await panel(page).getByRole('application').hover();
  await expect(panel(page).getByText(/^z = −?\d+\.\d\d x [+−] \d+\.\d\d$/)).toBeVisible();
  await open(page, 'data=circle&layers=4:sigmoid&open=regions');
  await expect(panel(page).getByText(/such as a sigmoid, bends everywhere: no regions to count/)).toBeVisible();
  await open(page, 'data=circle&layers=4:relu&features=x1,x1^2&open=regions');
  await expect(panel(page).getByText(/bends the plane/)).toBeVisible();
});
