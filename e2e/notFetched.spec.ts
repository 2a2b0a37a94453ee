import { expect, type Route, test } from '@playwright/test';
import { epochOf, open, ready, sampled } from './page';

// A file does not come at the first opening: that is said in its own words, the page is whole, and the next try has it.

const ways: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'the network is gone': (route) => route.abort(),
  'the host has no such file': (route) => route.fulfill({ status: 404, body: 'no' }),
  'the host answers with a page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Descent</title>' }),
};

const files = [
  ['iris', '**/iris.csv'],
  ['digits8x8', '**/digits8x8*'],
  ['names', '**/names*'],
] as const;

for (const [place, [way, answer]] of Object.entries(ways).entries()) {
  test(`kernels of singles do not come, ${way}`, async ({ page }) => {
    await page.route('**/simd.js', answer);
    await open(page, 'data=xor&precision=single');
    const note = page.locator('.notice', { hasText: /kernels|single precision/ });
    await expect(note).toContainText('could not be');
    await expect(page.getByText('no WebAssembly SIMD')).toHaveCount(0);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => epochOf(page)).toBeGreaterThan(1);
    await page.unroute('**/simd.js');
    await page.getByRole('button', { name: 'Reset to the start' }).click();
    await expect(note).toHaveCount(0);
    await ready(page);
  });

  for (const [data, file] of sampled(files, place % files.length))
    test(`${data} do not come at the first opening, ${way}`, async ({ page }) => {
      await page.route(`${file}`, (route) => (route.request().resourceType() === 'fetch' ? answer(route) : route.continue()));
      await page.goto(`./#data=${data}`);
      const again = page.getByRole('button', { name: /^(Try again|Retry)$/ }).first();
      await expect(again).toBeVisible();
      const box = await again.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
      await page.unroute(`${file}`);
      await again.click();
      await ready(page);
      await expect(page.getByRole('button', { name: /^(Try again|Retry)$/ })).toHaveCount(0);
    });
}
