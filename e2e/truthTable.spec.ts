import { expect, test } from '@playwright/test';
import { open } from './page';

test('XOR as a truth table reaches 100 % and the test loss is a dash', async ({ page }) => {
  await open(page, 'data=circle&layers=8&rate=0.3&batch=4');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  const text = 'a,b,a xor b\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n';
  await dialog.locator('input[type=file]').setInputFiles({ name: 'xor.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page).toHaveURL(/train=100/);
  const output = page.getByRole('region', { name: 'Output' });
  const metric = (name: string) => output.locator('.metrics > dl > div').filter({ hasText: name }).locator('dd');
  await expect(output.getByText('All examples train: there is no test part.')).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(metric('Train acc.')).toHaveText('100.0 %', { timeout: 20_000 });
  for (const name of ['Test loss', 'Test acc.']) await expect(metric(name)).toHaveText('–');
  await expect(page.getByRole('img', { name: /no test part/ })).toBeVisible();
  await expect(page.locator('body')).not.toContainText('NaN');
});

test('the change offered to a run that diverges through its penalty is tried and holds', async ({ page }) => {
  await open(page, 'data=circle&layers=4&examples=40&loss=squaredError&optimizer=sgd&batch=1&rate=1&penalty=l2&penalty.rate=10');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const notice = page.locator('.notice').filter({ hasText: 'became infinite' });
  await expect(notice).toContainText('the penalty’s λ of 10 is too large for learning rate 1', { timeout: 20_000 });
  await notice.getByRole('button', { name: 'Try λ 1' }).click();
  await expect(notice).toBeHidden();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.locator('.epoch:visible').first()).toHaveText(/[3-9]\d/);
  await expect(notice).toBeHidden();
});
