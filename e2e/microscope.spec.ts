import { expect, type Page, test } from '@playwright/test';
import { failures, open, sampled } from './page';

/** The numbers of a square of cells, or of the list of sums, as they are printed. */
const numbers = (texts: readonly string[]) => texts.map((text) => Number(text.replace('−', '-')));
const cells = async (page: Page, square: number) =>
  numbers(await page.locator('.work figure').nth(square).locator('.cells > span').allTextContents());
const sums = async (page: Page) => numbers(await page.locator('.work-sum dd').allTextContents());
const inHundredths = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.round(100 * value), 0);

test('slide the kernel with the keys and read the sum', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=digits8x8&layers=conv4;same,maxpool,conv3,8&seed=2');
  await page.getByRole('tab', { name: 'Microscope' }).click();
  await page.getByRole('button', { name: 'Convolution 1, map 2' }).click();
  const lens = page.getByRole('application', { name: /Convolution 1, map 2/ });
  await lens.focus();
  for (let k = 0; k < 8; k++) await page.keyboard.press('ArrowUp');
  for (let k = 0; k < 8; k++) await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: 'Row 1, column 1' })).toBeVisible();
  await expect(page.locator('.work figure').first().locator('[data-padding]')).toHaveCount(5); // a corner of a window of 3 × 3
  const read = async () => {
    const [products, [slice = 0, bias = 0, z = 0, output = 0]] = [await cells(page, 2), await sums(page)];
    expect(products).toHaveLength(9);
    expect(inHundredths(products)).toBe(inHundredths([slice]));
    expect(inHundredths([slice, bias])).toBe(inHundredths([z]));
    expect(output).toBe(Math.max(0, z));
    return z;
  };
  const places = new Set<number>();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press(key);
    places.add(await read());
  }
  expect(places.size).toBeGreaterThan(2);
  await expect(page.getByRole('heading', { name: 'Row 3, column 4' })).toBeVisible();
  await expect(page).toHaveURL(/microscope\.row=3&microscope\.column=4/);
  const step = page.getByRole('button', { name: 'Step', exact: true }).last();
  expect(await step.evaluate((button) => button.scrollWidth - button.clientWidth)).toBe(0); // as wide as its word
  for (let k = 0; k < 5; k++) await step.click();
  await expect(page.getByRole('heading', { name: 'Row 4, column 1' })).toBeVisible(); // reading order
  await page.getByRole('button', { name: 'One place back' }).click();
  await expect(page.getByRole('heading', { name: 'Row 3, column 8' })).toBeVisible();

  // deeper: one slice a map, the chosen one worked out
  await page.getByRole('button', { name: 'Convolution 2, map 1' }).click();
  await expect(page.locator('.slice')).toHaveCount(4);
  await page.locator('.slice').nth(2).click();
  const slices = numbers((await page.locator('.slice > span').allTextContents()).map((text) => text.replace('+', '')));
  const [chosen = 0, all = 0] = await sums(page);
  expect(chosen).toBe(slices[2]);
  expect(inHundredths(slices)).toBe(inHundredths([all]));

  await page.getByRole('button', { name: 'Max pooling 1, map 3' }).click();
  const window = await cells(page, 0);
  expect(await sums(page)).toEqual([Math.max(...window)]);
  await page.getByRole('button', { name: 'Dense 1' }).click();
  await expect(page.getByText('Dense 1 has no places: its weights are templates, in Maps.')).toBeVisible();
  expect(seen).toEqual([]);
});

test('a kernel put in by hand is undone, stands in the link, and is trained from there', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=digits8x8&layers=conv4,8&tab=microscope&microscope.map=2');
  const filter = () => cellsOfInputs(page);
  await expect.poll(filter).toHaveLength(9);
  const learnt = await filter();
  await page.getByLabel('Kernel', { exact: true }).selectOption('Sobel, upright');
  await expect.poll(filter).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
  await page.getByLabel('Weight in row 2, column 2').fill('0.5');
  await page.keyboard.press('Enter');
  await expect.poll(filter).toEqual([-1, 0, 1, -2, 0.5, 2, -1, 0, 1]);
  await expect(page.getByLabel('Kernel', { exact: true })).toHaveValue('typed');
  // on a phone the way on stays in reach, whatever is said beside the place
  const desk = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText(/^p of .*as learnt/)).toBeVisible();
  const step = await page.getByRole('button', { name: 'Step', exact: true }).last().boundingBox();
  expect((step?.x ?? Number.NaN) + (step?.width ?? Number.NaN)).toBeLessThanOrEqual(390);
  if (desk) await page.setViewportSize(desk);
  await page.getByLabel('Weight in row 2, column 2').focus();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(filter).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
  await expect(page).toHaveURL(/typed=0\.0~\d+:-1,0,1,-2,0,2,-1,0,1/);
  const link = page.url();
  await page.getByLabel('Kernel', { exact: true }).selectOption('as learnt');
  await expect.poll(filter).toEqual(learnt);
  for (let k = 0; k < 2; k++) await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(filter).toEqual(learnt);
  await expect(page).not.toHaveURL(/typed/);

  await page.goto('about:blank');
  await page.goto(link);
  await expect.poll(filter).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await filter()).join()).not.toBe('-1,0,1,-2,0,2,-1,0,1');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByText('What was typed stands in the link with its epoch')).toBeVisible();
  for (const [i, weight] of (await filter()).entries())
    expect(Math.abs(weight - ([-1, 0, 1, -2, 0, 2, -1, 0, 1][i] ?? 0))).toBeLessThan(0.5);
  expect(seen).toEqual([]);
});

const windows = [
  [1280, 800],
  [1024, 768],
  [390, 844],
  [360, 640],
] as const;
for (const [width, height] of sampled(windows, 3)) {
  test(`every weight of a kernel of any size is 24 px to the hand at ${width} × ${height}, and patch and products are as large`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const side of [3, 4, 5, 6, 7, 11]) {
      await open(page, `data=digits8x8&layers=conv2;kernelSize${side};same,8&tab=microscope`);
      const weights = page.locator('.work .cells :is(input, button)');
      await expect(weights).toHaveCount(side * side);
      for (const at of [0, side * side - 1]) {
        const weight = weights.nth(at);
        await weight.click();
        const box = await weight.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${side} × ${side}`).toBeGreaterThanOrEqual(24);
      }
      const squares = await page
        .locator('.work .cells')
        .evaluateAll((all) => all.map((each) => [each.clientWidth, each.clientHeight].join('×')));
      expect(squares).toHaveLength(3);
      expect(new Set(squares).size, `${side} × ${side}: ${squares}`).toBe(1);
    }
  });
}

const cellsOfInputs = async (page: Page) =>
  numbers(
    await page
      .locator('.work figure')
      .nth(1)
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
  );
