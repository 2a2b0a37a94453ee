import { expect, type Page, test } from '@playwright/test';
import { parseNumber } from '../src/ui/controls/parseNumber';
import { failures, open } from './page';

const panel = (page: Page) => page.getByRole('region', { name: 'Through time' });
const link = 'data=addingProblem&init=gaussian&init.standardDeviation=0.1&epochs=43&open=throughTime';

/** |∂L/∂h| at the first step over that at the last, as the picture says them. */
async function ratio(page: Page): Promise<number> {
  const text =
    (await panel(page)
      .getByRole('img', { name: /^Size of the gradient/ })
      .getAttribute('aria-label')) ?? '';
  const [, first, last] = /: (.+) at the first, (.+) at step/.exec(text) ?? [];
  return parseNumber(first ?? '') / parseNumber(last ?? '');
}

test('a lecturer switches RNN to LSTM with forget bias 3, and the gradient no longer vanishes', async ({ page }) => {
  const wrong = failures(page);
  await open(page, `${link}&layers=rnn16`);
  await expect.poll(() => ratio(page)).toBeLessThan(1e-15);
  await page.getByRole('combobox', { name: 'Add a layer' }).selectOption({ label: 'LSTM' });
  await page.getByRole('button', { name: 'Layer 1: settings' }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Layer 1: settings' }).click();
  await page.getByRole('textbox', { name: 'forget bias' }).fill('3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => ratio(page)).toBeGreaterThan(1e-4);
  await expect(page).toHaveURL(/layers=lstm\d+;forgetBias3/);

  await panel(page).getByRole('button', { name: 'RNN, LSTM, GRU side by side' }).click();
  await expect(page.getByRole('img', { name: /^Size of the gradient/ })).toHaveCount(3);
  const slider = page.getByRole('slider', { name: 'Step whose eigenvalues are shown, B' });
  await slider.focus();
  await page.keyboard.press('Home');
  for (const letter of ['A', 'B', 'C']) {
    await expect(page.getByRole('slider', { name: `Step whose eigenvalues are shown, ${letter}` })).toHaveAttribute('aria-valuenow', '1');
  }
  expect(wrong).toEqual([]);
});
