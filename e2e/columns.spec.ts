import { expect, type Page, test } from '@playwright/test';
import { failures, open } from './page';

const panel = (page: Page) => page.getByRole('region', { name: 'Columns' });

test('a student finds two columns that go together, draws the picture with them, and takes it back', async ({ page }) => {
  const wrong = failures(page);
  await open(page, 'data=wine&layers=4&open=columns');
  const read = panel(page).getByRole('status');
  await expect(read).toHaveText(/^colour intensity and total phenols: r = −0\.\d\d/);
  const map = panel(page).getByRole('application', { name: /^Correlations/ });
  await map.focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  await expect(read).toHaveText(/^flavanoids and total phenols: r = 0\.[89]\d, .* A press draws/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('axes=total_phenols,flavanoids');
  // the other picture, with the mouse: the last row is that of the proline
  const matrix = panel(page).getByRole('application', { name: /^Columns against each other/ });
  const box = await matrix.boundingBox();
  if (!box) throw new Error('the matrix is not on the page');
  await page.mouse.click(box.x + 0.1 * box.width, box.y + 0.9 * box.height);
  await expect.poll(() => page.url()).toMatch(/axes=\w+,proline/);
  await panel(page).getByRole('button', { name: 'Numbers' }).click();
  await expect(panel(page).getByRole('row')).toHaveCount(14);
  await page.goto('./#data=sine&open=columns');
  await expect(panel(page).getByText(/fewer than two columns/)).toBeVisible();
  expect(wrong).toEqual([]);
});
