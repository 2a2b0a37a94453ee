import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { epochOf, failures, open, shiftsFromNow } from './page';

test('a student goes to another point of the landscape, sees how far a step may go, and comes back by undo', async ({ page }) => {
  const wrong = failures(page);
  await open(page, 'data=xor&layers=4&open=landscape&seed=7');
  const panel = page.getByRole('region', { name: 'Loss landscape' });
  await expect(panel.getByText('Gradients at epoch 0')).toBeVisible();
  // the track is hatched beyond 2/λ, and says so
  await expect(page.locator('.objective input[data-limited]')).toBeVisible();
  await expect(page.locator('.objective').getByText(/^2\/λ \d/)).toBeVisible();
  const loss = page.locator('.metrics dd').first();
  const before = await loss.textContent();
  const surface = panel.getByRole('application');
  await surface.focus();
  for (let k = 0; k < 4; k++) await page.keyboard.press('Shift+ArrowRight');
  await expect(panel.getByRole('img', { name: /^Output of the network that is pointed at/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(loss).not.toHaveText(before ?? '');
  await expect(panel.getByText('Gradients at epoch 0')).toBeVisible(); // the map is that of the new place
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(loss).toHaveText(before ?? '');
  // the least test loss is marked where it lies on the time line: it still falls
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const line = await page.getByRole('slider', { name: /^Time line/ }).boundingBox();
  const mark = await page.locator('.time-marks .best').boundingBox();
  expect(mark?.x).toBeGreaterThan((line?.x ?? 0) + 0.5 * (line?.width ?? 0));
  expect(mark?.x).toBeLessThan((line?.x ?? 0) + (line?.width ?? 0));
  await page.getByRole('combobox', { name: 'Optimizer' }).selectOption('adam');
  await expect(panel.getByText(/a limit for gradient descent only/)).toBeVisible();
  await expect(page.locator('.objective input[data-limited]')).toHaveCount(0);
  expect(wrong).toEqual([]);
});

test('three sizes of batches leave one start, and their surface is turned by the keys', async ({ page }) => {
  const wrong = failures(page);
  await open(page, 'data=xor&layers=4&examples=60&open=landscape&seed=7');
  const panel = page.getByRole('region', { name: 'Loss landscape' });
  await expect(panel.getByText('Gradients at epoch 0')).toBeVisible();
  const shifts = await shiftsFromNow(page);
  await panel.getByRole('combobox', { name: 'Paths' }).selectOption({ label: 'of three batch sizes, from the start' });
  await expect(panel.getByRole('table', { name: /^After 30 epochs/ }).getByRole('row')).toHaveCount(4);
  await expect(panel.getByText('Gradients at epoch 0')).toBeVisible(); // the finest map is there
  expect(
    (await shifts()).reduce((sum, shift) => sum + shift, 0),
    'nothing moves while paths are computed',
  ).toBeLessThan(0.0005);
  await panel.getByRole('combobox', { name: 'Seen' }).selectOption({ label: 'as a surface' });
  const surface = panel.getByRole('slider', { name: 'Turn the surface' });
  const picture = panel.getByRole('img', { name: /^Training loss over the plane/ });
  const before = await picture.screenshot();
  await surface.press('ArrowRight');
  await expect(surface).toHaveAttribute('aria-valuetext', '40 degrees');
  expect(before.equals(await picture.screenshot())).toBe(false);
  await expect.poll(() => page.url()).toContain('landscape.turn=40');
  await expect(page).toHaveURL(/landscape\.look=surface/);
  expect(wrong).toEqual([]);
});

test('whoever goes back in time sees the way that was trained already, and on the graph the network that is pointed at', async ({
  page,
}) => {
  const wrong = failures(page);
  await open(page, 'data=xor&layers=4&examples=60&open=landscape&landscape.plane=path&seed=7');
  const panel = page.getByRole('region', { name: 'Loss landscape' });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(8);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(panel.getByText(/^Gradients at epoch/)).toBeVisible();
  await page.getByRole('slider', { name: /^Time line/ }).fill('4');
  await expect(panel.getByText('Gradients at epoch 4', { exact: true })).toBeVisible(); // by itself
  const numbers = panel.getByRole('button', { name: 'Numbers' });
  await numbers.click();
  const places = panel.getByRole('table', { name: 'Places of the paths in the plane' });
  await expect(places.getByRole('row', { name: /^until now/ })).toHaveCount(4);
  await expect(places.getByRole('row', { name: /^now 4 0\S* 0/ })).toHaveCount(1);
  expect(await places.getByRole('row', { name: /^trained before, after now/ }).count()).toBeGreaterThan(3);
  await numbers.click();

  const tiles = page.locator('.graph canvas').nth(1);
  await expect(panel.getByText('Gradients at epoch 4', { exact: true })).toBeVisible();
  const own = await tiles.screenshot();
  const surface = panel.getByRole('application');
  await surface.focus();
  for (let k = 0; k < 4; k++) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => own.equals(await tiles.screenshot())).toBe(false);
  await surface.blur();
  await expect.poll(async () => own.equals(await tiles.screenshot())).toBe(true);
  expect(wrong).toEqual([]);
});

test('pictures with lines of one height are saved as SVG', async ({ page }) => {
  for (const [link, file] of [
    ['layers=4&open=landscape', 'descent-landscape.svg'],
    ['vs=rate:0.3&stage=compare', 'descent-compare.svg'],
    ['stage=race', 'descent-race.svg'],
  ] as const) {
    await open(page, link);
    await page.locator(':is(.compared-table, .race-table tbody, .landscape) :is(td, dd)').first().waitFor();
    const saves = page.locator('.figure-head .fold').last();
    await saves.locator('summary').click();
    const download = page.waitForEvent('download');
    await saves.getByRole('button', { name: /SVG/ }).click();
    expect((await download).suggestedFilename()).toBe(file);
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toMatch(/<text[^>]* font-size="[\d.]+px"/);
    expect(text).not.toContain('font-size=""');
  }
});
