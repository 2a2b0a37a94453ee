import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { epochOf, failures, ready } from './page';
import { slidePort } from './ports';

const singles = 'data=xor&precision=single';

/** Trains a little, and says whether the page had to do so in doubles. */
async function trainsInDoubles(page: Page | FrameLocator): Promise<boolean> {
  await ready(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 20_000 }).toBeGreaterThan(3);
  return (await page.getByText('no WebAssembly SIMD').count()) > 0;
}

test('singles are there in a page, in a sandboxed slide and in a file', async ({ page }) => {
  const seen = failures(page);
  await page.goto(`./#${singles}`);
  expect(await trainsInDoubles(page)).toBe(false);
  await page.goto('about:blank');
  await page.goto('./#data=xor&precision=fused');
  expect(await trainsInDoubles(page)).toBe(false);
  expect(await page.getByText('no fused multiply').count()).toBe(0);

  await page.goto(`http://localhost:${slidePort}/?sandbox=allow-scripts&hash=${encodeURIComponent(singles)}`);
  expect(await trainsInDoubles(page.frameLocator('iframe'))).toBe(false);

  expect(existsSync('dist-file/index.html'), 'npm run build:file comes first').toBe(true);
  await page.goto(`${pathToFileURL('dist-file/index.html')}#${singles}`);
  expect(await trainsInDoubles(page)).toBe(false);
  expect(seen).toEqual([]);
});

test('a run fetches the kernels that it wants, and no others', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const [, kernels] = /\/(simd(?:Fused)?)\.js$/.exec(request.url()) ?? [];
    if (kernels) fetched.push(kernels);
  });
  for (const [hash, wanted] of [
    ['data=xor', []],
    [singles, ['simd']],
    ['data=xor&precision=fused', ['simd', 'simdFused']],
  ] as const) {
    fetched.length = 0;
    await page.goto('about:blank');
    await page.goto(`./#${hash}`);
    await trainsInDoubles(page);
    expect(fetched.toSorted(), hash).toEqual(wanted);
  }
});

test('where the policy of a page forbids WebAssembly the run is in doubles, with a quiet note', async ({ page }) => {
  await page.goto(`./?strict#${singles}`);
  await trainsInDoubles(page);
  await expect(page.getByText('no WebAssembly SIMD')).toBeVisible(); // its words come on demand
  await page.goto('about:blank');
  await page.goto('./?strict#data=xor');
  expect(await trainsInDoubles(page)).toBe(false); // doubles were asked for
});
