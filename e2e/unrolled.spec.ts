import { expect, type Locator, test } from '@playwright/test';
import { parseNumber } from '../src/ui/controls/parseNumber';
import { failures, open } from './page';

/** What can be pressed or read in the strip and is cut at its right edge. */
const cutIn = (strip: Locator) =>
  strip.evaluate((section) =>
    [...section.querySelectorAll('.head-row button, .cell-drawing b')]
      .filter((element) => element.getBoundingClientRect().right > section.getBoundingClientRect().right)
      .map(({ textContent }) => textContent),
  );

test('a student pins a cell, goes on a time step, changes an input and sees what follows', async ({ page }) => {
  const wrong = failures(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, 'data=addition&layers=lstm8&seed=3');
  const strip = page.getByRole('region', { name: 'The example' });
  await expect(strip.getByRole('button', { name: 'Numbers', exact: true })).toBeVisible();
  expect(await cutIn(strip)).toEqual([]);
  const cells = page.getByRole('application', { name: /^Cells of the unrolled network/ });
  await cells.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(strip.getByRole('heading', { name: 'Unit 2 at step 2' })).toBeVisible();
  await expect(page).toHaveURL(/unrolled\.layer=1&unrolled\.unit=2&unrolled\.step=2/);
  const numbers = async () =>
    [...((await strip.locator('.cell-drawing').textContent()) ?? '').matchAll(/=\s*([−\d.,]+)|c₂\s*([−\d.,]+)/g)].map(([, product, sum]) =>
      parseNumber(product ?? sum ?? ''),
    );
  const [kept = Number.NaN, added = Number.NaN, memory = Number.NaN] = await numbers();
  expect(Math.round(100 * kept) + Math.round(100 * added)).toBe(Math.round(100 * memory));
  expect(await cutIn(strip)).toEqual([]);

  await strip.getByRole('button', { name: /^One time step on/ }).click();
  await expect(strip.getByRole('heading', { name: 'Unit 2 at step 3' })).toBeVisible();
  const bit = strip.getByRole('button', { name: 'Input a at step 3' });
  const before = await bit.textContent();
  await bit.click();
  await expect(bit).not.toHaveText(before ?? '');
  await expect(page.getByText('as it was', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/unrolled\.edit=3\.1:[01]/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bit).toHaveText(before ?? '');
  await expect(page.getByText('as it was', { exact: true })).toBeHidden();
  expect(wrong).toEqual([]);
});

test('a link shows the same changed sequence, and says which of its changes do not fit', async ({ page }) => {
  await open(page, 'data=addition&layers=lstm8&seed=3&unrolled.step=3');
  const strip = page.getByRole('region', { name: 'The example' });
  const bit = strip.getByRole('button', { name: 'Input a at step 3' });
  const before = (await bit.textContent()) ?? '';
  await expect(page).not.toHaveURL(/unrolled\.edit/);
  await bit.click();
  await expect(bit).not.toHaveText(before);
  const changed = (await bit.textContent()) ?? '';
  await expect(page).toHaveURL(/unrolled\.edit=3\.1:[01](?:&|$)/);
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(bit).toHaveText(changed);
  await expect(strip.getByRole('button', { name: 'As it was' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(link.replace(/unrolled\.edit=/, 'unrolled.edit=99.1:1;2.7:0;'));
  await expect(bit).toHaveText(changed);
  await expect(strip.getByText('2 changes of the link (99.1:1) do not fit this sequence.')).toBeVisible();
  await strip.getByRole('button', { name: 'As it was' }).click();
  await expect(bit).toHaveText(before);
  await expect(strip.getByText(/do not fit/)).toBeHidden();
  await expect(page).not.toHaveURL(/unrolled\.edit/);
});
