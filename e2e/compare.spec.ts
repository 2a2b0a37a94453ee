import { expect, type Page, test } from '@playwright/test';
import { epochOf, failures, open } from './page';

const stage = (page: Page) => page.getByRole('region', { name: 'Compare' });
const run = (page: Page, letter: string) => stage(page).getByRole('region', { name: new RegExp(`^Run ${letter}:`) });
const rows = (page: Page) => stage(page).locator('.compared-table tbody tr');

/** The numbers of a run where all stand: training loss, test loss, accuracy, epoch. */
const numbers = async (page: Page, letter: string) =>
  (await rows(page).filter({ hasText: letter }).first().getByRole('cell').allTextContents()).slice(0, 4);

async function playTo(page: Page, epoch: number): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(epoch);
  await page.getByRole('button', { name: 'Pause' }).click();
  // what was under way comes home
  const standing = async () => {
    const texts = await rows(page).allTextContents();
    await page.waitForTimeout(200);
    return texts.join() === (await rows(page).allTextContents()).join();
  };
  await expect.poll(standing).toBe(true);
}

test('four fates of the rate in one gesture, then as a link', async ({ page, context }) => {
  const wrong = failures(page);
  await open(page, 'data=spiral&layers=8:relu,8:relu&rate=0.003&examples=200');
  const slider = page.getByRole('slider', { name: 'Learning rate' });
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider is not on the page');
  const [left, middle] = [box.x + 9, box.y + box.height / 2];
  const placeOf = (rate: number) => left + ((box.width - 18) * Math.log(rate / 0.0001)) / Math.log(10 / 0.0001);
  await page.keyboard.down('Shift');
  await page.mouse.move(placeOf(0.003), middle);
  await page.mouse.down();
  await page.mouse.move(placeOf(0.1), middle);
  await page.waitForTimeout(300); // what follows the pointer is fetched with the first of these gestures
  await page.mouse.move(placeOf(3), middle, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');

  await expect(stage(page).getByRole('region')).toHaveCount(4);
  await expect(run(page, 'A')).toContainText('η 0.003');
  await expect(run(page, 'D')).toContainText(/η (2\.[5-9]|3)/);
  await expect(stage(page).getByText('They differ in learning rate alone.')).toBeVisible();
  // the letters stay on the track as long as the runs stand side by side; a letter chooses its run
  const marks = page.locator('.objective .fan-marks').getByRole('button');
  await expect(marks).toHaveText(['A', 'B', 'C', 'D']);
  const places = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect()).map(({ x, width }) => x + width / 2));
  expect(Math.abs((places[0] ?? 0) - placeOf(0.003))).toBeLessThan(3);
  expect(Math.abs((places[3] ?? 0) - placeOf(3))).toBeLessThan(8);
  await marks.nth(2).press('Enter');
  await expect(run(page, 'C')).toHaveAttribute('data-chosen', 'true');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(marks).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(marks).toHaveCount(4);
  await page.getByRole('slider', { name: 'Speed' }).fill('4');
  await playTo(page, 40);
  await expect.poll(async () => new Set(await rows(page).locator('td:nth-child(5)').allTextContents()).size).toBe(1);
  await expect(run(page, 'C')).toContainText(/\d+ of 100 wrong/);

  // the same place, as whoever opens the link sees it
  await page.keyboard.press('Escape'); // nothing has the focus that keeps it
  await expect(stage(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(stage(page).getByRole('region')).toHaveCount(4);
  await expect(page).toHaveURL(/rate=0\.003&.*vs=rate:0\.0\d+;rate:0\.\d+;rate:[\d.]+&stage=compare/);
  await stage(page).getByRole('slider').press('ArrowRight');
  await expect.poll(() => epochOf(page)).toBe(1);
  const here = await numbers(page, 'C');

  const other = await context.newPage();
  await open(other, page.url().split('#')[1]);
  await expect(stage(other).getByRole('region')).toHaveCount(4);
  await expect(run(other, 'C')).toContainText(/wrong/);
  await other.keyboard.press('ArrowRight');
  await expect.poll(() => numbers(other, 'C')).toEqual(here);
  expect(wrong).toEqual([]);
});

test('a lecturer branches at epoch 100 with three times the rate', async ({ page }) => {
  await open(page, 'data=moons&layers=6&rate=0.03&examples=100&batch=10');
  await page.getByRole('button', { name: 'Pin run' }).click();
  await expect(run(page, 'A')).toContainText(/wrong/);
  await page.getByRole('slider', { name: 'Speed' }).fill('4');
  await playTo(page, 120);
  await page.getByRole('slider', { name: 'Time line' }).fill('100');
  await expect.poll(() => epochOf(page)).toBe(100);
  const before = await numbers(page, 'A');

  await run(page, 'A').locator('summary').click();
  await expect(page.getByRole('button', { name: 'Branch from A here, at epoch 100' })).toContainText('B');
  await page.keyboard.press('b');
  await page.getByRole('textbox', { name: /Learning rate/ }).fill('0.09');
  await page.keyboard.press('Enter');
  await expect(run(page, 'B')).toContainText('A from epoch 100, η 0.09');
  await expect.poll(() => numbers(page, 'B')).toEqual(before);
  await playTo(page, 150);
  const end = await numbers(page, 'B');
  expect(end).not.toEqual(await numbers(page, 'A'));
  await expect(page).toHaveURL(/rate=0\.09/);
  await expect(page).toHaveURL(/vs=rate:0\.03;100:\*/);

  await run(page, 'B').locator('summary').click();
  await page.getByRole('button', { name: 'Drop B' }).click();
  await expect(run(page, 'B')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => numbers(page, 'B')).toEqual(end);
});
