import { expect, type Page, test } from '@playwright/test';
import { open, trainLoss } from './page';

/** How many gradients the curve has cost so far. */
async function evaluations(page: Page): Promise<number> {
  const text = (await page.locator('.loss').textContent()) ?? '';
  return Number((text.match(/([\d,]+) gradients/)?.[1] ?? '0').replaceAll(',', ''));
}

test('a student switches Adam to Levenberg–Marquardt on the sine fit and it lands in fewer evaluations', async ({ page }) => {
  const goal = 0.02;
  const playTo = async () => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => trainLoss(page), { timeout: 60_000, intervals: [30] }).toBeLessThan(goal);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    return evaluations(page);
  };
  await open(page, 'data=sine&layers=8&optimizer=adam&rate=0.01');
  const withAdam = await playTo();
  await page.getByLabel('Optimizer', { exact: true }).selectOption('marquardt');
  await expect(page).toHaveURL(/optimizer=marquardt/);
  await page.getByRole('button', { name: /^Reset/ }).click();
  await expect.poll(() => evaluations(page)).toBe(0);
  const withMarquardt = await playTo();
  expect(withMarquardt).toBeGreaterThan(0);
  expect(withMarquardt).toBeLessThan(withAdam / 3);
});
