import { expect, type Page, test } from '@playwright/test';
import { epochOf, failures, open } from './page';

const epochs = 4;
/** It ends by itself, so that the same network reads on every machine. */
const small = `data=mnist&examples=2000&layers=conv8;kernelSize5,maxpool,32:relu&rate=0.003&batch=32&schedule=constant&augment.shift=0&epochs=${epochs}`;

async function trained(page: Page): Promise<void> {
  await open(page, small);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 60_000 }).toBe(epochs);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}

const answer = (page: Page) => page.locator('.own-answer [aria-live]');

test('a quick 3 in a corner is a 3, and undo takes back the stroke and never the run', async ({ page }) => {
  const seen = failures(page);
  await trained(page);
  const epoch = await epochOf(page);
  const box = await page.locator('.chosen-image').boundingBox();
  if (!box) throw new Error('there is no pad');
  const three = [
    [0.08, 0.1],
    [0.17, 0.06],
    [0.25, 0.11],
    [0.23, 0.19],
    [0.15, 0.22],
    [0.24, 0.26],
    [0.26, 0.35],
    [0.17, 0.4],
    [0.08, 0.36],
  ];
  for (const [k, [x = 0, y = 0]] of three.entries()) {
    await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
    if (k === 0) await page.mouse.down();
  }
  await page.mouse.up();
  await expect(page.getByText('your drawing')).toBeVisible();
  await expect(answer(page)).toContainText('Predicted 3');
  await expect(page.getByRole('img', { name: 'What the network sees' })).toBeVisible();
  for (let k = 0; k < 4; k++) await page.keyboard.press('Control+z');
  await expect(page.getByText('test example 1')).toBeVisible();
  await expect(page).toHaveURL(/data=mnist/);
  expect(await epochOf(page)).toBeGreaterThanOrEqual(epoch); // a lost run begins at 0
  expect(seen).toEqual([]);
});

test('a picture with transparency is read, an empty one refused, and the keys draw', async ({ page }) => {
  await trained(page);
  const files = page.locator('.own-image input[type="file"]');
  await files.setInputFiles('tests/inputs-labs/i02-transparent.png');
  await expect(answer(page)).toContainText('Predicted 2');
  await files.setInputFiles('tests/inputs-labs/i09-empty.png');
  await expect(page.getByText('Nothing is drawn on it.')).toBeVisible();
  await expect(answer(page)).toContainText('Predicted 2');
  await page.locator('.chosen-image').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Draw a digit.')).toBeVisible();
  await page.keyboard.press('Space');
  for (let k = 0; k < 8; k++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(answer(page)).toContainText('Predicted 1');
  await page.getByRole('button', { name: 'Back to the example' }).click();
  await expect(page.getByText('test example 1')).toBeVisible();
});

test('a drawing goes with its data set, and is there again when the set is', async ({ page }) => {
  await page.goto('./#data=digits8x8&examples=100&layers=8:relu');
  const seen = page.getByRole('img', { name: 'What the network sees' });
  await page.locator('.chosen-image').focus();
  await page.keyboard.press('Space');
  for (let k = 0; k < 6; k++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(seen).toBeVisible();
  for (const [name, isThere] of [
    ['Digits 28 × 28', false],
    ['Digits 8 × 8', true],
  ] as const) {
    await page.getByRole('radio', { name }).click();
    await expect(page.getByText('test example 1')).toBeVisible({ visible: !isThere });
    await expect(seen).toBeVisible({ visible: isThere });
  }
});

test('the answer stands in view beside the pad in every frame, and nothing moves under the first stroke', async ({ page }) => {
  for (const [width, height, hash] of [
    [844, 390, 'data=mnist'],
    [360, 740, 'data=mnist'],
    [640, 400, 'data=mnist&embed'],
    [960, 540, 'data=emoji32&embed'],
    [1280, 720, 'data=fashion&present'],
    [1280, 800, 'data=mnist&open=shift'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await open(page, `${hash}&examples=200&layers=8:relu`);
    const pad = page.locator('.chosen-image');
    const before = await pad.boundingBox();
    if (!before) throw new Error('there is no pad');
    await page.mouse.move(before.x + 0.3 * before.width, before.y + 0.2 * before.height);
    await page.mouse.down();
    await page.mouse.move(before.x + 0.6 * before.width, before.y + 0.8 * before.height, { steps: 3 });
    expect(await pad.boundingBox(), hash).toEqual(before);
    await page.mouse.up();
    const answers = page.locator('.own-shares');
    await expect(answers.locator('li')).toHaveCount(hash.includes('emoji') ? 9 : 10);
    for (const each of [pad, answers]) await expect(each, `${width} × ${height}`).toBeInViewport({ ratio: 1 });
    // what lies over the page's foot is not seen
    const isSeen = await answers.evaluate((list) => {
      const { left, right, bottom } = list.getBoundingClientRect();
      return [left + 2, right - 2].every((x) => list.contains(document.elementFromPoint(x, bottom - 2)));
    });
    expect(isSeen, `${width} × ${height}`).toBe(true);
  }
});
