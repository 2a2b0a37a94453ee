import { expect, type Page, test } from '@playwright/test';
import { failures, open } from './page';

const link = 'data=circle&layers=4,2&seed=3';
const panel = (page: Page) => page.getByRole('region', { name: 'Gradient check' });

/** The numbers under the output after an epoch of training. */
async function afterAnEpoch(page: Page): Promise<readonly string[]> {
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByTestId('epoch')).toHaveText(/^1\b/);
  return page.locator('.metrics dd').allTextContents();
}

test('a student finds the planted bug', async ({ page }) => {
  const wrong = failures(page);
  await open(page, `${link}&open=gradientCheck`);
  await expect(panel(page).getByText(/^All 25 agree at ε = 10⁻⁵/)).toBeVisible();

  await panel(page).getByRole('combobox', { name: 'Plant a bug' }).selectOption('slope');
  await expect(panel(page).getByText(/^22 of 25 disagree .* without f′\(z\)\. Training goes on with the right gradient\.$/)).toBeVisible();
  await expect(page.getByText('the two gradients disagree; width is by how much')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gradient check ✗' })).toBeVisible();
  const worst = panel(page).getByRole('button', { name: /on the graph$/ });
  await expect(worst.first()).toHaveText(/^[wb]¹/);
  await worst.first().click();
  await expect(worst.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/gradientCheck\.bug=slope/);

  const step = panel(page).getByRole('slider', { name: /^Step ε/ });
  await expect(step).toHaveAttribute('aria-valuetext', /^ε = 10⁻⁵: error 0\.\d+ by forward/);
  await step.focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByText(/disagree at ε = 0\.01\. Planted/)).toBeVisible();
  await expect(panel(page).getByText(/^ms, 40 examples; here .* against .* ×$/)).toBeVisible();

  await step.focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowLeft');
  await expect(panel(page).getByText(/disagree at ε = 10⁻⁵\. Planted/)).toBeVisible();
  await page.setViewportSize({ width: 1920, height: 1080 }); // there the closed strip has room for numbers
  await panel(page).getByRole('button', { name: 'Close Gradient check' }).click();
  await expect(page.getByText('the two gradients disagree')).toBeHidden();
  await expect(page.getByRole('button', { name: /^Gradient check ✓/ })).toBeVisible();
  await expect.poll(() => page.url()).not.toContain('bug');
  const trained = await afterAnEpoch(page);
  await page.goto('about:blank');
  await open(page, link);
  expect(await afterAnEpoch(page)).toEqual(trained);
  expect(wrong).toEqual([]);
});
