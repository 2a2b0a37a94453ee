import { expect, test } from '@playwright/test';
import { preview } from 'vite';
import { epochOf, failures, open, ready } from './page';
import { pagePort, slidePort } from './ports';

const slide = (sandbox: string | null, hash: string) =>
  `http://localhost:${slidePort}/?${sandbox === null ? '' : `sandbox=${sandbox}&`}hash=${encodeURIComponent(hash)}`;

for (const sandbox of [null, 'allow-scripts']) {
  test(`it runs in a slide on another origin, ${sandbox ? 'sandboxed' : 'plain iframe'}`, async ({ page }) => {
    const seen = failures(page);
    await page.goto(slide(sandbox, 'embed&data=xor'));
    const frame = page.frameLocator('iframe');
    await ready(frame);
    await frame.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => epochOf(frame), { timeout: 20_000 }).toBeGreaterThan(3);
    await expect(frame.getByRole('heading', { name: 'Data' })).toHaveCount(0);
    await expect(frame.getByRole('link', { name: /Open/ })).toBeVisible();
    expect(seen).toEqual([]);
  });
}

test('the whole page runs in a sandbox too, tables included', async ({ page }) => {
  const seen = failures(page);
  await page.goto(slide('allow-scripts', 'data=iris'));
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await frame.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(frame), { timeout: 20_000 }).toBeGreaterThan(1);
  expect(seen).toEqual([]);
});

test('a slide keeps only the controls that its author ticked', async ({ page }) => {
  await page.goto('./#');
  await ready(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  const code = dialog.getByRole('textbox', { name: /embed code/i });
  await expect(code).toHaveValue(/<iframe[^>]+sandbox="allow-scripts[^>]*>/);
  await expect(code).toHaveValue(/embed/);
});

test('the preview of a slide says that it loads, then shows it', async ({ page }) => {
  await page.route(/EmbedLayout.*\.js/, async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  await open(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('The slide is loading…')).toBeVisible();
  await expect(dialog.locator('.share-preview p')).toHaveCount(0);
  await expect(dialog.frameLocator('iframe').locator('.embed canvas').first()).toBeVisible();
});

test('where a frame may not fetch its files the preview says so', async ({ page }) => {
  const port = pagePort + 7;
  const headers = { 'Access-Control-Allow-Origin': 'https://elsewhere.example' };
  const server = await preview({ logLevel: 'silent', preview: { port, strictPort: true, cors: false, headers } });
  try {
    await page.goto(`http://localhost:${port}/`);
    await ready(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/does not start.*Access-Control-Allow-Origin/);
  } finally {
    await server.close();
  }
});

test('a slide with the network hidden still answers, for images and sequences', async ({ page }) => {
  const seen = failures(page);
  await page.goto('./#data=digits8x8&embed&hide=network');
  await expect(page.locator('.image-output dd').nth(1)).toHaveText(/^\d$/);
  await page.goto('about:blank');
  await page.goto('./#data=addition&embed&hide=network');
  await expect(page.locator('.sum-text')).toHaveText(/^carry[1·]+[01]+\d+\+[01]+\d+=[01]+\d+$/);
  expect(seen).toEqual([]);
});

for (const [width, height] of [
  [300, 200],
  [320, 240],
  [400, 120],
  [480, 300],
  [530, 300],
  [640, 400],
] as const) {
  test(`the bar of a slide of ${width} × ${height} is inside it at any epoch`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'embed');
    await page.evaluate(() => {
      for (const epoch of document.querySelectorAll('[data-testid="epoch"]')) epoch.textContent = '12 345';
    });
    const outside = await page.locator('.embed-bar :is(button, a, input, .epoch, .figure):visible').evaluateAll((all) =>
      all
        .filter((part) => {
          const { left, right } = part.getBoundingClientRect();
          return left < -0.5 || right > innerWidth + 0.5;
        })
        .map((part) => part.textContent || part.tagName),
    );
    expect(outside).toEqual([]);
  });
}

test('in a high slide network and output stand one above the other, whole', async ({ page }) => {
  test.setTimeout(120_000);
  for (const data of ['moons', 'digits8x8&examples=100&layers=conv4', 'addition', 'names&examples=100&layers=lstm8', 'wine']) {
    for (const [width, height] of [
      [390, 844],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await open(page, `data=${data}&embed`);
      const [network, output] = [page.locator('.embed > .network'), page.locator('.embed > .picture-only > *').first()];
      await expect(async () => {
        const [above, below, bar] = await Promise.all([network, output, page.locator('.embed-bar')].map((shown) => shown.boundingBox()));
        if (!above || !below || !bar) throw new Error(`${data}: not all of it is there`);
        expect(above.height, data).toBeGreaterThan(100);
        expect(below.y, data).toBeGreaterThanOrEqual(above.y + above.height);
        expect(below.y + below.height, data).toBeLessThanOrEqual(bar.y + 1);
      }).toPass({ timeout: 10_000 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), data).toBe(width);
      const sideways = await page
        .locator('.picture-only *')
        .evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
      expect(sideways, data).toBeLessThanOrEqual(width + 1);
    }
  }
});
