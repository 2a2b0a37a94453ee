import { expect, test } from '@playwright/test';
import { epochOf, open } from './page';

test('speech input types hello world and nothing happens', async ({ page }) => {
  await open(page, 'data=xor');
  await page.keyboard.press('Space');
  await expect.poll(() => epochOf(page)).toBeGreaterThan(3);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const epoch = await epochOf(page);
  const state = async () => [await epochOf(page), await page.getByRole('button', { name: 'Play', exact: true }).count(), page.url()];
  const before = await state();

  // with nothing focused, and on a control
  for (const place of ['heading', 'button'] as const) {
    if (place === 'button') await page.getByRole('button', { name: 'Share' }).focus();
    else await page.getByRole('heading', { name: 'Descent' }).click();
    await page.keyboard.type('hello world');
    await page.keyboard.type('hello world', { delay: 120 });
    expect(await state()).toEqual(before);
  }

  // switched off: not even a letter that is a shortcut acts, after a reload neither
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('checkbox', { name: /Letters/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('heading', { name: 'Descent' }).click();
  for (const letter of ['r', 'p', 'q', '.', '?']) await page.keyboard.press(letter);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.present, .code-card')).toHaveCount(0);
  expect(await epochOf(page)).toBe(epoch);
});
