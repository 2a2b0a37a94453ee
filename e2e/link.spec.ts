import { expect, test } from '@playwright/test';
import { open, ready, trainLoss } from './page';

test('a shared link opens the same experiment and trains to the same loss', async ({ page, context }) => {
  await open(page);
  await page.getByRole('radio', { name: 'XOR' }).click();
  await page.getByRole('button', { name: 'One unit more in Layer 1' }).click();
  await page.getByRole('button', { name: 'Add a layer' }).click();
  await expect(page).toHaveURL(/#.*data=xor/);
  await expect(page).toHaveURL(/layers=5,2,2/);
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByTestId('epoch')).toHaveText('3');
  const loss = await trainLoss(page);

  const other = await context.newPage();
  await other.goto(page.url());
  await ready(other);
  await other.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  for (let i = 0; i < 3; i++) await other.getByRole('button', { name: 'One step' }).click();
  await expect(other.getByTestId('epoch')).toHaveText('3');
  expect(await trainLoss(other)).toBe(loss);
});

test('a pasted hash and the back button apply without a reload, and changes fill no history', async ({ page }) => {
  await open(page, 'data=xor');
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));
  const entries = await page.evaluate(() => history.length);
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'One unit more in Layer 1' }).click();
  await expect(page).toHaveURL(/layers=7,2/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.evaluate(() => {
    location.hash = '#data=moons&layers=3';
  });
  await expect(page.getByText('2 – 3 – 1', { exact: false })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('2 – 7 – 2 – 1', { exact: false })).toBeVisible();
  expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
});

test('a broken link opens with a note and a living page', async ({ page }) => {
  await open(page, 'layers=99:tanh,foo&rate=1e999&data=__proto__&layerz=3&seed=%E0%A4%A');
  await page.getByText(/more corrections/).click();
  await expect(page.getByText('layerz', { exact: false })).toBeVisible();
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByTestId('epoch')).toHaveText('1');
});
