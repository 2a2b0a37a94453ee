import { expect, type Page, test } from '@playwright/test';
import { failures, open } from './page';

const panel = (page: Page) => page.getByRole('region', { name: 'Pieces' });
const handles = (page: Page) => panel(page).getByRole('slider', { name: /^Unit / });
const placeOf = async (page: Page, number: number) => Number(await handles(page).nth(number).getAttribute('aria-valuenow'));
const lossOf = (page: Page) => page.locator('.metrics dd').first().textContent();

test('a lecturer builds a curve from hinges: reads a line, moves a hinge by hand and by key, and takes it back', async ({ page }) => {
  const wrong = failures(page);
  await open(page, 'data=sine&layers=6:relu&init=lecture&open=pieces&pieces.first=3');
  await expect(panel(page).getByText('the first 3 of 6')).toHaveCount(2);
  await expect(handles(page).first()).toBeVisible();

  // the line that is pointed at
  await panel(page).getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByText(/^From −?\d+\.\d\d to −?\d+\.\d\d, on: /)).toBeVisible();
  await expect(panel(page).getByText(/^−?\d+\.\d\d x [+−] \d+\.\d\d$/)).toBeVisible();

  // a hinge, dragged
  const [before, loss] = [await placeOf(page, 0), await lossOf(page)];
  const box = await handles(page).first().boundingBox();
  if (!box) throw new Error('there is no handle');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => placeOf(page, 0)).toBeLessThan(before - 0.5);
  await expect.poll(() => lossOf(page)).not.toBe(loss);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => placeOf(page, 0)).toBeCloseTo(before, 9);

  // and by key
  await handles(page).first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => placeOf(page, 0)).toBeCloseTo(before - 0.05, 9);

  // another unit, which leaves the sum as it was, and is taken back in one step
  const sum = await lossOf(page);
  await panel(page).getByRole('application').focus();
  for (let k = 0; k < 4; k++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('the first 3 of 7')).toHaveCount(2);
  await expect.poll(() => lossOf(page)).toBe(sum);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(panel(page).getByText('the first 3 of 6')).toHaveCount(2);
  await expect.poll(() => placeOf(page, 0)).toBeCloseTo(before - 0.05, 9);

  await panel(page).getByRole('slider', { name: 'So many units are added up' }).fill('5');
  await expect.poll(() => page.url()).toContain('pieces.first=5');
  await panel(page).getByRole('button', { name: 'Train from here' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  expect(wrong).toEqual([]);
});
