import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtFiles, firstLoadKilobytes } from '../scripts/builtFiles';
import { epochOf, failures, ready } from './page';

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };

/** Serves dist/ compressed, with the headers of an ordinary course server, and notes what it has sent. */
async function countingServer() {
  const sent: { path: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/^\//, '') || 'index.html';
    const extension = path.split('.').at(-1) as keyof typeof types;
    try {
      const body = gzipSync(readFileSync(`dist/${path}`), { level: 9 });
      sent.push({ path, bytes: body.length });
      response.writeHead(200, { 'Content-Type': types[extension], 'Content-Encoding': 'gzip', 'Cache-Control': 'max-age=600' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, sent, close: () => server.close() };
}

test('the page loads what it shows and no more, each file once', async ({ page }) => {
  const server = await countingServer();
  const seen = failures(page);
  await page.goto(server.address);
  await ready(page);
  // the strip below the network comes right after the page
  await expect.poll(() => server.sent.some(({ path }) => path.endsWith('/strip.js'))).toBe(true);
  await page.waitForLoadState('networkidle');
  const first = builtFiles().filter(({ isFirst }) => isFirst);
  expect(server.sent.map(({ path }) => path).toSorted()).toEqual(first.map(({ path }) => path).toSorted());
  expect(server.sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(1000 * firstLoadKilobytes);

  // it trains with that, and fetches a method with the run that wants it
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 20_000 }).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  // a run that has begun has a curve and marks on its time line, a pointer brings what entries are and compute, typeset: little, and nothing that trains
  const later = server.sent.slice(first.length);
  expect(
    later.reduce((sum, { bytes }) => sum + bytes, 0),
    later.map(({ path }) => path).join(),
  ).toBeLessThan(26_500);
  expect(later.filter(({ path }) => /simd|matrix|wholeVectorStep|worker/i.test(path))).toEqual([]);
  await page.evaluate(() => {
    location.hash = 'data=xor&optimizer=bfgs&batch=250';
  });
  await expect.poll(() => server.sent.some(({ path }) => path.includes('/wholeVectorStep.js'))).toBe(true);
  await ready(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(seen).toEqual([]);
  server.close();
});

test('a part that does not come is said in its place, and comes when it is asked for again', async ({ page }) => {
  await page.route('**/imageParts.js', (route) => route.abort());
  await page.goto('./');
  await ready(page);
  await page.evaluate(() => {
    location.hash = 'data=digits8x8';
  });
  await expect(page.getByRole('alert').first()).toContainText('could not be fetched');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled(); // the rest lives on
  await page.unroute('**/imageParts.js');
  for (const again = page.getByRole('button', { name: 'Try again' }); (await again.count()) > 0; ) {
    const before = await again.count();
    await again.first().click();
    await expect.poll(() => again.count()).toBeLessThan(before);
  }
  await expect(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
});

test('a sentence whose words do not come is called by its key, and the next one is said', async ({ page }) => {
  await page.route('**/words/sentences.js', (route) => route.abort());
  await page.goto('./#nonsense=1');
  await ready(page);
  await expect(page.locator('.notice')).toContainText('“note.unknownKey”');
  await expect(page.locator('.notice')).toContainText('could not be fetched');
  await page.unroute('**/words/sentences.js');
  await page.evaluate(() => {
    location.hash = 'rate=nonsense';
  });
  await expect(page.locator('.notice')).toContainText('“nonsense” is not a number that rate can be');
});
