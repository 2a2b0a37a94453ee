import { expect, test } from '@playwright/test';

const sizes = [
  [1280, 800],
  [768, 1024],
  [390, 844],
] as const;

for (const link of [
  '',
  'data=digits8x8&layers=conv8,maxpool,16',
  'data=addition',
  'data=wine',
  'data=drawn',
  'open=gradientFlow',
  'open=backprop&backprop.height=tall',
  'layers=4:relu&open=regions,hiddenSpace',
  'layers=%%%&unknown=1',
]) {
  test(`what has been drawn stays where it is while the page opens: ${link || 'without a link'}`, async ({ browser }) => {
    for (const [width, height] of sizes) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.addInitScript(() => {
        const seen: number[] = [];
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.push((entry as unknown as { readonly value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`./#${link}`);
      await expect(page.locator('main[data-waits]')).toHaveCount(0);
      await expect(page.locator('.app')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(700);
      const shifts = await page.evaluate(() => (window as unknown as { readonly seen: readonly number[] }).seen);
      expect(
        shifts.reduce((sum, shift) => sum + shift, 0),
        `at ${width} × ${height}: ${shifts}`,
      ).toBeLessThan(0.003);
      await page.close();
    }
  });
}
