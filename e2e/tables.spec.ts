import { expect, test } from '@playwright/test';
import { packed, sheetOf, xlsxParts } from '../tests/spreadsheets';
import { open, testAccuracy } from './page';

// A teacher's own tables, as they are.

const file = (name: string) => `tests/tables/${name}`;

test('a teacher loads passengers, leaves out the ticket, predicts survival from sex and class', async ({ page }) => {
  await open(page, 'data=xor');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file('c01-passengers.csv'));
  await expect(dialog.getByRole('combobox', { name: 'Role of Ticket' })).toHaveValue('out');
  await expect(dialog.getByRole('combobox', { name: 'Role of Survived' })).toHaveValue('target');
  await expect(dialog.getByText('two words: 0 for female, 1 for male')).toBeVisible();
  for (const name of ['Age', 'Fare', 'Port']) await dialog.getByRole('combobox', { name: `Role of ${name}` }).selectOption('out');
  await expect(dialog.getByRole('status')).toContainText('200 of 200 rows, 2 inputs; 2 classes: 0, 1.');
  await expect(page).toHaveURL(/data=xor/);
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.locator('.feature-label')).toHaveText([/Class/, /Sex = male/]);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => testAccuracy(page)).toBeGreaterThan(60);
});

test('salary against years draws a line, with the keyboard and numbers as Germans write them', async ({ page }) => {
  await open(page, 'data=xor');
  await page.getByRole('button', { name: 'CSV' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const rows = Array.from({ length: 20 }, (_, n) => `${n + 3};${1 + Math.floor(n / 10)}.${100 + 37 * (n % 10)}`);
  await dialog.getByRole('textbox', { name: 'or paste the rows' }).fill(['Jahre;Gehalt', ...rows].join('\n'));
  await expect(dialog.getByText('Which number is “1.100” in column “Gehalt”?')).toBeVisible();
  // whoever parts cells by semicolons has the comma for the fraction
  await expect(dialog.getByRole('cell', { name: '1\u202f100', exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '1\u202f100' })).toBeVisible();
  await dialog.getByRole('button', { name: '1.1', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('cell', { name: '1.1', exact: true })).toBeVisible();
  await expect(dialog.getByRole('group', { name: /^Which number/ })).toHaveCount(0);
  await dialog.getByRole('combobox', { name: 'Decimal mark' }).selectOption('comma: 1,5');
  await expect(dialog.getByRole('cell', { name: '1\u202f100', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Use these data' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /Jahre/ }).first()).toBeVisible();
  await expect(page.locator('.output .axis').getByText('Gehalt')).toBeVisible();
  await expect(page).toHaveURL(/target(%20|\+| )number/);
  await page.reload();
  await expect(page.locator('.output .axis').getByText('Gehalt')).toBeVisible();
});

test('a file of five megabytes is read while the page goes on, and its text stays out of the box', async ({ page }) => {
  await open(page, 'data=xor');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  const rows = Array.from({ length: 200_000 }, (_, n) => `${n},${(n * 7919) % 1009},${(n * 31) % 977},${n % 2 ? 'yes' : 'no'}`);
  const buffer = Buffer.from(['id,a,b,answer', ...rows].join('\n'));
  await dialog.locator('input[type=file]').setInputFiles({ name: 'large.data', mimeType: '', buffer });
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog.getByText(/5.000 of 200.000 rows, 2 inputs/)).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'or paste the rows' })).toHaveCount(0);
  await expect(dialog.getByRole('combobox', { name: 'Role of id' })).toHaveValue('out');
});

test('a student asks what the network says of other wines: columns are moved by key, mouse and link, undone, and put back', async ({
  page,
}) => {
  await open(page, 'data=wine&layers=4');
  const map = page.locator('.output .picture canvas').first();
  await page.getByRole('button', { name: 'others at mean' }).click();
  const menu = page.getByRole('dialog', { name: 'Other columns' });
  const flavanoids = menu.getByRole('slider', { name: 'flavanoids', exact: true });
  await expect(menu.getByRole('listitem')).toHaveCount(11);
  await expect(flavanoids).toHaveAttribute('aria-valuetext', 'at mean 2.0');
  const before = await map.screenshot();
  await flavanoids.focus();
  await page.keyboard.press('End');
  await expect(flavanoids).toHaveAttribute('aria-valuetext', '5.1');
  await expect.poll(() => page.url()).toContain('at=flavanoids:5.1');
  await expect.poll(async () => before.equals(await map.screenshot())).toBe(false);
  await page.reload();
  const key = page.getByRole('button', { name: 'flavanoids at 5.1' });
  await key.click();
  await menu.getByRole('button', { name: 'flavanoids: back to the mean' }).click();
  await expect.poll(() => page.url()).not.toContain('at=');
  await page.keyboard.press('Escape');
  // the line in the histogram, with the mouse
  const box = await page.locator('.held-column').last().boundingBox();
  if (!box) throw new Error('no histogram');
  const middle = box.y + box.height / 2;
  const grip = await page.locator('.held-grip').last().boundingBox();
  if (!grip) throw new Error('no line');
  await page.mouse.move(grip.x + grip.width / 2, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, middle, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /^proline at 1/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'others at mean' })).toBeVisible();
  // a press on it is one on the column's button, over which it lies
  const column = page.getByRole('button', { name: 'Feature proline', exact: true });
  await expect(column).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.click(grip.x + grip.width / 2, middle);
  await expect(column).toHaveAttribute('aria-pressed', 'false');
});

test('two classes with names are called by them, and columns stand in their units, wherever the page speaks of them', async ({ page }) => {
  const said = () =>
    page.evaluate(() => {
      const named = [...document.querySelectorAll('[aria-label], [title], [aria-valuetext]')].flatMap((element) =>
        ['aria-label', 'title', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''),
      );
      return [document.body.textContent, ...named].join('\n');
    });
  const byNumber = /\b(orange|blue|class [012]|(true|false) (positive|negative)s?)\b/i;
  for (const hash of ['open=quality', 'present', 'embed']) {
    await page.goto('about:blank');
    await open(page, `data=breastCancer&layers=3&${hash}`);
    await expect(page.locator('.picture canvas').first()).toBeVisible();
    if (hash === 'open=quality') await expect(page.getByRole('slider', { name: 'Threshold', exact: true })).toBeVisible();
    expect((await said()).match(byNumber)?.[0], hash).toBeUndefined();
  }
  await page.goto('about:blank');
  await open(page, 'data=breastCancer&layers=3');
  await expect(page.locator('.reading h2')).toHaveText('Output benign');
  const point = async () => {
    const box = await page.locator('.output .picture canvas').first().boundingBox();
    if (box) await page.mouse.move(box.x + 80, box.y + 60);
  };
  await point();
  await expect(page.locator('.output .legend')).toContainText(/worst perimeter \d+, .*output for benign 0\.\d\d/);
  await page.goto('about:blank');
  await open(page, 'data=iris&layers=3');
  await point();
  await expect(page.locator('.output .legend')).toContainText(/petal length \(cm\) \d\.\d\scm, petal width \(cm\) \d\.\d\d?\scm/);
});

test('a spreadsheet is opened: another sheet is chosen, its numbers are the ones in the cells', async ({ page }) => {
  const rows = Array.from({ length: 30 }, (_, n) => [n + 1, 1.125 + (n % 7), n % 2 ? 'yes' : 'no']);
  const parts = xlsxParts({
    sheets: [
      { name: 'Notes', xml: sheetOf([['Read me']]) },
      { name: 'Fruit', xml: sheetOf([['weight', 'height', 'ripe'], ...rows]) },
    ],
  });
  await open(page, 'data=xor');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'fruit.xlsx', mimeType: '', buffer: Buffer.from(packed(parts)) });
  await dialog.getByRole('combobox', { name: 'Sheet' }).selectOption('Fruit');
  await expect(dialog.getByRole('status')).toContainText('30 of 30 rows, 1 input; 2 classes: no, yes.');
  await expect(dialog.getByRole('combobox', { name: 'Decimal mark' })).toHaveCount(0);
  await expect(dialog.getByRole('cell', { name: '2.125', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  await expect(page.locator('.feature-label')).toHaveText([/height/]);
});

test('a table of dates is taken as a series: the newest stood first, the link carries it', async ({ page }) => {
  const day = (n: number) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 60 }, (_, n) => `${day(59 - n)},${(10 + 5 * Math.sin(n / 3)).toFixed(2)}`);
  await open(page, 'data=xor');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'or paste the rows' }).fill(['day,warmth (°C)', ...rows].join('\n'));
  await dialog.getByRole('combobox', { name: 'Rows are' }).selectOption('a series in time');
  await expect(dialog.getByRole('status')).toContainText('60 values of “warmth (°C)” from 60 rows, 2021-01-01 to 2021-03-01.');
  await expect(dialog.getByRole('status')).toContainText('The newest stood first');
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/data=csvSeries/);
  const graph = page.getByRole('img', { name: /over 6 steps of the chosen example/ });
  await expect(graph).toBeVisible();
  // of the 54 windows the last 12 are forecast to test, each by its number; after the last of them comes the first of them
  await expect(page.getByText('test example 43, 2021-02-12 – 2021-02-17')).toBeVisible();
  for (let n = 44; n <= 54; n++) {
    await page.getByRole('button', { name: 'Next example' }).click();
    await expect(page.getByText(`test example ${n}, `)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Next example' }).click();
  await expect(page.getByText('test example 43, 2021-02-12 – 2021-02-17')).toBeVisible();
  await page.reload();
  await expect(graph).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
});

test('in a low window a student reads by the keys how every column was scaled, and divides the table anew', async ({ page }) => {
  await open(page, 'data=iris');
  const data = page.getByRole('region', { name: 'Data' });
  await data.getByText('(value − mean) / spread').locator('xpath=ancestor::summary').focus();
  await page.keyboard.press('Enter');
  await expect(data.getByRole('listitem').filter({ hasText: /^petal length \(cm\): \(value − \d.*cm\) \/ \d.*cm$/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await data.locator('summary', { hasText: 'More settings' }).click();
  const trains = data.getByRole('combobox', { name: 'What trains' });
  await expect(trains).toHaveValue('shipped');
  await trains.selectOption('classes');
  await expect(page).toHaveURL(/split=classes/);
  await expect(data.getByRole('slider', { name: 'Training share' })).toHaveValue('80');
  await data.getByRole('slider', { name: 'Training share' }).fill('100');
  await expect(page.locator('.metrics dd').nth(1)).toHaveText('–');
});

test('a table with years as heads is told and turned round; one of its rows is the series', async ({ page }) => {
  const years = Array.from({ length: 40 }, (_, n) => 1980 + n);
  const rows = ['Austria', 'Belgium'].map((name, k) => [name, ...years.map((year) => (100 * (k + 1) + 5 * Math.sin(year)).toFixed(2))]);
  await open(page, 'data=xor');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'or paste the rows' })
    .fill([['country', ...years], ...rows].map((row) => row.join(',')).join('\n'));
  await expect(dialog.getByRole('combobox', { name: 'Rows are' })).toHaveValue('series');
  await expect(dialog.getByRole('status')).toContainText(
    'The 40 heads “1980” to “2019” are times and each row is a series: they are turned round.',
  );
  await expect(dialog.getByRole('status')).toContainText('40 values of “Austria” from 40 rows, 1980-01-01 to 2019-01-01.');
  await dialog.getByRole('combobox', { name: 'Role of Belgium' }).selectOption('target');
  await expect(dialog.getByRole('status')).toContainText('40 values of “Belgium”');
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/data=csvSeries/);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
});
