import { expect, test } from '@playwright/test';
import { failures, open, testAccuracy } from './page';

test('an LSTM learns to add two 6-bit numbers', async ({ page }) => {
  const seen = failures(page);
  await open(page);
  await page.getByRole('button', { name: /^Sequences/ }).click();
  await page.getByRole('radio', { name: 'Binary addition' }).click();
  await expect(page).toHaveURL(/data=addition/);
  await expect(page.getByRole('application', { name: /^Cells of the unrolled network/ })).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => testAccuracy(page), { timeout: 60_000 }).toBe(100);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const sum = page.getByRole('img', { name: /^\d+ \+ \d+ = \d+, right$/ });
  await expect(sum).toBeVisible();
  const [, a, b, c] = ((await sum.getAttribute('aria-label')) ?? '').match(/^(\d+) \+ (\d+) = (\d+)/) ?? [];
  expect(Number(a) + Number(b)).toBe(Number(c));
  expect(seen).toEqual([]);
});
