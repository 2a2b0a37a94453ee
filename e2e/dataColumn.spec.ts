import { expect, type Page, test } from '@playwright/test';
import { datasets } from '../src/data/registry';
import { inEnglish } from '../src/ui/words/inEnglish';
import { open, sampled } from './page';

// The column of the data on a laptop: all of it is in view, whatever the data, and what yields is one press away.

const dataColumn = (page: Page) => page.getByRole('region', { name: 'Data', exact: true });

async function show(page: Page, id: string, label: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `data=${id}`);
  await expect(page.locator('.task:not([data-coming]) b')).toHaveText(label);
  await expect(page.locator('.top').getByRole('button', { name: 'Loading…' })).toHaveCount(0);
}

/** In the page: what of the column is out of view, each in a line. */
function hiddenParts(): string[] {
  const column = document.querySelector('.data') as HTMLElement;
  const room = column.getBoundingClientRect();
  const found = column.scrollHeight > column.clientHeight ? [`${column.scrollHeight} of ${column.clientHeight} px`] : [];
  for (const control of column.querySelectorAll<HTMLElement>('button, input, select, summary')) {
    if (!control.checkVisibility({ visibilityProperty: true })) continue;
    const list = control.closest('.names');
    if (list && list.scrollHeight > list.clientHeight && control.ariaChecked !== 'true') continue; // it scrolls in itself, to what is chosen
    const { top, bottom } = control.getBoundingClientRect();
    if (top < room.top || bottom > room.bottom) found.push(`${control.ariaLabel ?? control.textContent} is out of view`);
  }
  return found;
}

/** One set whose column scrolls does not hide the others. */
const everySet = expect.configure({ soft: true });

const sets = datasets.filter(({ own }) => own !== 'text');
const everySecond = sets.flatMap((_, k) => (k % 2 === 0 ? [k] : []));
const laptops = [
  [1280, 800],
  [1366, 768],
] as const;
for (const [width, height] of sampled(laptops, 1)) {
  test(`the column of the data does not scroll at ${width} × ${height}, whatever the data`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await open(page);
    for (const entry of sampled(sets, ...everySecond)) {
      await show(page, entry.id, inEnglish.named('datasets', entry).label);
      if (entry.gives === 'image' && entry.task === 'multiclass' && !entry.own)
        await expect(page.locator('.gallery button').first()).toBeVisible();
      await everySet.poll(() => page.evaluate(hiddenParts), { message: entry.id, timeout: 2000 }).toEqual([]);
    }
  });
}

test('the settings that a low window folds are one press away, with the number of those that were changed', async ({ page }) => {
  await open(page, 'data=lorenz&epochs=60&examples=300');
  const column = dataColumn(page);
  await expect(column.getByRole('slider', { name: 'Examples' })).toBeHidden();
  const more = column.locator('summary', { hasText: 'More settings' });
  await expect(more).toContainText('1 changed');
  await more.click();
  await column.getByRole('slider', { name: 'Training share' }).press('ArrowRight');
  await expect(more).toContainText('2 changed');
  await expect(page).toHaveURL(/train=71/);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(column.getByRole('slider', { name: 'Examples' })).toBeVisible();
  await expect(more).toHaveCount(0);
});

test('the other kinds of data come back by the keyboard, and one of them opens', async ({ page }) => {
  await open(page, 'data=addition');
  const column = dataColumn(page);
  await expect(column.getByRole('button', { name: 'Points in the plane' })).toHaveCount(0);
  await column.getByRole('button', { name: 'All data sets' }).press('Enter');
  await expect(column.getByRole('button', { name: /^Sequences/ })).toBeFocused();
  await expect(column.getByRole('button', { name: /^Sequences/ })).toContainText('Binary addition');
  await column.getByRole('button', { name: 'Tables' }).press('Enter');
  await column.getByRole('radio', { name: 'Iris flowers' }).click();
  await expect(page.locator('.task b')).toHaveText('Iris flowers');
});

for (const [width, height] of [
  [1280, 800],
  [1366, 768],
  [1024, 768],
] as const) {
  test(`no picture of a set stands alone in a row at ${width} × ${height}, each 24 px or more`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const boxes = await page
      .locator('.thumbs button')
      .evaluateAll((all) => all.map((thumb) => thumb.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBe(11);
    expect(boxes.filter(({ top }) => top === boxes[10]?.top).length).toBeGreaterThan(1);
    for (const { width: across, height: down } of boxes) expect(Math.min(across, down)).toBeGreaterThanOrEqual(24);
  });
}
