import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { open } from './page';

/** Yield falls with rain, protein rises with heat; the soil is words. */
const rows = Array.from({ length: 60 }, (_, n) => {
  const [heat, rain] = [10 + ((n * 7) % 12), 200 + ((n * 31) % 50) * 10];
  return [
    heat,
    rain,
    ['loam', 'clay'][n % 2],
    (12 - rain / 100 + (n % 2)).toFixed(2),
    (heat / 2 + 4 + ((n * 13) % 7) / 20).toFixed(2),
  ].join();
});
const text = ['heat,rain,soil,yield,protein', ...rows].join('\n');

test('a table with two targets: both are learnt and read', async ({ page }) => {
  await open(page, 'data=xor&layers=6&rate=0.05');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'fields.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  // words are no target too: one sentence, and the choice before stays
  await dialog.getByLabel('Role of soil').selectOption('target too');
  await expect(dialog.getByRole('alert')).toHaveText('Several targets at once are numbers, and “soil” is none.');
  await expect(dialog.getByLabel('Role of soil')).toHaveValue('input');
  await dialog.getByLabel('Role of yield').selectOption('target too');
  await expect(dialog.getByRole('status')).toContainText('60 of 60 rows, 3 inputs; 2 targets, each a number.');
  await dialog.getByRole('button', { name: 'Use these data' }).click();

  const output = page.getByRole('region', { name: 'Output' });
  await expect(output.getByText(/^R² is the mean of 2 targets; test: yield .*, protein .*\.$/)).toBeVisible();
  const metric = (name: string) => output.locator('.metrics > dl > div').filter({ hasText: name }).locator('dd');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(metric('Test R²')).toHaveText(/^0\.[89]/, { timeout: 20_000 });
  await page.getByRole('button', { name: 'Pause', exact: true }).click();

  // each has an output with its name; a press on it shows it in the picture
  await expect(page.getByRole('button', { name: /^Output protein/ })).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: /^Output protein/ }).click();
  await expect(page.getByRole('button', { name: /^Output protein/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(output.getByLabel('Target that is shown')).toHaveValue('protein');
  await expect(page).toHaveURL(/answer=protein/);
  await expect(page.getByRole('region', { name: 'Numbers of a unit' })).toContainText(/yield \d.*, protein \d/);
  await page.reload();
  await expect(output.getByLabel('Target that is shown')).toHaveValue('protein');

  await page.getByRole('button', { name: 'Download' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'answers.csv', exact: true }).click()]);
  const [head, first = ''] = readFileSync(await file.path(), 'utf8').split('\n');
  expect(head).toBe('heat,rain,soil_loam,yield,protein,part,answer yield,answer protein');
  expect(first.split(',').slice(6).map(Number).every(Number.isFinite)).toBe(true);
  await expect(page.locator('body')).not.toContainText('NaN');
});
