import { expect, test } from '@playwright/test';
import { failures, open, trainLoss } from './page';

const oldLink =
  'activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03&regularizationRate=0&noise=0&networkShape=4,2&seed=0.12345&showTestData=false&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false';

test('an old TensorFlow Playground link opens with the same start and the same curve', async ({ page }) => {
  const seen = failures(page);
  await open(page, oldLink);
  await expect(page.getByText('2 – 4 – 2 – 1', { exact: false })).toBeVisible();
  await expect.poll(() => trainLoss(page)).toBeCloseTo(0.5016, 2);
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  await page.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => trainLoss(page)).toBeCloseTo(0.4964, 3);
  expect(seen).toEqual([]);
});

test('what an old link hides stays hidden', async ({ page }) => {
  await open(page, `${oldLink}&learningRate_hide=true&batchSize_hide=true&dataset_hide=true`);
  await expect(page.getByRole('slider', { name: 'Learning rate' })).toHaveCount(0);
  await expect(page.getByRole('slider', { name: 'Batch size' })).toHaveCount(0);
  await expect(page.getByRole('radiogroup')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Penalty' })).toBeVisible();
});
