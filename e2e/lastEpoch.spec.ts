import { expect, test } from '@playwright/test';
import { failures, open } from './page';

test('training ends with the last epoch of a link, says so, and goes on where it is raised', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'epochs=2');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await play.click();
  await expect(page.getByText('Training ended with epoch 2, the last of its settings.')).toBeVisible();
  await expect(page.getByTestId('epoch')).toHaveText('2');
  await play.click();
  await expect(play).toBeVisible();
  await page.getByRole('button', { name: 'Train on to epoch 3' }).click();
  await expect(page).toHaveURL(/epochs=3/);
  await expect(page.getByText('Training ended')).toBeHidden();
  await play.click();
  await expect(page.getByText('Training ended with epoch 3, the last of its settings.')).toBeVisible();
  await expect(page.getByTestId('epoch')).toHaveText('3');
  expect(seen).toEqual([]);
});

/** What moved since it was last asked, as the browser scores it; what a press moves does not count. */
const watchShifts = () => {
  const seen = globalThis as unknown as { moved: number };
  seen.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { hadRecentInput: boolean; value: number }[])
      if (!entry.hadRecentInput) seen.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: false });
};

for (const [link, width, height] of [
  ['data=digits8x8&layers=conv4,8', 1280, 800],
  ['data=digits8x8&layers=conv4,8', 1024, 768],
  ['data=digits8x8&layers=conv4,8', 390, 844],
  ['data=digits8x8&layers=conv4,8&embed', 640, 360],
  ['data=digits8x8&layers=conv4,8&embed', 480, 270],
  ['data=spiral', 1024, 768],
] as const) {
  test(`the end of training moves nothing and covers nothing: ${link} at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `${link}&epochs=1`);
    await page.evaluate(watchShifts);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const on = page.getByRole('button', { name: 'Train on to epoch 2' });
    await expect(on).toBeVisible();
    await expect(page.getByTestId('epoch')).toHaveText('1');
    const box = await on.boundingBox();
    expect((box?.x ?? Number.NaN) + (box?.width ?? Number.NaN)).toBeLessThanOrEqual(width);
    expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(height);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBeLessThan(0.002);
    // where it stands below the output, the curve ends above it
    const notice = page.locator('.app > .notices:has(> .notice)');
    if (await notice.isVisible()) {
      const [output, below] = [await page.locator('.output').boundingBox(), await notice.boundingBox()];
      expect((output?.y ?? Number.NaN) + (output?.height ?? Number.NaN)).toBeLessThanOrEqual((below?.y ?? Number.NaN) + 0.5);
    }
    await on.click();
    await expect(page).toHaveURL(/epochs=2/);
    await expect(on).toBeHidden();
  });
}
