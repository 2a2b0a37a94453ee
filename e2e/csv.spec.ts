import { expect, test } from '@playwright/test';
import { open } from './page';

const rows = Array.from({ length: 40 }, (_, i) => `${(i % 7) - 3},${((i * 5) % 11) - 5},${i % 2 ? 'yes' : 'no'}`);

test('a student loads a CSV file with bad rows, sees which, and keeps the good ones', async ({ page }) => {
  await open(page, 'data=xor');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  const text = ['height,width,ripe', ...rows.slice(0, 3), 'abc,1,yes', ...rows.slice(3, 10), '1,,no', ...rows.slice(10)].join('\n');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'fruit.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(dialog.getByText(/line 5/i)).toBeVisible();
  await expect(dialog.getByText(/line 13/i)).toBeVisible();
  await expect(dialog.getByText(/40/).first()).toBeVisible();
  await expect(page).toHaveURL(/data=xor/);
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/data=csv/);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  await page.reload();
  await expect(page.getByText('yes', { exact: true }).first()).toBeVisible();
});

test('a file without anything usable leaves the present data', async ({ page }) => {
  await open(page, 'data=xor');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('dear diary') });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Use these data' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/data=xor/);
});

for (const [across, up] of [
  ['weight', 'height'],
  ['How satisfied are you with the overall organisation of the event', 'How likely are you to recommend it to a friend or a colleague'],
]) {
  test(`axes named “${across}” and “${up}” lie on no tick and inside the panel`, async ({ page }) => {
    const rows = Array.from({ length: 30 }, (_, n) => `${50 + n},${1.5 + n / 60},${n % 2 ? 'yes' : 'no'}`);
    await open(page, `data=csv&csv=${encodeURIComponent([`${across},${up},answer`, ...rows].join('\n'))}`);
    const texts = await page
      .locator('.output .axis text')
      .evaluateAll((all) => all.map((text) => text.getBoundingClientRect().toJSON() as DOMRect));
    const panel = await page.locator('.output').boundingBox();
    expect(texts.length).toBeGreaterThan(6);
    for (const [index, text] of texts.entries()) {
      expect(text.left).toBeGreaterThanOrEqual(panel?.x ?? Number.POSITIVE_INFINITY);
      expect(text.right).toBeLessThanOrEqual((panel?.x ?? 0) + (panel?.width ?? 0));
      for (const other of texts.slice(index + 1))
        expect(
          Math.min(text.right, other.right) > Math.max(text.left, other.left) &&
            Math.min(text.bottom, other.bottom) > Math.max(text.top, other.top),
        ).toBe(false);
    }
  });
}

test('a series with holes and two columns: the holes are filled where that is asked for, and the second column is read beside', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const day = (n: number) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 120 }, (_, n) => `${day(n)},${(n % 9) / 2},${n === 30 ? '' : (n % 7) + 0.5}`).filter(
    (_, n) => n < 50 || n > 52,
  );
  await dialog
    .getByRole('textbox')
    .first()
    .fill(['day,rain,level', ...rows].join('\n'));
  await dialog.getByLabel('Rows are').selectOption('series');
  await expect(dialog.getByText(/2 gaps in time: .* no window reaches across/)).toBeVisible();
  await dialog.getByLabel('Values left out').selectOption('line');
  await expect(dialog.getByText(/4 of 120 values are not in the file/)).toBeVisible();
  await dialog.getByLabel('Role of rain').selectOption('input');
  await expect(dialog.getByText(/Read beside it: rain/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/data=csvSeries/);
  await expect(page.locator('.input-name i')).toHaveText(['level', 'rain']);
  await page.getByRole('button', { name: 'Find an example' }).click();
  await page.getByRole('searchbox').fill('2021-02-20'); // a day that was filled
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('2021-02-20');
});

test('beside a series a table with dates is one: the newest first, with marks for none, it is put in order without a word said', async ({
  page,
}) => {
  await open(page, 'data=co2');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const day = (n: number) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10).split('-').reverse().join('.');
  const rows = Array.from({ length: 90 }, (_, n) => `${day(n)};${n === 40 ? '-999,9' : `${n % 7},5`};${n % 5}`).toReversed();
  await dialog
    .getByRole('textbox')
    .first()
    .fill(['Datum;Pegel;Regen', ...rows].join('\n'));
  await expect(dialog.getByLabel('Rows are')).toHaveValue('series');
  await expect(dialog.getByText(/-999,9/).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/data=csvSeries/);
});
