import { expect, test } from '@playwright/test';
import { bundled } from '../bench/browser';
import { nodeSimdBinaries } from '../scripts/simdModule';
import { filesOf } from '../tests/bits/files';

declare const bench: typeof import('../tests/bits/pageEntry');

const texts = (files: Readonly<Record<string, Uint8Array>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));

test('Chromium computes the same bits as Node: every elementary function, whole runs', async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundled('tests/bits/pageEntry.ts') });
  const found = await page.evaluate(
    async ([binary, files]) => {
      const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const images = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]));
      await bench.loadAllParts();
      return [...bench.elementaryBits(), ...bench.runBits(bytesOf(binary), images)];
    },
    [Buffer.from(nodeSimdBinaries().single).toString('base64'), texts(filesOf('digits8x8'))] as const,
  );
  expect(found.length).toBeGreaterThan(35);
  for (const { name, hash, want } of found) expect(hash, name).toBe(want);
});
