import { expect, type Page, test } from '@playwright/test';
import { epochOf, failures, open } from './page';

const camera = (page: Page) => page.getByRole('application', { name: /The road from the front camera/ });
const driven = async (page: Page) => Number.parseFloat((await page.getByTestId('drive-time').textContent()) ?? '');

/** Steers with the keys as the mark on the wheel says. */
async function steerFor(page: Page, seconds: number): Promise<void> {
  const use = page.getByRole('button', { name: /Use .*\ss as data/ });
  let held: string | null = null;
  const hold = async (key: string | null) => {
    if (key === held) return;
    if (held) await page.keyboard.up(held);
    if (key) await page.keyboard.down(key);
    held = key;
  };
  const recorded = async () => Number.parseFloat((await use.textContent())?.replace('Use ', '') ?? '0');
  await camera(page).focus();
  await hold('ArrowRight');
  await expect(use).toBeVisible();
  while ((await recorded()) < seconds) {
    const [, degrees = '0', way] = /driver (\d+)° (left|right)/.exec((await page.locator('.road-wheel').textContent()) ?? '') ?? [];
    await hold(Number(degrees) < 8 ? null : way === 'left' ? 'ArrowLeft' : 'ArrowRight');
  }
  await hold(null);
  await use.click();
}

/** Right of the lane's middle, in metres. */
async function offsetOf(page: Page): Promise<number> {
  const [, metres, side] = /([\d.]+)\sm (left|right) of/.exec((await page.locator('.plates').textContent()) ?? '') ?? [];
  return side === 'left' ? -Number(metres) : Number(metres);
}

test('a stretch driven with the keys is learnt, and the network drives the track that was held back', async ({ page }) => {
  test.slow();
  const seen = failures(page);
  await open(page, 'data=road&epochs=4&data.places=60');
  await steerFor(page, 2);
  await expect(page).toHaveURL(/laps=kidney!/);
  await expect(page.locator('.road-chart').first()).toContainText('pictures by wanted 1/r');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 30_000 }).toBe(4);
  await page.getByRole('tab', { name: 'Prediction network' }).click();
  await page.getByRole('button', { name: 'Esses', exact: true }).click();
  await expect(page.locator('.output')).toContainText('Esses, 882 m');
  await page.locator('.transport').getByRole('button', { name: 'Drive' }).click();
  await expect.poll(() => driven(page), { timeout: 30_000 }).toBeGreaterThan(1.5);
  await page.locator('.transport').getByRole('button', { name: 'Pause' }).click();
  await expect(page.locator('.road-line')).toContainText(/1 − 6\ss × \d+ \/ \d+\.\d\ss/);
  const before = await offsetOf(page);
  await page.getByRole('button', { name: 'Push the car 0.6 m to the right' }).click();
  await expect.poll(async () => Math.abs((await offsetOf(page)) - before - 0.6)).toBeLessThan(0.25); // across the car, in a bend not quite across the lane
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Prediction network' })).toHaveAttribute('aria-selected', 'true');
  expect(seen).toEqual([]);
});

test('a track is dragged by its points until it crosses itself, which is said; what could be driven last stays', async ({ page }) => {
  await page.goto('./#data=road&data.places=40&drive.tab=predict&drive.track=oval');
  await expect(camera(page)).toBeVisible();
  await page.getByRole('button', { name: 'Edit the track' }).click();
  const curve = page.getByRole('application', { name: /The curve of the track/ });
  await curve.focus();
  await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL(/drive\.own=0,-2/);
  const url = page.url();
  for (let k = 0; k < 20; k++) await page.keyboard.press('Shift+ArrowDown');
  for (let k = 0; k < 30; k++) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('alert')).toContainText('The track crosses itself');
  await expect(page.getByRole('button', { name: 'Record here' })).toBeDisabled();
  expect(page.url().slice(0, 60)).toBe(url.slice(0, 60));
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(page.locator('.output')).toContainText('Own track');
  await expect(page.getByRole('button', { name: 'Edit the track' })).toBeFocused();
});

test('a slide of any size shows the road, and its bar is inside it at any time of a drive', async ({ page }) => {
  await page.goto('./#data=road&data.places=20&drive.tab=predict&embed');
  await expect(page.locator('.embed-bar').getByRole('button', { name: 'Drive' })).toBeVisible();
  await page.evaluate(() => {
    for (const time of document.querySelectorAll('[data-testid="drive-time"]')) time.textContent = '1 234.5';
  });
  for (const [width, height] of [
    [300, 200],
    [320, 240],
    [390, 300],
    [480, 270],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(camera(page)).toBeVisible();
    const shown = await camera(page).evaluate((canvas) => canvas.getBoundingClientRect().width / innerWidth);
    expect({ width, shown }).toEqual({ width, shown: 1 });
    const parts = page.locator('.embed-bar :is(button, a, input, .epoch, .figure):visible');
    const places = await parts.evaluateAll((all) =>
      all.map((part) => part.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
    );
    for (const { left, right } of places) {
      expect({ width, left, isInside: left > -0.5 && right < width + 0.5 }).toEqual({ width, left, isInside: true });
    }
    const inLine = places.toSorted((a, b) => a.left - b.left);
    for (const [k, { left }] of inLine.entries()) {
      const before = inLine[k - 1]?.right ?? 0;
      expect({ width, left, isApart: left > before - 1 }).toEqual({ width, left, isApart: true });
    }
  }
});
