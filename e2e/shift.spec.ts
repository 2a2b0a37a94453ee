import { type Browser, expect, type Page, test } from '@playwright/test';
import { sampled } from './page';

const sizes = [
  [1280, 800],
  [768, 1024],
  [390, 844],
] as const;

/** A page that notes how far what has been drawn is moved. */
async function watched(browser: Browser, [width, height]: (typeof sizes)[number]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push((entry as unknown as { readonly value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { readonly seen: readonly number[] }).seen);
const total = (shifts: readonly number[]) => shifts.reduce((sum, shift) => sum + shift, 0);

async function opened(page: Page, link: string): Promise<void> {
  await page.goto(`./#${link}`);
  await expect(page.locator('main[data-waits]')).toHaveCount(0);
  await expect(page.locator('.app')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(700);
}

const links = [
  '',
  'data=digits8x8&layers=conv8,maxpool,16',
  'data=mnist&tab=microscope',
  'data=addition',
  'data=wine',
  'data=drawn',
  'open=gradientFlow',
  'open=backprop&backprop.height=tall',
  'layers=4:relu&open=regions,hiddenSpace',
  'layers=%%%&unknown=1',
  'vs=rate:0.3;rate:0.1&stage=compare',
  'data=wine&vs=rate:0.3&stage=compare',
  'stage=sweep',
  'stage=race',
];

for (const link of sampled(links, 2, 4, 10)) {
  test(`what has been drawn stays where it is while the page opens: ${link || 'without a link'}`, async ({ browser }) => {
    for (const size of sizes) {
      const page = await watched(browser, size);
      await opened(page, link);
      const shifts = await shiftsOf(page);
      expect(total(shifts), `at ${size.join(' × ')}: ${shifts}`).toBeLessThan(link.includes('stage=') ? 0.01 : 0.003);
      await page.close();
    }
  });
}

// more units, terms and images than there is room for: which are shown changes while they are looked at
for (const [link, ...places] of sampled(
  [
    ['layers=16,16;batchNorm,16;dropout0.2,16;skip1', 0, 1],
    ['data=digits8x8&layers=conv8,maxpool,16', 0, 2],
    ['data=wine&layers=8', 1],
    ['data=spiral&layers=8,8,8,8,8,8', 0, 2],
    ['data=names&open=letters', 0, 2],
    ['data=randomWalk&open=forecast', 0],
    ['data=addition', 2],
  ] as const,
  0,
  4,
)) {
  test(`nothing moves while it trains: ${link}`, async ({ browser }) => {
    for (const place of places) {
      const page = await watched(browser, sizes[place] as (typeof sizes)[number]);
      await opened(page, link);
      await page.waitForTimeout(2000); // which units are the strongest is known a moment later
      const before = (await shiftsOf(page)).length;
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await page.waitForTimeout(5000);
      const shifts = (await shiftsOf(page)).slice(before);
      await expect(page.getByTestId('epoch')).not.toHaveText('0');
      expect(total(shifts), `at ${sizes[place]?.join(' × ')}: ${shifts}`).toBeLessThan(
        link.startsWith('data=') && !link.includes('digits') ? 0.001 : 0.002,
      );
      await page.close();
    }
  });
}
