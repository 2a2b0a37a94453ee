import { expect, test } from '@playwright/test';
import { failures, open } from './page';

test('a student asks what a filter and a class want, before and after training', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=digits8x8&layers=conv6;same,16:relu&examples=600');
  await page.getByRole('tab', { name: 'What it wants' }).click();
  const wants = page.getByRole('tabpanel', { name: 'What it wants' });
  await expect(wants.getByRole('heading', { name: 'Filter 1 of layer 1' })).toBeVisible();
  await expect(wants.getByText('All 6', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(wants.getByText(/filled, solid: epoch [3-9]/)).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();

  // another filter by a press, the next by the keys; the link says which, and it can be undone
  await wants.getByRole('button', { name: 'Show what filter 3 of layer 1 wants' }).click();
  await expect(page).toHaveURL(/tab=wants/);
  await expect(page).toHaveURL(/wants.unit=2/);
  await wants.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  await expect(wants.getByRole('heading', { name: 'Filter 4 of layer 1' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(wants.getByText('At 15°')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(wants.getByRole('heading', { name: 'Filter 3 of layer 1' })).toBeVisible();

  // what excites it is chosen on the page
  await wants
    .getByRole('button', { name: /^Choose test example \d+, value/ })
    .nth(1)
    .click();
  await expect(wants.getByText('∂z/∂x, sign')).toBeVisible();

  // a class that grows its image
  await wants.getByRole('button', { name: 'Show what class 3 wants' }).click();
  await expect(wants.getByRole('heading', { name: 'Class 3' })).toBeVisible();
  await expect(wants.getByText(/^48: /)).toBeVisible();
  await wants.getByRole('button', { name: 'Numbers' }).click();
  await expect(wants.getByRole('table').first()).toContainText('172.5');
  await page.reload();
  await expect(wants.getByRole('heading', { name: 'Class 3' })).toBeVisible();
  expect(seen).toEqual([]);
});
