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
  const sum = page.getByRole('img', { name: /^\d+ \+ \d+ = \d+, right: [01]+$/ });
  await expect(sum).toBeVisible();
  const [, a, b, c] = ((await sum.getAttribute('aria-label')) ?? '').match(/^(\d+) \+ (\d+) = (\d+)/) ?? [];
  expect(Number(a) + Number(b)).toBe(Number(c));

  // a sum of one's own, longer than those that were trained, bit by bit with its carries
  await page.getByRole('textbox', { name: 'A sum of your own' }).fill('0101101 + 1000001');
  const own = page.getByRole('img', { name: '45 + 65 = 110, right: 1101110' });
  await expect(own).toBeVisible();
  await expect(own.locator('.sum-carry')).toHaveText('·····1·');
  await expect(page).toHaveURL(/sum\.typed=0101101/);
  await expect(page.getByText(/sums of 16\sbits .* wholly right/)).toBeVisible();
  // as long as it may be, it is in view whole, and each carry stands above the bits it is added to
  await page.getByRole('textbox', { name: 'A sum of your own' }).fill(`${'1'.repeat(48)} + 1`);
  const long = page.getByRole('img', { name: /^281474976710655 \+ 1 = / });
  await expect(long).toBeVisible();
  const [box, output] = [await long.boundingBox(), await page.locator('.output').boundingBox()];
  expect(await long.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((output?.x ?? 0) + (output?.width ?? 0));
  await page.getByRole('textbox', { name: 'A sum of your own' }).fill('0101101 - 1');
  await expect(page.getByText(/^Two numbers with a plus/)).toBeVisible();
  expect(seen).toEqual([]);
});
