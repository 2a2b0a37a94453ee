import { expect, test } from '@playwright/test';
import { open } from './page';

// The key below the picture of a table takes two lines at most, whatever its classes are called: the curve keeps its room.

const tables = ['iris', 'penguins', 'wine', 'breastCancer', 'diabetes'];
const windows = [
  [1280, 800],
  [1366, 768],
  [1024, 768],
  [1920, 1080],
] as const;

for (const data of tables)
  test(`the key of ${data} has two lines at most`, async ({ page }) => {
    await open(page, `data=${data}`);
    for (const [width, height] of windows) {
      await page.setViewportSize({ width, height });
      const legend = page.locator('.output .legend');
      await expect(legend.getByText(data === 'diabetes' ? 'error' : /\d wrong$/)).toHaveCount(1);
      const lines = () =>
        legend.evaluate((element) => {
          const seen = [...element.children].map((child) => child.getBoundingClientRect()).filter((box) => box.height > 0);
          return new Set(seen.map((box) => Math.round((box.top + box.bottom) / 16))).size;
        });
      await expect.poll(lines, { message: `lines at ${width} × ${height}` }).toBeLessThanOrEqual(2);
      const cut = await page.locator('.output h2').evaluate((title) => title.scrollWidth > title.clientWidth);
      expect(cut, `title at ${width} × ${height}`).toBe(false);
    }
  });
