import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { epochOf, failures, open, ready, train, trainLoss } from './page';

const rows = Array.from({ length: 900 }, (_, i) => `${(i % 7) - 3}.${i},${((i * 5) % 11) - 5},${i % 2 ? 'ripe' : 'green'}`);
const text = ['height,width,fruit', ...rows].join('\n');
const csv = (name: string, content: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

async function load(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(csv('fruit.csv', text));
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/csvFile=/);
}

test('reload, and the file is there; a new visit finds it too, and it can be chosen again, and forgotten', async ({ page, context }) => {
  const failed = failures(page);
  await open(page, 'data=xor');
  await load(page);
  const own = page.getByRole('list', { name: 'Kept in this browser' });
  await expect(own.getByRole('listitem')).toHaveCount(1);
  await page.reload();
  await ready(page);
  await expect(page.getByText('ripe', { exact: true }).first()).toBeVisible();
  const link = page.url();
  const visit = await context.newPage();
  await visit.goto(link);
  await ready(visit);
  await expect(visit.getByText('ripe', { exact: true }).first()).toBeVisible();
  expect(visit.url()).toBe(link);
  await open(visit, 'data=moons');
  await visit.getByRole('button', { name: /Your own/ }).click();
  const kept = visit.getByRole('list', { name: 'Kept in this browser' });
  await kept.getByRole('button', { name: /^Use/ }).click();
  await expect(visit.getByText('ripe', { exact: true }).first()).toBeVisible();
  await kept.getByRole('button', { name: /^Forget/ }).click();
  await expect(kept).toHaveCount(0);
  await visit.keyboard.press('ControlOrMeta+z');
  await expect(visit).toHaveURL(/data=moons/);
  expect(failed).toEqual([]);
});

test('a file that is kept is not asked for on the way back to it', async ({ page }) => {
  await open(page, 'data=xor');
  await load(page);
  const hash = page.url().split('#')[1] as string;
  await page.goto(`${page.url().split('#')[0]}#data=moons`);
  await ready(page);
  await page.evaluate((to) => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      for (const { textContent } of document.querySelectorAll('.plane-empty')) seen.add(textContent ?? '');
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    location.hash = to;
  }, hash);
  await expect(page.getByText('ripe', { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual([]);
});

test('the link without the file asks for it, refuses another one, and trains on the right one', async ({ page, browser }) => {
  await open(page, 'data=xor&layers=5;relu');
  await load(page);
  const hash = page.url().split('#')[1] as string;
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${page.url().split('#')[0]}#${hash}`);
  await expect(other.getByText(/^This experiment needs your file.*\(\d+\skB\)\.$/)).toBeVisible();
  const [chooser] = await Promise.all([other.waitForEvent('filechooser'), other.getByRole('button', { name: 'Load it' }).click()]);
  await chooser.setFiles(csv('vegetables.csv', text.replace('ripe', 'rotten')));
  await expect(other.getByRole('alert').filter({ hasText: '“vegetables.csv” is not the file' })).toBeVisible();
  expect(other.url().split('#')[1]).toBe(hash);
  await other.locator('.file-wanted input').setInputFiles(csv('fruit.csv', text));
  await ready(other);
  expect(other.url().split('#')[1]).toBe(hash);
  await train(page, 2);
  await train(other, 2);
  expect(await trainLoss(other)).toBe(await trainLoss(page));
  await other.context().close();
});

test('a run that was saved and is dropped in stands at the same epoch with the same loss; what is none changes nothing', async ({
  page,
}) => {
  await open(page, 'data=xor');
  await load(page);
  await train(page, 3);
  const [link, loss] = [page.url(), await trainLoss(page)];
  await page.getByRole('button', { name: 'Share' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the run' }).click();
  const bytes = readFileSync(await (await saving).path());
  await page.keyboard.press('Escape');
  const visit = await page.context().browser()?.newContext();
  const other = (await visit?.newPage()) as Page;
  await other.goto(`${link.split('#')[0]}#data=moons&layers=3`);
  await ready(other);
  await drop(other, 'notes.descent', Buffer.from('dear diary, this is no run at all'));
  await expect(other.getByText('“notes.descent” is no run that was saved here')).toBeVisible();
  await drop(other, 'cut.descent', bytes.subarray(0, bytes.length - 8));
  await expect(other.getByText('“cut.descent” is damaged')).toBeVisible();
  expect(other.url()).toContain('data=moons');
  await drop(other, 'experiment.descent', bytes);
  await expect(other.getByTestId('epoch')).toHaveText('3');
  await expect(other.getByText('ripe', { exact: true }).first()).toBeVisible();
  expect(await trainLoss(other)).toBe(loss);
  await expect(other).toHaveURL(link);
  await other.keyboard.press('ControlOrMeta+z');
  await expect(other).toHaveURL(/data=moons/);
  expect(await epochOf(other)).toBe(0);
  await visit?.close();
});

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  // a person drags it over the page first, which then takes it
  const isTaken = () =>
    page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], 'a.descent'));
      const main = document.querySelector('main');
      main?.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true }));
      return !main?.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    });
  await expect.poll(isTaken).toBe(true);
  const base64 = bytes.toString('base64');
  await page.evaluate(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content as string), (c) => c.charCodeAt(0))], file as string));
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, base64],
  );
}
