import { expect, test } from '@playwright/test';
import { open, sampled } from './page';

const settings = [
  '',
  'optimizer=adam&penalty=l2',
  'optimizer=adam&penalty=l2Decoupled&schedule=cosine&precision=double',
  'data=iris&optimizer=nesterov&penalty=l1&schedule=step&patience=5&initializer=uniform',
];

const windows = [
  [1280, 800],
  [1366, 768],
  [1920, 1080],
  [1153, 800],
  [1024, 768],
] as const;

for (const [width, height] of sampled(windows, 3, 4)) {
  test(`sliders have 120 px to draw at ${width} × ${height}, whatever is chosen beside them`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const hash of settings) {
      await page.goto('about:blank');
      await open(page, hash);
      const grooves = await page
        .locator('.objective input[type="range"]:visible')
        .evaluateAll((all) => all.map((groove) => groove.clientWidth));
      expect(grooves.length, hash).toBe(width > 1152 ? 2 : 1); // on an old projector a batch is typed
      for (const groove of grooves) expect(groove, hash).toBeGreaterThanOrEqual(120);
      const parts = await page
        .locator('.objective > *')
        .evaluateAll((all) =>
          all.map((part) => part.getBoundingClientRect().toJSON() as DOMRect).sort((a, b) => a.top - b.top || a.left - b.left),
        );
      for (const part of parts) expect(part.right, hash).toBeLessThanOrEqual(width);
      for (const [index, part] of parts.entries())
        for (const other of parts.slice(index + 1))
          expect(
            Math.min(part.right, other.right) - Math.max(part.left, other.left) > 1 &&
              Math.min(part.bottom, other.bottom) - Math.max(part.top, other.top) > 1,
            hash,
          ).toBe(false);
    }
  });
}

test('what is changed behind the three dots is counted beside them', async ({ page }) => {
  await open(page, 'schedule=cosine&precision=double');
  await expect(page.getByText('2 changed')).toBeVisible();
  await open(page, 'data=xor');
  await page.reload();
  await expect(page.getByText('changed')).toHaveCount(0);
});

test('no control of the objective stands alone in a second row at 1024 × 768', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const hash of ['', 'data=wine', 'data=diabetes', 'data=digits8x8&layers=conv8,maxpool,16', 'data=names']) {
    await open(page, hash);
    const bottoms = await page
      .locator('.objective > .field:not(.more-training)')
      .evaluateAll((all) => all.map((field) => Math.round(field.getBoundingClientRect().bottom)));
    const lowest = Math.max(...bottoms);
    expect(bottoms.filter((bottom) => bottom === lowest).length, hash).toBeGreaterThan(1);
  }
});
