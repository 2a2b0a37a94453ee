import { expect, type Page, test } from '@playwright/test';
import { open } from './page';

const smallest = 24;

/** Controls of which a press a half of 24 px beside their middle goes to something else, though nothing lies there that is nearer. */
const tooSmall = (page: Page) =>
  page.evaluate((side) => {
    const controls = document.querySelectorAll<HTMLElement>('button, select, summary, a[href], input:not([type="file"])');
    const found: string[] = [];
    for (const control of controls) {
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const target = control.closest('label') ?? control;
      const box = target.getBoundingClientRect();
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.skip, .hidden')) continue;
      if (box.width >= side && box.height >= side) continue;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const reach = side / 2 - 1;
      const isHit = [
        [-reach, 0],
        [reach, 0],
        [0, -reach],
        [0, reach],
      ].every(([dx = 0, dy = 0]) => target.contains(document.elementFromPoint(x + dx, y + dy)));
      if (!isHit)
        found.push(
          `${control.tagName} ${control.className} ${control.getAttribute('aria-label') ?? control.textContent} ${box.width}×${box.height}`,
        );
    }
    return found;
  }, smallest);

for (const [width, height] of [
  [1280, 800],
  [768, 1024],
  [360, 740],
] as const) {
  for (const hash of ['', 'data=iris', 'data=digits8x8&layers=conv4', 'data=addition']) {
    test(`every control of ${hash || 'the first page'} is 24 px or more to the hand at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, hash);
      expect(await tooSmall(page)).toEqual([]);
    });
  }
}
