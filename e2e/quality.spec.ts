import { expect, type Page, test } from '@playwright/test';
import { failures, open } from './page';

const panel = (page: Page) => page.getByRole('region', { name: 'Quality' });

test('a student drags the threshold, looks at the worst example, and at a table, residuals and positions', async ({ page }) => {
  const wrong = failures(page);
  await open(page, 'data=moons&layers=4&noise=30&open=quality');
  const threshold = panel(page).getByRole('slider', { name: 'Threshold' });
  await expect(threshold).toHaveAttribute('aria-valuetext', /^0\.50: /);
  const matrix = panel(page).getByRole('table', { name: 'Confusion matrix' });
  const field = page.locator('.picture canvas').first();
  const [before, cells] = [await field.screenshot(), await matrix.textContent()];
  const box = await threshold.boundingBox();
  if (!box) throw new Error('the curve is not on the page');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 34, box.y + 120, { steps: 4 });
  await page.mouse.up();
  await expect(threshold).not.toHaveAttribute('aria-valuetext', /^0\.50: /);
  await expect.poll(() => page.url()).toContain('quality.shift=');
  await expect(matrix).not.toHaveText(cells ?? '');
  await expect.poll(async () => (await field.screenshot()).equals(before)).toBe(false);
  await panel(page).getByRole('button', { name: 'Usual threshold' }).click();
  await expect(matrix).toHaveText(cells ?? '');

  const worst = panel(page)
    .getByRole('button', { name: /^Choose test example/ })
    .first();
  await worst.click();
  const name = (await worst.getAttribute('aria-label'))?.replace('Choose ', '') ?? '';
  await expect(page.locator('.reading').getByText(name)).toBeVisible();
  await panel(page).getByRole('combobox', { name: 'Examples that are judged' }).selectOption('train');
  await expect(panel(page).getByText(/examples of the training part/)).toBeVisible();

  await open(page, 'data=wine&open=quality');
  await expect(panel(page).getByRole('rowheader', { name: 'Cultivar 3' })).toBeVisible();
  await open(page, 'data=diabetes&open=quality');
  await expect(panel(page).getByRole('img', { name: /^Residual over prediction/ })).toBeVisible();
  await open(page, 'data=addition&open=quality');
  await expect(panel(page).getByRole('img', { name: /^Share of right answers at every position/ })).toBeVisible();
  expect(wrong).toEqual([]);
});
