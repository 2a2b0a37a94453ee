import { expect, test } from '@playwright/test';

// A link names data of one's own that it does not hold: the page is whole, and says what to give it, where it is given.

const links = ['data=drawn', 'data=drawnFunction', 'data=csv', 'data=csv&csv=a', 'data=csv&layers=8,8,8'] as const;
const windows = [
  [1280, 800],
  [1024, 768],
  [390, 844],
] as const;

for (const link of links)
  for (const [width, height] of windows) {
    test(`own data that are not there have one picture, ${link} at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`./#${link}`);
      const network = page.getByRole('region', { name: 'Network' });
      await expect(network.getByText(/\w.* (first|not in the link|another file|yet)\b.*\.$/)).toBeVisible();
      await expect(network.getByRole('button', { name: /^Layer 1, unit 1/ })).toBeVisible();
      await expect(network.locator('.feature-label').first()).toBeVisible();
      const frame = page.locator('.picture[data-blank] .frame');
      await expect(frame).toBeVisible();
      expect((await frame.boundingBox())?.width).toBeGreaterThan(200);
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeDisabled();
      await expect(page.getByRole('button', { name: 'Download the data' })).toBeDisabled();
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }

test('the file of a link is given in the empty plane', async ({ page }) => {
  await page.goto('./#data=csv&layers=5');
  await page.locator('.picture').getByRole('button', { name: 'Choose a file' }).click();
  const rows = Array.from({ length: 30 }, (_, n) => `${50 + n},${1.5 + n / 60},${n % 2 ? 'yes' : 'no'}`);
  const file = { name: 'fruit.csv', mimeType: 'text/csv', buffer: Buffer.from(['weight,height,ripe', ...rows].join('\n')) };
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  await expect(page.locator('.output .axis').getByText('weight')).toBeVisible();
  await expect(page.locator('.picture')).not.toHaveAttribute('data-blank');
});
