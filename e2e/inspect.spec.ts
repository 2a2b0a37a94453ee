import { expect, type Page, test } from '@playwright/test';
import { epochOf, failures, open, ready } from './page';

const panel = (page: Page) => page.getByRole('region', { name: 'Gradients' });
const numbers = (page: Page) => panel(page).locator('tbody td').allTextContents();
const curves = (page: Page) =>
  panel(page)
    .locator('canvas')
    .evaluateAll((canvases) => canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));

const isAtEpoch20 = (page: Page) => expect(panel(page).getByRole('img', { name: /at epoch 20 smallest/ })).toHaveCount(2);

test('a lecturer opens the gradients by layer from a link: the curve is the same after a reload and whatever was drawn', async ({
  page,
}) => {
  const wrong = failures(page);
  await open(page, 'layers=4,4&examples=100&open=gradientFlow');
  // every epoch is drawn
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  for (let epoch = 1; epoch <= 20; epoch++) {
    await page.getByRole('button', { name: 'One step' }).click();
    await expect(page.getByTestId('epoch')).toHaveText(String(epoch));
  }
  await isAtEpoch20(page);
  const drawnNumbers = await numbers(page);
  const drawnCurves = await curves(page);
  expect(drawnNumbers).toHaveLength(6);

  // closed and opened again
  await panel(page).getByRole('button', { name: 'Close Gradients' }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('open=');
  await page.getByRole('button', { name: /^Gradients/ }).click();
  await isAtEpoch20(page);
  await expect.poll(() => curves(page)).toEqual(drawnCurves);
  await expect.poll(() => page.url()).toContain('open=gradientFlow');

  // as fast as it goes, most epochs not drawn, and back along the time line
  await page.reload();
  await ready(page);
  await expect(panel(page)).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(40);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('slider', { name: /^Time line/ }).fill('20');
  await isAtEpoch20(page);
  expect(await numbers(page)).toEqual(drawnNumbers);

  await page.getByRole('button', { name: /^Gradients/ }).focus();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  expect(wrong).toEqual([]);
});

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`open panels cover neither the network nor the lower bar at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'layers=8,8&open=gradientFlow,gradientCheck');
    await expect(panel(page)).toBeVisible();
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      if (!box) throw new Error(`${selector} is not on the page`);
      return box;
    };
    const [network, output, inspect, objective] = await Promise.all(['.network', '.output', '.inspect', '.objective'].map(boxOf));
    if (!network || !output || !inspect || !objective) throw new Error('a region is missing');
    expect(inspect.y).toBeGreaterThanOrEqual(network.y + network.height - 1);
    expect(inspect.y).toBeGreaterThanOrEqual(output.y + output.height - 1);
    expect(objective.y).toBeGreaterThanOrEqual(inspect.y + inspect.height - 1);
    expect(objective.y + objective.height).toBeLessThanOrEqual(height + 1);
    expect(network.height).toBeGreaterThan(240);
  });
}

test('the edge of an open panel is 24 px to the hand, and no other control has its middle in them', async ({ page }) => {
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, 'data=digits8x8&layers=conv4,8&open=shift');
    const edge = page.getByRole('separator', { name: 'Height' });
    await expect(edge).toBeVisible();
    expect((await edge.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    const inIt = await edge.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return [...document.querySelectorAll('.inspect button, .inspect select, .network button')]
        .map((control) => control.getBoundingClientRect())
        .filter((box) => box.height > 0 && (box.top + box.bottom) / 2 > top && (box.top + box.bottom) / 2 < bottom).length;
    });
    expect(inIt).toBe(0);
  }
});
