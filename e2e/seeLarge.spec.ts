import { expect, type Page, test } from '@playwright/test';
import { open } from './page';

/** Tops and heights of what stands beside and below the unit that is pointed at. */
const places = (page: Page) =>
  page.evaluate(() =>
    ['.reading', '.output > .picture', '.legend', '.metrics', '.graph-key', '.unit[data-unit="1/0"]', '.objective'].map((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return [selector, Math.round(box?.top ?? -1), Math.round(box?.height ?? -1), Math.round(box?.left ?? -1)];
    }),
  );

/** The places once the strongest units of wide layers have been chosen. */
async function settled(page: Page) {
  const drawn = () => page.locator('.unit').evaluateAll((units) => units.map((unit) => unit.getAttribute('data-unit')).join());
  await expect(async () => {
    const before = await drawn();
    await page.waitForTimeout(600);
    expect(await drawn()).toBe(before);
  }).toPass();
  return places(page);
}

for (const [width, height, layers] of [
  [1280, 800, '8:relu,8;batchNorm,8:relu;skip2'],
  [1024, 768, '64,64'],
  [768, 1024, '8,8,8,8'],
] as const) {
  test(`a unit is seen large and nothing moves, ${layers} at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `data=spiral&layers=${layers}`);
    const output = page.getByRole('region', { name: 'Output' });
    await expect(output.getByRole('heading', { name: 'Output' })).toBeVisible();
    const unit = page.locator('.unit[data-unit^="2/"]').nth(1);
    const before = await settled(page);
    await unit.hover();
    const name = (await unit.getAttribute('aria-label'))?.replace(/, bias.*/, '') ?? '';
    await expect(output.getByRole('heading', { name })).toBeVisible();
    await expect(output.getByText('output of the unit')).toBeVisible();
    await expect(page.locator('.reading .map-picture').first()).toBeVisible();
    expect(await places(page)).toEqual(before);
    const strip = page.getByRole('region', { name: 'Numbers of a unit' });
    const [row, box] = await Promise.all([strip.getByRole('row').last().boundingBox(), strip.boundingBox()]);
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    await unit.click();
    await page.mouse.move(5, 5);
    await expect(output.getByRole('heading', { name })).toBeVisible();
    await expect(strip.getByRole('slider')).toBeVisible();
    expect(await places(page)).toEqual(before);
    await output.getByRole('button', { name: 'Show the output' }).click();
    await expect(output.getByRole('heading', { name: 'Output' })).toBeVisible();
  });
}
