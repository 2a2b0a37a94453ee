import { expect, type Page, test } from '@playwright/test';
import { failures, open } from './page';

const panel = (page: Page) => page.getByRole('region', { name: 'Workbench' });
const handle = (page: Page, name: string | RegExp) => panel(page).getByRole('slider', { name });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).click();

async function dragged(page: Page, name: string | RegExp, by: readonly [number, number]): Promise<void> {
  const box = await handle(page, name).boundingBox();
  if (!box) throw new Error('there is no handle');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by[0], y + by[1], { steps: 4 });
  await page.mouse.up();
}

test('a student drags line and arrow until all points are right, then lets the perceptron correct itself', async ({ page }) => {
  const wrong = failures(page);
  // the unit says the wrong class of every point
  await open(page, 'data=gauss&noise=0&examples=100&layers=&init=constant&init.value=-0.5&open=workbench');
  const right = panel(page).getByText(/^\d+ of 50 training points right/);
  await expect(right).toHaveText(/^0 of 50/);

  // the arrow, turned round by its tip: one step of undo
  const tip = await handle(page, 'Tip of w').boundingBox();
  const line = await handle(page, /^The line/).boundingBox();
  if (!tip || !line) throw new Error('there are no handles');
  await dragged(page, 'Tip of w', [2 * (line.x - tip.x), 2 * (line.y - tip.y)]);
  await expect(right).toHaveText(/^50 of 50/);
  await undo(page);
  await expect(right).toHaveText(/^0 of 50/);

  // the line itself, and its end by key
  await dragged(page, /^The line/, [70, -70]);
  await expect(right).not.toHaveText(/^0 of 50/);
  await undo(page);
  await handle(page, /^End of the line/).focus();
  for (let k = 0; k < 18; k++) await page.keyboard.press('Shift+ArrowLeft'); // by 180 degrees
  await expect(right).toHaveText(/^50 of 50/);
  await undo(page);
  await expect(right).toHaveText(/^0 of 50/);

  // the response turns, and the link says so
  await handle(page, 'Turn the response').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('workbench.turn=30');

  await panel(page).getByRole('combobox', { name: 'What is done with the unit' }).selectOption('perceptron');
  await expect.poll(() => page.url()).toContain('workbench.show=perceptron');
  await panel(page).getByRole('button', { name: 'Next example' }).click();
  await expect(panel(page).getByText(/^Example 1: z = .*, y = [01], t = [01]\. Wrong: t − y = [+−]1\./)).toBeVisible();
  await expect(panel(page).getByRole('row', { name: /^w of x₁/ })).toBeVisible();
  // which examples it rests on that a line separates the classes stands in words, and in the table
  const named = await panel(page)
    .getByText(/^Separable:/)
    .textContent();
  const evidence = [...(named?.match(/that of (.*) \(dotted rings\)/)?.[1] ?? '').matchAll(/(\d+)(?=[, ])/g)].length;
  const numbers = panel(page).getByRole('button', { name: 'Numbers' });
  await numbers.click();
  await expect(panel(page).getByRole('row', { name: /yes$/ })).not.toHaveCount(0);
  expect(evidence).toBeGreaterThan(1);
  await numbers.click();
  for (let pass = 0; pass < 3; pass++) await panel(page).getByRole('button', { name: 'Whole pass' }).click();
  await expect(panel(page).getByText(/^Settled: pass \d needed no correction/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Put into the run' }).click();
  await expect(page.locator('.metrics')).toContainText(/100(\.0)?\s%/);
  expect(wrong).toEqual([]);
});

test('a network becomes one unit, goes to its least squares, and learns by two losses', async ({ page }) => {
  const wrong = failures(page);
  await open(page, 'data=noisyLine&layers=4&open=workbench&workbench.show=leastSquares');
  await panel(page).getByRole('button', { name: 'Make it one unit' }).click();
  const distance = panel(page).getByRole('definition').first();
  await expect(distance).not.toHaveText('0.000');
  await panel(page).getByRole('button', { name: 'Go to the minimum' }).click();
  await expect(distance).toHaveText('0.000');
  await handle(page, 'Steepness of the curve').focus();
  await page.keyboard.press('ArrowUp');
  await expect(distance).toHaveText('0.050');
  await undo(page);
  await undo(page);
  await undo(page);
  await expect(panel(page).getByRole('button', { name: 'Make it one unit' })).toBeVisible();

  await open(page, 'data=gauss&layers=&open=workbench&workbench.show=likelihood');
  const squared = panel(page)
    .getByRole('row', { name: /^squared error/ })
    .getByRole('cell')
    .last();
  await panel(page).getByRole('button', { name: 'Wrong and sure' }).click();
  await expect(squared).toHaveText(/10⁻/);
  await expect(
    panel(page)
      .getByRole('row', { name: /^cross-entropy/ })
      .getByRole('cell')
      .last(),
  ).toHaveText(/^−?1\.0/);
  expect(wrong).toEqual([]);
});
