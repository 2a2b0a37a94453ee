import { expect, type Page, test } from '@playwright/test';
import { failures, open } from './page';

const panel = (page: Page) => page.getByRole('region', { name: 'Backprop' });
const gradient = async (page: Page) => Number((await panel(page).locator('.chain .total strong').textContent())?.replace('−', '-'));

test('a student presses through a chain of single units, types numbers, and sees two paths with a skip', async ({ page }) => {
  const wrong = failures(page);
  await open(page, 'data=xor&layers=4,2&open=backprop&seed=3');
  await panel(page).getByRole('button', { name: 'One unit a layer' }).click();
  await expect(panel(page).getByText('0 of')).toBeVisible();
  await expect(page.getByText(/^from the left w · a, from the right w · δ/)).toBeAttached();
  const next = panel(page).getByRole('button', { name: 'Next', exact: true });
  for (let k = 0; k < 3; k++) await next.click();
  await expect(panel(page).getByText('3 of')).toBeVisible();
  await page.keyboard.press('Shift+Period');
  await expect(panel(page).getByText('2 of')).toBeVisible();
  await panel(page).getByRole('slider').first().focus();
  await page.keyboard.press('End');
  // one path, and its product is the gradient
  const rows = panel(page).locator('.route tbody tr');
  await expect(rows).toHaveCount(1);
  const product = Number((await rows.first().locator('td').last().textContent())?.replace('−', '-'));
  expect(await gradient(page)).toBeCloseTo(product, 4);
  // with the skip another way leads round the second layer
  await panel(page).getByRole('button', { name: 'The same with a skip' }).click();
  await panel(page).getByRole('slider').first().focus();
  await page.keyboard.press('End');
  await expect(rows).toHaveCount(2);
  // a typed feature moves the products
  const before = await rows.first().textContent();
  const x = panel(page).getByRole('textbox', { name: /x₁/ }).first();
  await x.fill('2');
  await x.press('Enter');
  await expect(rows.first()).not.toHaveText(before ?? '');
  // in round numbers the products stand as they are
  await panel(page).getByRole('button', { name: 'Round numbers with a skip' }).click();
  await expect(panel(page).getByText('0 of')).toBeVisible();
  await panel(page).getByRole('slider').first().focus();
  await page.keyboard.press('End');
  await expect(rows.locator('td:last-child')).toHaveText(['−0.3200', '−0.2000']);
  expect(await gradient(page)).toBe(-0.52);
  const target = panel(page).getByRole('textbox', { name: 'Typed value of target' });
  await target.fill('-3.12');
  await target.press('Enter');
  await expect.poll(() => gradient(page)).toBe(0);
  // all presets are undone
  const undo = page.getByRole('button', { name: 'Undo' });
  while (await undo.isEnabled()) await undo.click();
  await expect(page.getByText('2 – 4 – 2 – 1', { exact: false }).first()).toBeVisible();
  expect(wrong).toEqual([]);
});
