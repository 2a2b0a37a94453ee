import { expect, test } from '@playwright/test';
import { open } from './page';

// What is told is in view with its ways out, however many notices there are and however low the window is.

const links = {
  'one notice': 'data=plane&layers=8:relu,8:relu&rate=10',
  'two notices': 'data=plane&layers=8:relu,8:relu&rate=10&nosuch=1&optimizer=zz&penalty=zz',
} as const;
const windows = [
  [1280, 800],
  [1366, 768],
  [1024, 768],
  [390, 844],
] as const;

/** In the page: buttons of notices that are shown and that a mouse does not reach where they stand. */
function outOfReach(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.notices button, .notices summary')]
    .filter((button) => button.checkVisibility())
    .filter((button) => {
      const box = button.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return !hit || !button.contains(hit);
    })
    .map((button) => button.textContent || button.ariaLabel || '');
}

for (const [name, link] of Object.entries(links))
  for (const [width, height] of windows)
    test(`${name} in reach at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, link);
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await expect(page.locator('.notice').getByText(/^The loss became/)).toBeVisible();
      await expect(page.locator('.notice:visible')).toHaveCount(1);
      expect(await page.evaluate(outOfReach)).toEqual([]);
      const more = page.locator('.notices').getByRole('button', { name: /^\d more$/ });
      if (name === 'one notice') {
        await expect(more).toHaveCount(0);
        return;
      }
      await more.click();
      await expect(page.locator('.notice:visible')).not.toHaveCount(1);
      const area = page.locator('.notices');
      const [box, view] = await Promise.all([
        area.boundingBox(),
        area.evaluate((element) => element.ownerDocument.documentElement.clientHeight),
      ]);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(view);
      const dismiss = page.locator('.notice:visible').getByRole('button', { name: 'Dismiss' });
      for (let left = await dismiss.count(); left > 0; left--) {
        await dismiss.first().click();
        await expect(dismiss).toHaveCount(left - 1);
      }
      await expect(page.locator('.notice:visible')).toHaveCount(1);
      await expect(page.locator('.fold-notices')).toBeHidden();
    });
