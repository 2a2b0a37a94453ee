import { expect, test } from '@playwright/test';
import { epochOf, open, ready, trainLoss } from './page';

const settled = async (read: () => Promise<number>) => {
  const value = await read();
  await expect.poll(read).toBe(value);
  return value;
};

test('a reload goes on where the run stood, with what was typed and the curve, until it is started over', async ({ page }) => {
  await open(page, 'data=circle&layers=3');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(30);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const epoch = await settled(() => epochOf(page));
  const loss = await trainLoss(page);
  await expect.poll(() => keptEpochs(page)).toContain(epoch);
  await page.reload();
  await ready(page);
  await expect(page.getByText('goes on where it stood before the page was left')).toBeVisible();
  expect(await epochOf(page)).toBe(epoch);
  expect(await trainLoss(page)).toBe(loss);
  await expect(page.getByRole('slider', { name: 'Time line: drag to go back' })).toHaveAttribute('max', String(epoch));
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByTestId('epoch')).toHaveText('0');
});

/** The epochs whose curve is kept, of every run there is. */
const keptEpochs = (page: Parameters<typeof open>[0]) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('descent runs', 1);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const all = opening.result.transaction('runs').objectStore('runs').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map((run) => run.series.length - 1));
          };
        };
      }),
  );

/** All numbers of the epochs that are kept, by the number of epochs: those of so many. */
const keptRows = (page: Parameters<typeof open>[0], epochs: number) =>
  page.evaluate(
    (end) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('descent runs', 1);
        opening.onerror = reject;
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['runs', 'pieces']);
          const runs = transaction.objectStore('runs').getAllKeys();
          const all: string[][] = [];
          runs.onsuccess = () => {
            for (const id of runs.result) {
              const pieces = transaction.objectStore('pieces').getAll(IDBKeyRange.bound([id, 'series', 0], [id, 'series', 1e9]));
              pieces.onsuccess = () => {
                const columns = (pieces.result as Float64Array[][])[0].map((_, c) => pieces.result.flatMap((piece) => [...piece[c]]));
                all.push(columns.map((column) => column.slice(0, end).join()));
              };
            }
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(all.map((columns) => columns.join(';')));
          };
        };
      }),
    epochs + 1,
  );

test('a long run that went back and on otherwise is kept to the bit, piece by piece', async ({ page }) => {
  await open(page, 'data=xor&examples=20&layers=2&batch=20');
  const play = async (until: number) => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => epochOf(page)).toBeGreaterThan(until);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    // at full speed what is shown is a moment behind
    await expect.poll(async () => (await keptEpochs(page)).includes(await epochOf(page))).toBe(true);
    return epochOf(page);
  };
  await page.getByRole('slider', { name: 'Speed' }).fill('4');
  await play(9000);
  const timeLine = page.getByRole('slider', { name: 'Time line: drag to go back' });
  await timeLine.fill('4000');
  await expect(page.getByTestId('epoch')).toHaveText(/^4.?000$/);
  await page.getByRole('combobox', { name: 'Penalty' }).selectOption('l2');
  await expect(page).toHaveURL(/penalty=l2/);
  const epoch = await play(5000);
  await page.reload();
  await ready(page);
  expect(await epochOf(page)).toBe(epoch);
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  await page.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => keptEpochs(page)).toContain(epoch + 1);
  const [one, other, ...more] = await keptRows(page, epoch);
  expect(more).toEqual([]);
  expect(one.split(';')[0].split(',').length).toBe(epoch + 1);
  expect(one === other).toBe(true);
});

test('a tab that comes back without having been left goes on from a moment ago; a new one with the same link begins anew', async ({
  page,
  context,
}) => {
  await open(page, 'data=circle&layers=3');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => Math.max(0, ...(await keptEpochs(page)))).toBeGreaterThan(20);
  const other = await context.newPage();
  await open(other, 'data=circle&layers=3');
  expect(await epochOf(other)).toBe(0);
  await other.close();
  // a tab opened by another has what that one knows of itself, as a browser gives it back to a tab that died
  const again = page.waitForEvent('popup');
  await page.evaluate(() => void window.open(location.href));
  const copy = await again;
  await ready(copy);
  await expect(copy.getByText('goes on where it stood')).toBeVisible();
  expect(await epochOf(copy)).toBeGreaterThan(20);
});

test('a change is in the link when the page is left at once, and the training goes on with it', async ({ page }) => {
  await open(page, 'data=circle&layers=3');
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByTestId('epoch')).toHaveText('3');
  await expect.poll(() => keptEpochs(page)).toContain(3);
  await page.evaluate(() => {
    const select = [...document.querySelectorAll('select')].find((each) => each.getAttribute('aria-label') === 'Penalty');
    if (!select) throw new Error('there is no menu of penalties');
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, 'l2');
    select.dispatchEvent(new Event('change', { bubbles: true }));
    location.reload();
  });
  await ready(page);
  await expect(page).toHaveURL(/penalty=l2/);
  await expect(page.getByTestId('epoch')).toHaveText('3');
});

test('who does not want it begins anew', async ({ page }) => {
  await open(page, 'data=circle&layers=3');
  await page.getByLabel('More training settings').click();
  await page.getByLabel('Go on after a reload').uncheck();
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByTestId('epoch')).toHaveText('1');
  await page.reload();
  await ready(page);
  await expect(page.getByTestId('epoch')).toHaveText('0');
});

test('a file that is too long for the link is there after a reload, and what was trained on it', async ({ page }) => {
  await open(page, 'data=xor');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  const rows = Array.from({ length: 900 }, (_, i) => `${(i % 7) - 3}.${i},${((i * 5) % 11) - 5},${i % 2 ? 'ripe' : 'green'}`);
  const text = ['height,width,fruit', ...rows].join('\n');
  expect(text.length).toBeGreaterThan(8000);
  await dialog.locator('input[type=file]').setInputFiles({ name: 'fruit.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByText('ripe', { exact: true }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByTestId('epoch')).toHaveText('2');
  const loss = await trainLoss(page);
  await expect.poll(() => keptEpochs(page)).toContain(2);
  await page.reload();
  await ready(page);
  await expect(page.getByText('ripe', { exact: true }).first()).toBeVisible();
  await expect(page.getByTestId('epoch')).toHaveText('2');
  expect(await trainLoss(page)).toBe(loss);
});
