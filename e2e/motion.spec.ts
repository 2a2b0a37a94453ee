import { expect, test } from '@playwright/test';
import { epochOf, open } from './page';

test('nothing starts by itself, and a paused page stays still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.waitForLoadState('networkidle'); // what comes right after the page has come
  let still = await page.screenshot();
  await expect(async () => {
    const before = still;
    await page.waitForTimeout(500);
    still = await page.screenshot();
    expect(still.equals(before)).toBe(true); // everything that was on its way is painted
  }).toPass();
  await expect.poll(() => epochOf(page)).toBe(0);
  expect((await page.screenshot()).equals(still)).toBe(true);
});
