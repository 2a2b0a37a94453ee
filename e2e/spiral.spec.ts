import { expect, test } from '@playwright/test';
import { epochOf, failures, open, trainLoss } from './page';

test('a student presses Play and the network learns the spiral within 500 epochs', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=spiral&examples=400&features=x1,x2,sin(x1),sin(x2)&layers=8,8,4&optimizer=adam&rate=0.01');
  expect(await trainLoss(page)).toBeGreaterThan(0.3);
  await page.getByRole('slider', { name: 'Speed' }).fill('4');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => trainLoss(page), { timeout: 50_000 }).toBeLessThan(0.05);
  await page.getByRole('button', { name: 'Pause' }).click();
  if ((await epochOf(page)) > 500) {
    await page.getByRole('slider', { name: /^Time line/ }).fill('500');
    await expect.poll(() => epochOf(page)).toBe(500);
  }
  expect(await trainLoss(page)).toBeLessThan(0.05);
  expect(seen).toEqual([]);
});
