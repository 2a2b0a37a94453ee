import { expect, type Locator, test } from '@playwright/test';
import { failures, open } from './page';

/** What is seen of a formula: it is no wider than what it stands in. */
async function expectWhole(formula: Locator, inside: Locator) {
  const [box, outer] = [await formula.boundingBox(), await inside.boundingBox()];
  expect(box?.width).toBeGreaterThan(20);
  expect(box!.x).toBeGreaterThanOrEqual(outer!.x);
  expect(box!.x + box!.width).toBeLessThanOrEqual(outer!.x + outer!.width);
}

for (const { name, size } of [
  { name: 'a student', size: { width: 1280, height: 800 } },
  { name: 'a student with a phone', size: { width: 390, height: 844 } },
]) {
  test(`${name} reads in its menu what tanh computes, and in another what Adam does`, async ({ page }) => {
    const failed = failures(page);
    await page.setViewportSize(size);
    await open(page);
    await page
      .getByRole('button', { name: /^Layer 1:/ })
      .first()
      .click();
    const menu = page.getByRole('dialog', { name: 'Layer 1' });
    const row = menu.locator('label', { has: page.getByRole('radio', { name: 'tanh', exact: true }) });
    await expect(row.locator('math')).toHaveText(/tanh.*z.*=.*e.*z.*−.*e/s);
    for (const each of await menu.locator('math').all()) await expectWhole(each, menu);
    await page.keyboard.press('Escape');

    const optimizer = page.getByRole('combobox', { name: 'Optimizer' });
    const before = await optimizer.boundingBox();
    await optimizer.hover();
    await optimizer.click();
    const adam = optimizer.getByRole('option', { name: 'Adam', exact: true });
    await expect(adam.locator('math')).toHaveCount(5);
    for (const each of await adam.locator('math').all()) await expectWhole(each, adam);
    await adam.click();
    await expect(optimizer).toHaveValue('adam');
    expect((await optimizer.boundingBox())?.height).toBe(before?.height);
    expect(failed).toEqual([]);
  });
}

test('a student sees in the menu what each start makes of ten layers, and sees it where the system draws the menu', async ({
  page,
  browser,
}) => {
  const failed = failures(page);
  await open(page, 'layers=8:relu,8:relu');
  const starts = page.getByRole('combobox', { name: 'Initial weights' });
  await starts.hover();
  await expect(starts).toHaveClass('ours'); // pressed before its formulas have come, it stays in words until it is left
  await starts.click();
  // they come while it is open
  const he = starts.getByRole('option', { name: 'He normal' });
  await expect(he).toContainText('keeps: 1.');
  await expect(starts.getByRole('option', { name: 'Xavier normal' })).toContainText('vanishes: 0.0');
  await expectWhole(he.locator('.start-sketch'), he);
  await page.keyboard.press('Escape');
  expect(failed).toEqual([]);

  const other = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await other.addInitScript(() => {
    CSS.supports = () => false;
  });
  await open(other, 'layers=8:relu,8:relu');
  const menu = other.getByRole('combobox', { name: 'Initial weights' });
  await menu.hover();
  await menu.focus();
  const sheet = other.locator('.start-choices');
  await expect(sheet.getByRole('button', { name: 'He normal' })).toContainText('keeps: 1.');
  await sheet.getByRole('button', { name: 'He normal' }).click();
  await expect(menu).toHaveValue('heNormal');
  await expect(sheet.getByRole('button', { name: 'He normal' })).toHaveAttribute('aria-pressed', 'true');
  await other.close();
});

for (const width of [1280, 390])
  test(`where the system draws the menus, the formula of what is chosen stands over its menu: ${width} px`, async ({ page }) => {
    const failed = failures(page);
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await page.setViewportSize({ width, height: 844 });
    await open(page, 'layers=8:tanh&penalty=l2');
    for (const [name, last, written] of [
      ['Optimizer', 'adam', /m.*←.*β/s],
      ['Loss', 'hinge', /max/],
      ['Penalty', 'l1', /λ/],
    ] as const) {
      const menu = page.getByRole('combobox', { name, exact: true });
      const formula = page.locator('.choice', { has: menu }).locator('> .typeset');
      await menu.focus();
      await expect(formula.locator('math').first()).toBeVisible();
      const before = await formula.textContent();
      await menu.selectOption(last);
      await expect(formula).not.toHaveText(before ?? '');
      await expect(formula).toHaveText(written);
      await expect(menu.locator('math')).toHaveCount(0);
      await expectWhole(formula, page.locator('main'));
      expect((await formula.boundingBox())!.y).toBeGreaterThan(0);
    }
    expect(failed).toEqual([]);
  });

test('the rule of a data set stands beside it, whose work it is where it was measured, and formulas where several are chosen', async ({
  page,
}) => {
  const failed = failures(page);
  await open(page, 'stage=sweep&sweep.of=optimizer');
  await page.getByRole('heading', { name: 'Data' }).hover();
  const card = page.locator('.rule-card');
  await page.getByRole('radio', { name: 'Spiral', exact: true }).hover();
  await expect(card.locator('math').first()).toHaveText(/x.*=.*5.*u.*sin.*cos/s);
  await page.getByRole('button', { name: /^Tables/ }).click();
  await page.getByRole('radio', { name: 'Iris flowers' }).hover();
  await expect(card).toHaveText(/Fisher 1936/);
  await page.getByRole('heading', { name: 'Data' }).hover();
  await expect(card).toBeHidden();

  const values = page.locator('.sweep-values').first();
  await values.focus();
  const momentum = page.locator('.sweep-choices button', { hasText: /^momentumM/ }).first();
  await expect(momentum.locator('math').first()).toBeVisible();
  await expect(momentum).toHaveAttribute('aria-pressed', 'true');
  await momentum.click();
  await expect(momentum).toHaveAttribute('aria-pressed', 'false');
  await expect(values).not.toHaveValue(/momentum,/);
  await values.press('Escape');
  await expect(momentum).toBeHidden();
  expect(failed).toEqual([]);
});

test('the rule of a data set comes to a pointer that rests on the set already', async ({ page }) => {
  let send = () => {};
  const isRested = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/typeset.js', async (route) => {
    await isRested;
    await route.continue();
  });
  await open(page);
  const asked = page.waitForRequest('**/typeset.js');
  await page.getByRole('radio', { name: 'Spiral', exact: true }).hover();
  await asked;
  send();
  await expect(page.locator('.rule-card math').first()).toHaveText(/x.*=.*5.*u.*sin.*cos/s);
});
