import { expect, test } from '@playwright/test';
import { epochOf, failures, open } from './page';

test('names are being invented on a phone: letter by letter, beside n-grams counted in the page', async ({ page }) => {
  const seen = failures(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'data=names&examples=600&layers=gru8&rate=0.02&batch=16&epochs=4&open=letters&letters.seed=3&letters.temperature=1');
  // the first screen has some of them
  await expect(page.locator('.letters .invented')).toContainText(/[a-z]{2}/);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByTestId('epoch')).toHaveText('4');
  const panel = page.getByRole('region', { name: 'Letters' });
  const writing = panel.getByRole('region', { name: 'It writes' });
  await writing.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(writing.getByText(/the number .* falls on ⏎/)).toBeVisible();
  await writing.getByRole('button', { name: 'Letter', exact: true }).click();
  await expect(writing.getByText(/the number .* falls on [a-z]/)).toBeVisible();
  const models = panel.getByRole('table');
  await expect(models.getByRole('row', { name: /^5 letters of context/ })).toBeVisible();
  await expect(models.getByRole('row')).toHaveCount(8); // six n-grams, the network and the head
  const losses = await models.locator('tbody tr td:nth-child(3)').allTextContents();
  expect(losses.map(Number)).toEqual(losses.map(Number).toSorted((a, b) => b - a));
  await expect(panel.getByText(/^Underlined: in no list, so invented: \d+ of 12/)).toBeVisible();
  // a text of one's own, in the link too
  await panel.getByRole('textbox', { name: 'Read' }).fill('Anna?');
  await expect(panel.getByRole('img', { name: /“anna”/ })).toBeVisible();
  await expect(panel.getByText(/left out: \?/)).toBeVisible();
  await expect(page).toHaveURL(/letters\.read=Anna/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(seen).toEqual([]);
});

test('a list of names of one’s own is pasted and trained on', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=names&examples=200&layers=gru4');
  await page.getByRole('button', { name: 'Find an example' }).click();
  await page.getByRole('searchbox', { name: 'Find an example' }).fill('ma');
  await expect(page.locator('.letters dd').first()).toHaveText(/^ma/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const names = Array.from({ length: 40 }, (_, n) => `${'BCDFGHJK'[n % 8]}${'aeiou'[n >> 3]}l`);
  await dialog
    .getByRole('textbox')
    .first()
    .fill(`${[...names, 'BAL'].join('\n')}\n`);
  await expect(dialog.getByText(/40 different names, and 1 that stand/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Use as a list of names' }).click();
  await expect(page).toHaveURL(/data=csvNames/);
  await expect(page.locator('.letters')).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 30_000 }).toBeGreaterThan(2);
  expect(seen).toEqual([]);
});
