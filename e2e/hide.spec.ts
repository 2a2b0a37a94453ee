import { expect, test } from '@playwright/test';
import { failures, ready, sampled } from './page';

const windows = [
  [1280, 800],
  [1024, 768],
  [1920, 1080],
] as const;
const hidden = ['data', 'network', 'output', 'data,network', 'data,output', 'network,output', 'dataset,noise,examples,split,seed', 'bar'];

for (const [width, height] of sampled(windows, 0, 1)) {
  test(`what is hidden gives its room to the rest, at ${width} × ${height}`, async ({ page }) => {
    const seen = failures(page);
    await page.setViewportSize({ width, height });
    for (const hide of hidden) {
      await page.goto('about:blank');
      await page.goto(`./#hide=${hide}`);
      await expect(page.locator('main.app')).toHaveAttribute('data-hide', /./);
      const parts = page.locator('main.app > :is(.data, .network, .output)');
      await expect
        .poll(() => parts.count(), { message: hide })
        .toBe(3 - hide.split(',').filter((part) => ['data', 'network', 'output', 'dataset'].includes(part)).length);
      const boxes = await parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON()));
      const covered = boxes.reduce((sum, box) => sum + box.width, 0);
      expect(Math.abs(covered - width), hide).toBeLessThan(2);
      for (const box of boxes) expect(box.width, hide).toBeGreaterThan(100);
    }
    expect(seen).toEqual([]);
  });
}

const frames = [
  [640, 400],
  [480, 300],
  [320, 240],
] as const;

for (const [width, height] of sampled(frames, 0, 2)) {
  test(`nor is room lost in a frame of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const hide of ['', 'network', 'output', 'bar', 'network,bar', 'output,bar']) {
      await page.goto('about:blank');
      await page.goto(`./#data=xor&layers=8,8,4&embed&hide=${hide}`);
      if (!hide.includes('bar')) await ready(page);
      await expect(page.locator('.graph:visible, .picture:visible').first()).toBeVisible();
      const boxes = await page
        .locator('.embed > :is(.network, .picture-only):visible')
        .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON()));
      expect(
        boxes.reduce((sum, box) => sum + box.width, 0),
        hide,
      ).toBeGreaterThan(0.85 * width);
      const bar = await page.locator('.embed-bar').count();
      expect(bar).toBe(hide.includes('bar') ? 0 : 1);
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      expect(bottom, hide).toBeGreaterThan(height - (bar ? 60 : 16));
      // nothing is cut at the right
      expect(await page.evaluate(() => document.documentElement.scrollWidth), hide).toBeLessThanOrEqual(width);
    }
  });
}
