import { expect, test } from '@playwright/test';
import { open } from './page';

// One look for buttons: none of them is an underlined word, as links in a text are.

for (const link of [
  'data=circle',
  'data=wine',
  'data=co2&layers=rnn8',
  'data=digits8x8',

  'data=circle&layers=64,64',
])
  test(`no action is an underlined word: ${link}`, async ({ page }) => {
    await open(page, link);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.locator('.loss canvas').first()).toBeVisible();
    // a unit that is kept brings the way back to the output
    const hasUnits = /circle|wine/.test(link);
    if (hasUnits) await page.locator('.graph .unit').nth(-2).click();
    await page.mouse.move(640, 4);
    if (hasUnits) await expect(page.getByRole('button', { name: /^Show the (unit|output)$/ })).toBeVisible();
    const underlined = await page
      .locator('button, a')
      .evaluateAll((actions) =>
        actions.filter((action) => getComputedStyle(action).textDecorationLine.includes('underline')).map((action) => action.textContent),
      );
    expect(underlined).toEqual([]);
  });
