import { expect, test } from '@playwright/test';
import { epochOf, failures, open } from './page';

test('images are shifted, turned and covered with noise, and a network without convolutions stands beside it', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=digits8x8&layers=conv8;same,maxpool,32:relu&rate=0.005&epochs=5');
  const panel = page.getByRole('region', { name: 'Shift' });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 20_000 }).toBe(5);
  await page.getByRole('button', { name: 'Shift', exact: true }).click();
  const right = async () => Number((await panel.getByText(/^right here: /).textContent())?.match(/A?\s*([\d.]+)\s%/)?.[1]);
  await expect.poll(right).toBeGreaterThan(60);
  const straight = await right();
  await panel.getByRole('slider', { name: 'Turn' }).fill('90');
  await expect.poll(right, { timeout: 20_000 }).toBeLessThan(straight - 10);
  await panel.getByRole('button', { name: 'As it was' }).click();
  await panel.getByRole('button', { name: 'Compare without convolutions' }).click();
  await expect(panel.getByText(/^B: one dense layer/)).toBeVisible();
  await expect(panel.getByText(/^right here: A .* B /)).toBeVisible();
  await expect(page).toHaveURL(/open=shift/);
  expect(seen).toEqual([]);
});
