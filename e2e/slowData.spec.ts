import { expect, test } from '@playwright/test';
import { epochOf, failures, open } from './page';

test('a slow data set is cancelled, and the run goes on where it was', async ({ page }) => {
  const seen = failures(page);
  await page.route('**/fashion-train.png', () => {}); // it never comes
  await open(page, 'data=spiral&layers=8,4');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(2);
  await page.getByRole('button', { name: /^Images/ }).click();
  await page.getByRole('radio', { name: /^Clothes/ }).click();
  // the run before is whole, and waits
  const play = page.getByRole('button', { name: 'Loading…' });
  await expect(play).toBeDisabled();
  await expect(page.getByText(/of 2\.8\sMB/)).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText('Spiral: on which of the two arms')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Layer 2/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/data=spiral/);
  const stood = await epochOf(page);
  expect(stood).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Cancel loading' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect.poll(() => epochOf(page)).toBeGreaterThan(stood);
  await page.getByRole('button', { name: 'Pause' }).click();
  expect(seen).toEqual([]);
});

test('data that cannot be had are asked for again, or the run before is kept', async ({ page }) => {
  await page.route('**/iris.csv', (route) => route.abort());
  await open(page);
  await page.getByRole('button', { name: /^Tables/ }).click();
  await page.getByRole('radio', { name: /^Iris/ }).click();
  await expect(page.getByText('No connection.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  await page.getByRole('button', { name: 'Keep Circle' }).click();
  await expect(page.getByText('No connection.')).toHaveCount(0);
  await page.getByRole('radio', { name: /^Iris/ }).click();
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
  await page.unroute('**/iris.csv');
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('radio', { name: /^Iris/ })).toBeChecked();
  await expect(page).toHaveURL(/data=iris/);
});
