import { expect, type Page, test } from '@playwright/test';
import { failures } from './page';

const stage = (page: Page) => page.getByRole('region', { name: 'Race' });
const row = (page: Page, name: string) => stage(page).getByRole('row', { name: new RegExp(`^[A-Z] ?${name} `) });
/** Where a run can be opened. */
const openRow = (page: Page, name: string) => stage(page).getByRole('row', { name: new RegExp(`Open run [A-Z], ${name} `) });
const number = async (page: Page, name: string, column: number, of = row) =>
  await of(page, name).getByRole('cell').nth(column).textContent();

test('a student drags the start with the keys, takes another function and types one that cannot be read', async ({ page }) => {
  const wrong = failures(page);
  await page.goto('./#stage=race');
  await expect(page.locator('.race-bar')).toBeVisible();
  await expect(page.locator('.app > .objective')).toBeHidden();
  await expect(row(page, 'momentum')).toContainText('0.003');
  await expect(row(page, 'BFGS')).toContainText('at 46');
  const before = await number(page, 'Adam', 2);

  const ring = stage(page).getByRole('button', { name: /^Start at x −1.20, y 2.60/ });
  await ring.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(stage(page).getByRole('button', { name: /^Start at x −1.10, y 2.50/ })).toBeFocused();
  await expect.poll(() => number(page, 'Adam', 2)).not.toBe(before);
  await expect(page).toHaveURL(/race\.start=-1\.1,2\.5/);

  await stage(page)
    .getByRole('radio', { name: /Himmelblau/ })
    .click();
  await expect(stage(page).getByRole('heading', { name: 'Himmelblau' })).toBeVisible();
  await expect(page).toHaveURL(/race\.function=himmelblau/);

  const formula = stage(page).getByRole('textbox', { name: 'A function of x and y' });
  await formula.fill('x^2 + q');
  await formula.press('Enter');
  await expect(stage(page).getByRole('alert')).toHaveText('“x^2 + q”: “q” is not an input here; there is x, y. Himmelblau stays.');
  await expect(page).toHaveURL(/race\.function=himmelblau/);
  await formula.fill('x^2 + 3*y^2');
  await formula.press('Enter');
  await expect(stage(page).getByRole('alert')).toHaveCount(0);
  await expect(stage(page).getByRole('heading', { name: 'Own function' })).toBeVisible();

  // the page's keys move the race, and Escape leads out of it
  await stage(page).getByRole('heading', { name: 'Own function' }).click();
  await page.keyboard.press('.');
  await expect(page.getByTestId('evaluation')).toHaveText('28');
  await page.keyboard.press('Escape');
  await expect(stage(page)).toHaveCount(0);
  await expect(page.getByTestId('epoch')).toHaveText('0');
  expect(wrong).toEqual([]);
});

test('a student races four methods on their own network and opens the winner, and can go back', async ({ page }) => {
  const wrong = failures(page);
  await page.goto('./#data=moons&layers=3&examples=100&stage=race&race.rules=sgd,momentum,adam,bfgs&race.rates=one&race.evaluations=20');
  await stage(page)
    .getByRole('radio', { name: /Your network/ })
    .click();
  await expect(page).toHaveURL(/race\.function=network/);
  await stage(page).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(stage(page).getByText(/^4 runs in /)).toBeVisible();
  await expect(stage(page).getByText(/two main directions of all paths/)).toBeVisible();
  await expect(stage(page).getByRole('button', { name: /^Open run [A-D], / })).toHaveCount(4);

  // its transport goes along the paths
  const before = await number(page, 'Adam', 1, openRow);
  await page.getByRole('slider', { name: 'Evaluations: drag to go back' }).fill('3');
  await expect.poll(() => number(page, 'Adam', 1, openRow)).not.toBe(before);

  // other settings are said, and raced again
  await stage(page).getByRole('slider', { name: 'Momentum γ' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(stage(page).getByText(/These results are of other settings/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(stage(page).getByText(/These results are of other settings/)).toBeHidden();

  await stage(page).getByRole('button', { name: 'Open run D, BFGS' }).click();
  await expect(stage(page)).toHaveCount(0);
  await expect(page).toHaveURL(/optimizer=bfgs/);
  await page.getByRole('button', { name: 'Race', exact: true }).click();
  // the results are still there, and still those of this network
  await expect(openRow(page, 'BFGS')).toBeVisible();
  await expect(stage(page).getByText(/These results are of other settings/)).toBeHidden();
  await page.keyboard.press('Escape');
  for (let k = 0; k < 4 && /optimizer=bfgs/.test(page.url()); k++) await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/optimizer=bfgs/);
  expect(wrong).toEqual([]);
});
