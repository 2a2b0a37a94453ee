import { expect, test } from '@playwright/test';
import { failures, open } from './page';

test('training ends with the last epoch of a link, says so, and goes on where it is raised', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'epochs=2');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await play.click();
  await expect(page.getByText('Training ended with epoch 2, the last of its settings.')).toBeVisible();
  await expect(page.getByTestId('epoch')).toHaveText('2');
  await play.click();
  await expect(play).toBeVisible();
  await page.getByRole('button', { name: 'Train on to epoch 3' }).click();
  await expect(page).toHaveURL(/epochs=3/);
  await expect(page.getByText('Training ended')).toBeHidden();
  await play.click();
  await expect(page.getByText('Training ended with epoch 3, the last of its settings.')).toBeVisible();
  await expect(page.getByTestId('epoch')).toHaveText('3');
  expect(seen).toEqual([]);
});
