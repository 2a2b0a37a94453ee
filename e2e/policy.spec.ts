import { expect, type Frame, type Page, test } from '@playwright/test';
import { epochOf, failures, open, ready } from './page';

/** Every report of a violation in the page and its frames, told to the test. */
async function violations(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => void seen.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      (window as unknown as { tellViolation(text: string): void }).tellViolation(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  return seen;
}

const policyOf = (frame: Page | Frame) => frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');

test('the page says what it may do, and is refused what it may not', async ({ page }) => {
  const seen = await violations(page);
  await open(page);
  expect(await policyOf(page)).toContain("default-src 'none'");
  expect(await policyOf(page)).not.toContain('unsafe-inline');
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => seen.length).toBe(1); // what the other tests would see
});

test('training in a file of its own, dialogs, panels and sharing do nothing that the policy forbids', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 }); // with a panel open the chart has room
  const [seen, failed] = [await violations(page), failures(page)];
  await open(page, 'data=circle&layers=3&open=gradientFlow,landscape');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  expect(page.workers().every((worker) => worker.url().startsWith('http'))).toBe(true);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /CSV/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Several seeds' }).click();
  const seeds = page.getByRole('dialog', { name: 'Several seeds' });
  await seeds.getByLabel('Epochs').fill('5');
  await seeds.getByLabel('Epochs').press('Enter');
  await seeds.getByRole('button', { name: 'Train' }).click();
  await expect(seeds.getByRole('button', { name: 'worst' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect([...seen, ...failed]).toEqual([]);
});

for (const hash of [
  'data=moons&layers=40&precision=single',
  'data=digits8x8&layers=conv4',
  'data=addition',
  'data=iris&open=gradientCheck',
  'data=xor&embed&hide=',
]) {
  test(`${hash} needs nothing that the policy forbids`, async ({ page }) => {
    const [seen, failed] = [await violations(page), failures(page)];
    await page.goto(`./#${hash}`);
    await ready(page);
    await page.getByRole('button', { name: 'One step' }).click();
    await expect(page.getByText('doubles', { exact: false })).toHaveCount(0);
    expect([...seen, ...failed]).toEqual([]);
  });
}
