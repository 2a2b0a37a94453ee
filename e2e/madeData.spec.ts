import { expect, test } from '@playwright/test';
import { failures, open } from './page';

test('a rule is typed, spoilt and ordered; what cannot be read leaves the data as they were', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=typedRule');
  const rule = page.getByRole('textbox', { name: 'Class 1 where' });
  await rule.fill('x^2 + y^2 < 9');
  await expect(page).toHaveURL(/formula=x\^2/);
  const url = page.url();
  await rule.fill('x^2 + z < 9');
  await expect(page.getByText(/“z” is not an input here/)).toBeVisible();
  expect(page.url()).toBe(url);
  await page.locator('summary').and(page.getByLabel('Balance, errors and order')).click();
  await page.getByRole('slider', { name: 'Flipped labels' }).press('ArrowRight');
  await page.getByRole('combobox', { name: 'Order of the examples' }).selectOption('by class or value');
  await page.getByRole('checkbox', { name: 'Shuffle before every epoch' }).uncheck();
  await expect(page.getByText(/the training loss ended higher/)).toBeVisible();
  await expect(page).toHaveURL(/flipped=1&order=target&shuffle=no/);
  expect(seen).toEqual([]);
});

test('rows of numbers are pasted into the picture and copied from it', async ({ page, context }) => {
  const seen = failures(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'data=drawn&points=-2,-2,0;2,2,1');
  await page.getByRole('button', { name: 'Draw' }).click();
  const picture = page.getByRole('application', { name: 'Picture: draw' });
  await picture.focus();
  await page.evaluate(() => navigator.clipboard.writeText('x;y;label\n1,5;2;+1\n-1;-2;-1\n9;9;1\n'));
  await page.keyboard.press('Control+V');
  await expect(page.getByText('2 of 3 rows pasted; row 4 is the first left out: it lies outside of −6 to 6.')).toBeVisible();
  await expect(page).toHaveURL(/points=-2,-2,0;2,2,1;1\.5,2,1;-1,-2,0/);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('4 rows copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('x1\tx2\tclass\n-2\t-2\tA\n2\t2\tB\n1.5\t2\tB\n-1\t-2\tA\n');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/points=-2,-2,0;2,2,1$/);
  expect(seen).toEqual([]);
});

test('a point is moved by a hand, and images are read by measures in place of pixels', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=drawn&points=-2,-2,0;2,2,1');
  await page.getByRole('button', { name: 'Draw' }).click();
  await page.getByRole('button', { name: 'Move a point' }).click();
  const box = await page.getByRole('application', { name: 'Picture: draw' }).boundingBox();
  if (!box) throw new Error('the picture is not on screen');
  const at = (x: number, y: number) => [box.x + ((x + 6) / 12) * box.width, box.y + ((6 - y) / 12) * box.height] as const;
  await page.mouse.move(...at(2, 2));
  await page.mouse.down();
  await page.mouse.move(...at(3, -4), { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/points=-2,-2,0;(2\.9\d|3(\.0\d)?),-(3\.9\d|4(\.0\d)?),1/);

  await page.evaluate(() => {
    location.hash = 'data=digits8x8';
  });
  await page.getByText('Measures in place of pixels').click();
  await expect(page.getByLabel('Vertical axis')).toHaveValue('leftRight');
  await expect(page).toHaveURL(/data=digits8x8Features/);
  await page.getByText('Measures in place of pixels').click();
  await expect(page).toHaveURL(/data=digits8x8(&|$)/);
  expect(seen).toEqual([]);
});
