import { expect, test } from '@playwright/test';
import { epochOf, open } from './page';

test('a worker that ends in mid-run is replaced, and training goes on from what was kept', async ({ page }) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
      }
    };
    Object.assign(window, { workers });
  });
  await open(page, 'data=xor&layers=4,2');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 20_000 }).toBeGreaterThan(150);
  const before = await epochOf(page);
  await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.at(-1)?.terminate());
  const said = page.getByText(/^The worker did not answer; training goes on from epoch \d+\.$/);
  await expect(said).toBeVisible({ timeout: 20_000 });
  const from = Number(/\d+/.exec((await said.textContent()) ?? '')?.[0]);
  expect(from).toBeGreaterThan(0);
  await expect.poll(() => epochOf(page), { timeout: 20_000 }).toBeGreaterThan(before + 100);
  expect(await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length)).toBe(2);
});

test('a page that may have no workers says why and trains all the same', async ({ page }) => {
  await page.goto('./?noworker#data=xor&layers=4,2');
  await expect(page.getByText(/^The policy of this page \(worker-src\) allows no worker: it trains/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 20_000 }).toBeGreaterThan(5);
});
