import { expect, test } from '@playwright/test';
import { failures, open } from './page';

const eight = 'conv8;same,conv8;same,maxpool,conv16;same,conv16;same,maxpool,32:relu,16:relu';

test('eight layers and classes with long names are in view at 1024, their heads whole', async ({ page }) => {
  const seen = failures(page);
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, `data=emoji32&examples=100&layers=${eight}`);
  await expect(page.locator('.facts').last()).toBeVisible();
  const scrolls = await page.locator('.graph-scroll').evaluate((room) => room.scrollWidth - room.clientWidth);
  expect(scrolls).toBeLessThanOrEqual(0);
  const cut = await page
    .locator('.fact')
    .evaluateAll((facts) =>
      facts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
  const hint = await page
    .locator('.reading .hint, .map-legend > p')
    .evaluateAll((lines) =>
      lines.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
    );
  expect(hint).toEqual([]);
  expect(seen).toEqual([]);
});

test('the name of a known network is whole, and all of the head stays in it, at every width', async ({ page }) => {
  const known = 'conv16;kernelSize5;stride2;same;batchNorm,conv32;same;batchNorm,maxpool,conv64;same;batchNorm,gap';
  await open(page, `data=emoji32&examples=100&layers=${known}`);
  const head = page.locator('.network > .region-head');
  await expect(head.locator('.image-presets > select')).toHaveValue(/./);
  for (const width of [962, 1024, 1120, 1152, 1280]) {
    await page.setViewportSize({ width, height: 768 });
    const beyond = await head.evaluate((row) => {
      const [select, end] = [row.querySelector('select'), row.lastElementChild];
      const needed = select?.cloneNode(true) as HTMLElement;
      needed.style.cssText = 'position: absolute; max-width: none';
      select?.after(needed);
      const missing = needed.offsetWidth - (select?.offsetWidth ?? 0);
      needed.remove();
      return [missing, (end?.getBoundingClientRect().right ?? Number.NaN) - row.getBoundingClientRect().right];
    });
    for (const by of beyond) expect(by, `at ${width}`).toBeLessThanOrEqual(0);
  }
});

test('a small slide shows the view that it was made of, above its bar', async ({ page }) => {
  const seen = failures(page);
  for (const [width, height] of [
    [480, 270],
    [320, 240],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [tab, what] of [
      ['microscope', '.lens-kernel'],
      ['wants', '.wants h3'],
      ['maps', '.picture-only dl'],
    ] as const) {
      await open(page, `data=digits8x8&examples=100&layers=conv6;kernelSize3,8:relu&embed&tab=${tab}`);
      const shown = page.locator(what);
      await expect(shown).toBeVisible();
      await expect(async () => {
        const [box, bar] = [await shown.boundingBox(), await page.locator('.embed-bar').boundingBox()];
        expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(bar?.y ?? Number.NaN);
        expect((box?.x ?? Number.NaN) + (box?.width ?? Number.NaN)).toBeLessThanOrEqual(width);
      }).toPass({ timeout: 5_000 });
      if (tab !== 'maps') await expect(page.locator('.chosen-image')).toBeHidden();
    }
  }
  expect(seen).toEqual([]);
});

test('a layer is called the same in the microscope and in what a unit wants', async ({ page }) => {
  await open(page, 'data=digits8x8&examples=100&layers=conv4;same,maxpool,conv4;same,maxpool,8:relu&tab=microscope');
  await expect(page.locator('.lens')).toBeVisible();
  const named = await page.locator('.map-row').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
  await page.getByRole('tab', { name: 'What it wants' }).click();
  const options = page.getByRole('combobox', { name: 'Layer', exact: true }).locator('option');
  const kinds = ['Convolution 1', 'Max pooling 1', 'Convolution 2', 'Max pooling 2', 'Dense 1'];
  await expect(options).toHaveText([...kinds, 'Output'].map((name) => new RegExp(`^${name}, `)));
  for (const name of kinds) expect(named.some((row) => row.startsWith(name))).toBe(true);
});
