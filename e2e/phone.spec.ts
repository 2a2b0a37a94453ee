import { expect, test } from '@playwright/test';
import { epochOf, open } from './page';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test('on a phone nothing is cut off and Play is under the thumb', async ({ page }) => {
  await open(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const play = page.getByRole('button', { name: 'Play', exact: true });
  const box = await play.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(40);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  await play.tap();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(2);
});
