import { expect, test } from '@playwright/test';
import { epochOf, open, trainLoss } from './page';

const link = 'data=spiral&layers=8,8&optimizer=adam&rate=0.01';

test('undo after opening a link: the link is the bottom of the past, after a reload too', async ({ page }) => {
  await open(page, link);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeDisabled();
  await page.keyboard.press('.');
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/data=spiral/);
  await page.reload();
  await expect(undo).toBeDisabled();
});

test('a typed weight is undone and the training is back', async ({ page }) => {
  await open(page, link);
  await page.keyboard.press('Space');
  await expect.poll(() => epochOf(page)).toBeGreaterThan(5);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  // the last frame of the training has come when the number stays
  const stays = async () => {
    const before = await trainLoss(page);
    await page.waitForTimeout(200);
    return before === (await trainLoss(page));
  };
  await expect.poll(stays).toBe(true);
  const [epoch, loss] = [await epochOf(page), await trainLoss(page)];
  await page
    .getByRole('button', { name: /^Output/ })
    .last()
    .click();
  const weight = page.getByRole('textbox', { name: 'Weight from y₃', exact: true });
  await weight.fill('-9');
  await weight.press('Enter');
  await expect.poll(() => trainLoss(page)).not.toBe(loss);
  await page.getByRole('button', { name: 'Undo' }).hover();
  await expect(page.getByRole('tooltip')).toContainText(/^Undo weight of the output from unit 3.*→ −9\.00/);
  await weight.press('Control+z');
  await expect.poll(() => trainLoss(page)).toBe(loss);
  expect(await epochOf(page)).toBe(epoch);
  await expect(weight).not.toHaveValue('−9.00');
});
