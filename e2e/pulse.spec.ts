import { expect, type Page, test } from '@playwright/test';
import { epochOf, failures, open } from './page';

const deep = 'layers=8:sigmoid,8:sigmoid,8:sigmoid&init=gaussian&init.standardDeviation=4&examples=100&open=pulse';
const panel = (page: Page) => page.getByRole('region', { name: 'Pulse' });
const rows = (page: Page) => panel(page).locator('.pulse-row');
/** The share of the sums of a layer where f is flat, in per cent. */
const share = async (page: Page, row: number) => Number((await rows(page).nth(row).textContent())?.match(/(\d+)\s% saturated/)?.[1]);

test('a student sees deep sigmoids saturate, which layer it is, and drags the run back to its start', async ({ page }) => {
  const wrong = failures(page);
  await open(page, deep);
  await expect(rows(page)).toHaveCount(3);
  await expect.poll(() => share(page, 1)).toBeGreaterThan(50);
  const before = await share(page, 1);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Pause' }).click();

  // the keys: a row, whose layer is ringed, and an epoch back
  const walk = panel(page).getByRole('application');
  await walk.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(panel(page).getByText(/^Layer 2: gradient .*\(step 0: /)).toBeVisible();
  await expect(page.locator('.layer-ring')).toBeVisible();
  const there = await epochOf(page);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('epoch')).toHaveText(String(there - 1));

  // the ribbon of the first layer, dragged to its beginning
  const ribbon = await rows(page).first().locator('.pulse-ribbon').boundingBox();
  if (!ribbon) throw new Error('there is no ribbon');
  const [x, y] = [ribbon.x + ribbon.width / 2, ribbon.y + ribbon.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(ribbon.x + 2, y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByTestId('epoch')).toHaveText('0');
  await expect.poll(() => share(page, 1)).toBe(before);

  await panel(page).getByRole('button', { name: 'Numbers' }).click();
  // now, and every place that is known
  await expect(panel(page).locator('tbody tr').nth(1)).toHaveText(/^Layer 2.*%/);
  expect(await panel(page).locator('tbody tr').count()).toBeGreaterThan(3 + 3 * 5);
  expect(wrong).toEqual([]);
});
