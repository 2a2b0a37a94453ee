import { expect, type Page, test } from '@playwright/test';
import { failures, open } from './page';

const stage = (page: Page) => page.getByRole('region', { name: 'Sweep' });
const start = (page: Page) => stage(page).getByRole('button', { name: 'Start', exact: true });
const status = (page: Page) => stage(page).getByRole('status').filter({ hasText: 'runs' });

test('a student sweeps the units, opens the best run, and finds the results again', async ({ page }) => {
  const wrong = failures(page);
  await open(
    page,
    'data=moons&noise=20&examples=100&layers=4&stage=sweep&sweep.of=units.1&sweep.values=1,2,8&sweep.seeds=3&sweep.epochs=10',
  );
  await start(page).click();
  await expect(status(page)).toHaveText(/^9 runs in \d+\ss$/);
  const picture = stage(page).getByRole('button', { name: /^Open 8 units, the run of median test loss/ });
  await picture.click();
  await expect(stage(page)).toHaveCount(0);
  await expect(page).toHaveURL(/layers=8/);
  await expect(page.getByTestId('epoch')).toHaveText('0');
  await page.getByRole('button', { name: 'Sweep', exact: true }).click();
  await expect(stage(page).getByText('These results are of other settings.')).toBeVisible();
  await stage(page).getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(stage(page).getByText(/^1 unit, seed 7: test loss 0\.\d+; a press opens it\.$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/layers=1(&|$)/);
  await page.getByRole('button', { name: 'Sweep', exact: true }).click();
  await stage(page).getByRole('button', { name: 'Numbers' }).click();
  await expect(stage(page).locator('tbody tr')).toHaveCount(9);
  expect(wrong).toEqual([]);
});

test('the sweep is cancelled and nothing is left running', async ({ page }) => {
  await open(page, 'data=circle&layers=8,8&stage=sweep&sweep.of=rate&sweep.values=0.01,0.03,0.1,0.3&sweep.seeds=2&sweep.epochs=5000');
  await start(page).click();
  await expect(stage(page).getByRole('alert')).toHaveText('One seed shows luck, not risk: at least 3.');
  await stage(page).getByRole('textbox', { name: 'Seeds' }).fill('5');
  await page.keyboard.press('Enter');
  await start(page).click();
  await expect(status(page)).toHaveText(/^0 of 20 runs/);
  const idle = page.workers().length;
  expect(idle).toBeGreaterThan(1);
  await stage(page).getByRole('button', { name: 'Give up' }).click();
  await expect(status(page)).toHaveText('given up after 0 of 20 runs');
  // the worker answers again, at once: it has nothing else to do
  await stage(page).getByRole('textbox', { name: 'Epochs' }).fill('1');
  await page.keyboard.press('Enter');
  await start(page).click();
  await expect(status(page)).toHaveText(/^20 runs in \d+\ss$/);
  expect(page.workers().length).toBeLessThanOrEqual(idle);
});
