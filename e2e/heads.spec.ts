import { expect, type Page, test } from '@playwright/test';
import { open, sampled } from './page';

test.use({ bypassCSP: true }); // a style of the test's own

// Whatever the window, the network and the data: a mouse reaches every control of the network, and all of the network is in view.

const windows = [
  [768, 1024],
  [1024, 700],
  [1024, 768],
  [1180, 820],
  [1280, 800],
  [1366, 768],
  [1920, 1080],
] as const;

const same = (layers: number, layer: string) => Array.from({ length: layers }, () => layer).join(',');

/** Layers as a link has them. */
const networks = [
  '',
  '1',
  '4,2',
  '8:relu,8;batchNorm,8:leakyRelu;dropout0.1;skip2',
  same(6, '8'),
  same(12, '1'),
  same(12, '64'),
  '16,8,64,12,3',
  same(9, '12;batchNorm;dropout0.5;skip1'),
];
const tableNetworks = ['', '6,6', same(12, '13')];
const tables = { iris: 4, wine: 13, breastCancer: 30 } as const;

const cases = [
  ...networks.map((layers) => ({ data: 'spiral', features: 2, layers })),
  ...Object.entries(tables).flatMap(([data, features]) => tableNetworks.map((layers) => ({ data, features, layers }))),
  { data: 'sine', features: 1, layers: '8,8,8' },
];

/** In the page: what is wrong with the controls of the network, each in a line. */
function faults(): string[] {
  const network = document.querySelector<HTMLElement>('.network') as HTMLElement;
  const found: string[] = [];
  const nameOf = (element: Element | null) =>
    element
      ? `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}"`
      : 'nothing';
  const scroller = network.querySelector<HTMLElement>('.graph-scroll') as HTMLElement;
  if (scroller.scrollWidth > scroller.clientWidth) found.push(`the graph is ${scroller.scrollWidth - scroller.clientWidth} px too wide`);
  if (scroller.scrollHeight > scroller.clientHeight)
    found.push(`the graph is ${scroller.scrollHeight - scroller.clientHeight} px too high`);
  scroller.scrollIntoView({ block: 'nearest' });
  const room = scroller.getBoundingClientRect();
  for (const control of network.querySelectorAll<HTMLElement>(':is(.region-head, .graph) :is(button, select, input, .unit)')) {
    const box = control.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const isInGraph = scroller.contains(control);
    if (isInGraph && (box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 1 || box.bottom > room.bottom + 1))
      found.push(`${nameOf(control)} is not in view`);
    const hit = document.elementFromPoint(x, y);
    // the line of a held column lies over its button: a press goes to it, a drag moves the line
    const isPassedOn = Boolean(hit?.closest('[data-passes-press]'));
    if (hit !== control && !control.contains(hit) && !isPassedOn) found.push(`${nameOf(control)} is covered by ${nameOf(hit)}`);
  }
  const labels = [...network.querySelectorAll<HTMLElement>('.layer-head, .feature-label, .class-label, .head-name')];
  for (const [l, label] of labels.entries()) {
    const box = label.getBoundingClientRect();
    for (const other of labels.slice(l + 1)) {
      const next = other.getBoundingClientRect();
      const [across, down] = [
        Math.min(box.right, next.right) - Math.max(box.left, next.left),
        Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top),
      ];
      if (across > 1 && down > 1) found.push(`${nameOf(label)} and ${nameOf(other)} lie over each other`);
    }
  }
  if (!network.querySelector('.unit[aria-label^="Output"]')) found.push('the output has no unit');
  return found;
}

async function show(page: Page, { data, layers, features }: (typeof cases)[number]): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `data=${data}&layers=${layers}`);
  const count = layers === '' ? 0 : layers.split(',').length;
  await expect(page.getByRole('button', { name: /^Layer \d+: settings$/ })).toHaveCount(count);
  if (count < 7) await expect(page.getByText(new RegExp(`^${features} – `))).toBeVisible();
  await expect(page.locator('.unit[aria-label^="Output"]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
}

for (const [width, height] of sampled(windows, 0, 2)) {
  test(`every control of the network can be hit at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await open(page);
    await page.addStyleTag({ content: '.notices { display: none }' }); // they lie over the page for a while, whatever it shows
    const wrong: Record<string, string[]> = {};
    for (const one of cases) {
      await show(page, one);
      const found = await page.evaluate(faults);
      if (found.length > 0) wrong[`${one.data}, ${one.layers}`] = found;
    }
    expect(wrong).toEqual({});
  });
}

test('the third layer’s dropout is set with the mouse at 1366 × 768', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, 'data=spiral&layers=8,8,8,8');
  await page.getByRole('button', { name: 'Layer 3: settings' }).click();
  const menu = page.getByRole('dialog', { name: 'Layer 3' });
  await menu.getByRole('textbox', { name: 'dropout' }).fill('0.2');
  await menu.getByRole('textbox', { name: 'dropout' }).press('Enter');
  await expect(page).toHaveURL(/layers=8,8,8;dropout0\.2,8/);
  await page.mouse.click(700, 60);
  await expect(menu).toBeHidden();
});

test('menus stay inside the window, whatever column they open at', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 640 });
  await open(page, `data=spiral&layers=${same(12, '8')}`);
  for (const name of ['Layer 1: settings', 'Layer 12: settings', 'Output: settings']) {
    await page.getByRole('button', { name }).click();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(8);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1024 - 8);
    expect(box?.y).toBeGreaterThanOrEqual(8);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640 - 8);
    await page.keyboard.press('Escape');
  }
});
