import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, sampled } from './page';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the main page, ${theme}`, async ({ page }) => {
    await open(page, `theme=${theme}`);
    await page.getByRole('button', { name: /^Layer 1, unit 1/ }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

const states = [
  'open=gradientFlow,gradientCheck',
  'open=landscape&theme=dark',
  'data=digits8x8',
  'data=addition',
  'data=names&theme=dark',
  'data=xor&present',
  'data=digits8x8&present&theme=dark',
  'data=xor&embed=chart,layers,noise,showTest',
] as const;

for (const hash of sampled(states, 0, 2, 4, 7)) {
  test(`axe finds nothing with ${hash}`, async ({ page }) => {
    await open(page, hash);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

test('axe finds nothing in the dialogs', async ({ page }) => {
  await open(page);
  for (const name of ['Share', 'CSV', 'Keys']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
