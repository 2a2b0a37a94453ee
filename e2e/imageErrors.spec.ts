import { expect, test } from '@playwright/test';
import { failures, open } from './page';

test('all images behind a cell of the confusion matrix, in an order that stays while the network learns', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=digits8x8&layers=12:relu&examples=300&rate=0.002');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  const matrix = page.getByRole('table', { name: 'Confusion matrix' });
  const gallery = page.getByRole('region', { name: 'Test images, mistakes first' });
  await play.click();
  await expect(page.getByText(/^All 359 test/)).toBeVisible();
  await expect(gallery.getByText(/wrong, as of epoch/)).toBeVisible();
  await pause.click();
  await expect(gallery.getByText(/wrong$/)).toBeVisible();

  // a cell beside the diagonal: as many images as it counts, all of its class
  const cells = matrix.locator('tbody tr').first().locator('button');
  const first = cells.first();
  const said = (await first.getAttribute('title')) ?? '';
  expect(said).toMatch(/^\d+ of true class 0, predicted \d$/);
  await first.click();
  await expect(async () => {
    const images = await gallery.getByRole('button', { name: /^Test image \d+, 0/ }).count();
    expect(images).toBe(Number(await first.textContent())); // the scores of the place where it paused come a little later
  }).toPass({ timeout: 20_000 });
  await expect(page).toHaveURL(/errors\.true=0/);
  await expect(page).toHaveURL(/example=test\d+/);

  // what is chosen stays what it is when other examples train, and after a reload
  const chosen = gallery.getByRole('button', { pressed: true });
  const name = await chosen.getAttribute('aria-label');
  const [, number] = /^Test image (\d+)/.exec(name ?? '') ?? [];
  const link = new RegExp(`example=test${number}(&|$)`);
  await expect(page).toHaveURL(link);
  await page.getByLabel('Examples', { exact: true }).first().fill('400');
  await expect(page).toHaveURL(/examples=400/);
  await expect(page).toHaveURL(link);
  await page.reload();
  await expect(page).toHaveURL(link);
  await page.getByRole('button', { name: 'All test images, mistakes first' }).click();
  await expect(page).not.toHaveURL(/errors\./);

  // while it trains the list stands until it is asked for anew
  await play.click();
  await expect(gallery.getByText(/as of epoch [1-9]/)).toBeVisible();
  const order = () =>
    gallery
      .getByRole('button', { name: /^Test image/ })
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')?.match(/\d+/)?.[0]));
  const before = await order();
  await page.waitForTimeout(700);
  expect(await order()).toEqual(before);
  await gallery.getByRole('button', { name: 'Refresh' }).click();
  await expect(gallery.getByText(/as of epoch [1-9]/)).toBeVisible();
  await pause.click();
  expect(seen).toEqual([]);
});

test('the test images as the last hidden layer has them: pointed at, chosen, laid out by neighbours', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=digits8x8&layers=16:relu&examples=300&rate=0.01&open=hiddenSpace');
  const panel = page.locator('#panel-hiddenSpace');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByText(/^All 359 test/)).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(panel.getByText(/300 test images as layer 1 has them, 16 numbers each: .*\s% and .*\s% of it/)).toBeVisible();
  const map = panel.getByRole('application', { name: /^Map of 300 test images/ });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/example=test\d+/);
  const box = await map.boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(panel.getByText(/^test example \d+: \d|^Point at an image/)).toBeVisible();

  await panel.getByLabel('How they are laid out').selectOption('neighbours');
  await expect(page).toHaveURL(/hiddenSpace\.map=neighbours/);
  await expect(panel.getByText(/at epoch \d+: near neighbours lie together/)).toBeVisible();
  await panel.getByRole('button', { name: 'Numbers' }).click();
  await expect(panel.getByRole('columnheader', { name: 'Predicted' })).toBeVisible();
  expect(seen).toEqual([]);
});
