import { expect, test } from '@playwright/test';
import { failures, open, testAccuracy } from './page';

test('a student trains a small CNN on digits to 90 %', async ({ page }) => {
  const seen = failures(page);
  await open(page);
  await page.getByRole('button', { name: /^Images/ }).click();
  await page.getByRole('radio', { name: 'Digits 8 × 8' }).click();
  await expect(page).toHaveURL(/data=digits8x8/);
  await expect(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => testAccuracy(page), { timeout: 60_000 }).toBeGreaterThan(90);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();

  await page.getByRole('button', { name: 'Next example' }).click();
  await expect(page.getByText('test example 2')).toBeVisible();
  await page.getByLabel('Add a layer').selectOption('dense');
  await expect(page).toHaveURL(/layers=[^&]*,64:relu;dropout0.3,64:relu/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/layers=/);
  await page.getByRole('button', { name: 'One filter more in Layer 1' }).click();
  await expect(page).toHaveURL(/layers=conv17/);
  expect(seen).toEqual([]);
});

test('a kernel that does not fit is refused in a sentence, and the run before stays', async ({ page }) => {
  await open(page, 'data=digits8x8');
  await page.evaluate(() => {
    location.hash = 'data=digits8x8&layers=conv4;kernelSize7,conv4;kernelSize5';
  });
  await expect(page.getByText(/Layer 2.*5 × 5 kernel is larger than its input \[2, 2, 4\]/)).toBeVisible();
  // what is on show is not what the link says: it stays, and does not train under its name
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeDisabled();
  await expect(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to it' }).click();
  await expect(page.getByText(/kernel is larger/)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every number of the matrix can be read, whatever its share, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, 'data=digits8x8');
    await expect(page.locator('.confusion td button').first()).toBeVisible();
    const least = await page.evaluate(() => {
      const ctx = document.createElement('canvas').getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
      /** Relative luminance as WCAG 2.2 has it, of what is really painted. */
      const luminance = (colour: string) => {
        ctx.fillStyle = colour;
        ctx.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...ctx.getImageData(0, 0, 1, 1).data].map((v) =>
          v <= 10 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * (r as number) + 0.7152 * (g as number) + 0.0722 * (b as number);
      };
      const contrasts = [...document.querySelectorAll('.confusion td button')].map((number) => {
        const pair = [getComputedStyle(number).color, getComputedStyle(number.parentElement as Element).backgroundColor].map(luminance);
        return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
      });
      return Math.min(...contrasts);
    });
    expect(least).toBeGreaterThanOrEqual(4.5);
  });
}

for (const [width, height] of [
  [1280, 800],
  [1366, 768],
  [1024, 768],
] as const) {
  test(`beside a matrix of ten classes the curve and its tick are whole at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'data=digits8x8&layers=conv8,maxpool,16');
    await page.getByRole('button', { name: 'One step' }).click();
    await expect(page.locator('.confusion td button').first()).toBeVisible();
    await expect(page.locator('.loss .head')).toContainText('gradient');
    const { outside, cells, plot } = await page.evaluate(() => {
      const region = (document.querySelector('.output') as HTMLElement).getBoundingClientRect();
      const boxes = [...document.querySelectorAll('.output > *, .loss .head > *, .loss .plot')].map((part) => part.getBoundingClientRect());
      return {
        outside: boxes.filter(({ right, bottom }) => right > region.right || bottom > region.bottom).length,
        cells: [...document.querySelectorAll('.confusion td button')].map((cell) => cell.getBoundingClientRect().height),
        plot: (document.querySelector('.loss .plot') as HTMLElement).clientHeight,
      };
    });
    expect(outside).toBe(0);
    expect(Math.min(...cells)).toBeGreaterThanOrEqual(24);
    expect(plot).toBeGreaterThanOrEqual(60);
    const hint = page.locator('.reading .hint');
    await expect(hint).toHaveAttribute('title', (await hint.textContent()) ?? '');
  });
}
