import { expect, type Page, test } from '@playwright/test';
import { failures, open } from './page';

const link = 'data=circle&layers=8,8&rate=0.1&seed=7&open=hiddenSpace';
const panel = (page: Page) => page.getByRole('region', { name: 'Hidden space' });
const spread = (page: Page) => panel(page).getByText(/^\d.*\s% of the spread of 8 dimensions$/);

test('a student carries the plane from input to output, with the keys and in the link', async ({ page }) => {
  const wrong = failures(page);
  await open(page, link);
  await expect(spread(page)).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'layer 2' })).toHaveAttribute('aria-pressed', 'true');
  const before = await spread(page).textContent();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(spread(page)).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: 'Pause' }).click();

  await panel(page).getByRole('button', { name: 'input' }).click();
  await expect(panel(page).getByText('2 dimensions', { exact: true })).toBeVisible();
  const slider = panel(page).getByRole('slider', { name: 'Through the layers' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'input → layer 1');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'output');
  await expect(panel(page).getByText('1 dimension: a line')).toBeVisible();
  await expect.poll(() => page.url()).toContain('hiddenSpace.at=3');

  await panel(page).getByRole('button', { name: 'Numbers' }).click();
  await expect(panel(page).getByRole('columnheader', { name: 'layer 2, 2' })).toBeVisible();
  expect(wrong).toEqual([]);
});

test('what has no plane says why', async ({ page }) => {
  await open(page, 'data=addition&layers=rnn4&open=hiddenSpace');
  await expect(panel(page).getByText(/have no input plane/)).toBeVisible();
});
