import { expect, test } from '@playwright/test';
import { failures, open, testAccuracy } from './page';

test('an LSTM learns to add two 6-bit numbers', async ({ page }) => {
  const seen = failures(page);
  await open(page);
  await page.getByRole('button', { name: /^Sequences/ }).click();
  await page.getByRole('radio', { name: 'Binary addition' }).click();
  await expect(page).toHaveURL(/data=addition/);
  await expect(page.getByRole('application', { name: /^Cells of the unrolled network/ })).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => testAccuracy(page), { timeout: 60_000 }).toBe(100);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const sum = page.getByRole('img', { name: /^\d+ \+ \d+ = \d+, right: [01]+$/ });
  await expect(sum).toBeVisible();
  const [, a, b, c] = ((await sum.getAttribute('aria-label')) ?? '').match(/^(\d+) \+ (\d+) = (\d+)/) ?? [];
  expect(Number(a) + Number(b)).toBe(Number(c));

  // a sum of one's own, longer than those that were trained, bit by bit with its carries
  await page.getByRole('textbox', { name: 'A sum of your own' }).fill('0101101 + 1000001');
  const own = page.getByRole('img', { name: '45 + 65 = 110, right: 1101110' });
  await expect(own).toBeVisible();
  await expect(own.locator('.sum-carry')).toHaveText('·····1·');
  await expect(page).toHaveURL(/sum\.typed=0101101/);
  await expect(page.getByText(/sums of 16\sbits .* wholly right/)).toBeVisible();
  // as long as it may be, it is in view whole, and each carry stands above the bits it is added to
  await page.getByRole('textbox', { name: 'A sum of your own' }).fill(`${'1'.repeat(48)} + 1`);
  const long = page.getByRole('img', { name: /^281474976710655 \+ 1 = / });
  await expect(long).toBeVisible();
  const [box, output] = [await long.boundingBox(), await page.locator('.output').boundingBox()];
  expect(await long.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((output?.x ?? 0) + (output?.width ?? 0));
  await page.getByRole('textbox', { name: 'A sum of your own' }).fill('0101101 - 1');
  await expect(page.getByText(/^Two numbers with a plus/)).toBeVisible();
  expect(seen).toEqual([]);
});

test('each carry stands above the bits it is added to, and the sum is in view whole, in every frame', async ({ page }) => {
  for (const [width, height, hash] of [
    [1280, 800, 'data=addition'],
    [390, 844, 'data=addition'],
    [480, 270, 'data=addition&embed'],
    [320, 240, 'data=addition&embed'],
  ] as const)
    for (const typed of ['', `&sum.typed=${'1'.repeat(12)}%2B1`, `&sum.typed=${'1'.repeat(32)}%2B1`, `&sum.typed=${'1'.repeat(48)}%2B1`]) {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await page.goto(`./#${hash}${typed}`);
      const sum = page.locator('.sum-text');
      const carries = async () => (await sum.locator('.sum-carry').allTextContents()).join('');
      await expect.poll(carries).toMatch(typed === '' ? /^[1·]{9}$/ : /^1+·$/);
      await expect(sum).toBeVisible();
      const places = await sum.evaluate((element) => {
        const bits = element.querySelector('.sum-carry ~ :not(.sum-value):not(:empty)')?.firstChild as Text;
        const left = (node: Node, from: number) => {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, from + 1);
          return range.getBoundingClientRect().left;
        };
        return [...(element.querySelector('.sum-carry')?.children ?? [])].map(
          (carry, k) => carry.getBoundingClientRect().left - left(bits, k),
        );
      });
      const where = `${width} × ${height}, ${typed}`;
      const sizes = await sum.locator('span').evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
      expect(Math.min(...sizes), where).toBeGreaterThanOrEqual(11.5);
      expect(Math.max(...places.map(Math.abs)), where).toBeLessThan(1.5);
      expect(
        await sum.evaluate(
          (element) => Math.max(...[...element.children].map((child) => child.getBoundingClientRect().right)) - innerWidth,
        ),
        where,
      ).toBeLessThanOrEqual(0);
    }
});
