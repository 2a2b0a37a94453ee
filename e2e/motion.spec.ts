import { expect, test } from '@playwright/test';
import { epochOf, open } from './page';

test('nothing starts by itself, and a paused page stays still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const still = await page.screenshot();
  await expect.poll(() => epochOf(page)).toBe(0);
  expect((await page.screenshot()).equals(still)).toBe(true);
});
