import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { failures, open } from './page';

test('several seeds are trained side by side, and the best of them can be opened', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=moons&layers=4');
  await page.getByRole('button', { name: 'Several seeds' }).click();
  const dialog = page.getByRole('dialog', { name: 'Several seeds' });
  await dialog.getByLabel('Runs').fill('4');
  await dialog.getByLabel('Epochs').fill('20');
  await dialog.getByLabel('Epochs').press('Enter');
  await dialog.getByRole('button', { name: 'Train' }).click();
  await expect(dialog.getByRole('button', { name: 'worst' })).toBeVisible({ timeout: 20_000 });
  await expect(dialog.getByRole('img', { name: 'The test loss of 4 runs by epoch' })).toBeVisible();
  await expect(dialog.getByText(/from .*\s% to .*\s%/)).toBeVisible();
  await expect(dialog.getByRole('region', { name: '4 networks as one' })).toContainText(/% on average/);
  for (const line of ['this run', 'other seeds', 'median of all']) await expect(dialog.getByText(line, { exact: true })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'best' }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/seed\.init=/);
  expect(seen).toEqual([]);
});

test('a race that is given up leaves the page as it was', async ({ page }) => {
  await open(page, 'data=digits8x8&layers=conv8,maxpool,16');
  await page.getByRole('button', { name: 'Several seeds' }).click();
  const dialog = page.getByRole('dialog', { name: 'Several seeds' });
  await dialog.getByLabel('Epochs').fill('10000');
  await dialog.getByLabel('Epochs').press('Enter');
  await dialog.getByRole('button', { name: 'Train' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Give up' }).click();
  await expect(dialog.getByRole('button', { name: 'Train' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('epoch')).toHaveText('0');
});
