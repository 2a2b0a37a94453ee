import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { panelIds } from '../src/experiment/panels';
import { atUnit } from '../src/ui/words/unitSpace';
import { open, sampled } from './page';

// axe finds nothing in any state of the page: what is empty, refused, diverged, loading, opened, folded out, on a slide, on a phone.

test.describe.configure({ timeout: 180_000 }); // many states a test, each read whole

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

async function isClean(page: Page, state: string, shown: Locator): Promise<void> {
  await expect(shown.first(), state).toBeVisible();
  // in the page itself: a state takes a quarter of the time that it takes with a second page for the results
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
      state,
    )
    .toEqual([]);
  expect.soft(await partedUnits(page), `${state}: a number and its unit may part at a line's end`).toEqual([]);
}

/** Texts of the page with a plain space between a number and its unit. */
const partedUnits = (page: Page): Promise<readonly string[]> =>
  page.evaluate((source) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (new RegExp(source, 'u').test(text)) found.push(text);
    }
    return found;
  }, atUnit.source);

/** Another experiment without loading the page again. */
async function turnTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((link) => {
    location.hash = link;
  }, hash);
}

const links = [
  'theme=light',
  'open=gradientFlow,gradientCheck',
  'open=landscape&theme=dark',
  'data=digits8x8',
  'data=addition',
  'data=names&theme=dark',
  'data=xor&present',
  'data=digits8x8&present&theme=dark',
  'data=xor&embed=chart,layers,noise,showTest',
  'data=digits8x8&tab=microscope&theme=dark',
] as const;
for (const hash of sampled(links, 0, 3, 5, 8)) {
  test(`the page of a link, ${hash}`, async ({ page }) => {
    await open(page, hash);
    await isClean(page, hash, page.locator('main'));
  });
}

const themes = ['light', 'dark'] as const;

for (const theme of sampled(themes, 0)) {
  test(`networks and data of one's own, ${theme}`, async ({ page }) => {
    await open(page, `data=spiral&layers=8:relu,8:relu;batchNorm,8:relu;dropout0.2;skip2&theme=${theme}`);
    await isClean(page, 'three layers', button(page, /^Layer 3, unit 1/));
    await turnTo(page, `data=wine&theme=${theme}`);
    await isClean(page, 'a table', page.getByLabel('Horizontal axis'));
    await turnTo(page, `data=drawn&theme=${theme}`);
    await isClean(page, 'nothing drawn', page.locator('.picture[data-blank]').getByText(/\w/));
    await turnTo(page, `data=csv&theme=${theme}`);
    await isClean(page, 'no file', button(page, 'Choose a file'));
    await turnTo(page, `data=plane&layers=8:relu,8:relu&rate=10&theme=${theme}&nosuch=1&optimizer=zz&penalty=zz`);
    await expect(page.locator('.task b')).toHaveText(/plane/i);
    await button(page, 'Play').click();
    await isClean(page, 'diverged', page.locator('.notice').getByText(/^The loss became/));
    await button(page, /^\d more$/).click();
    await isClean(page, 'all notices', page.locator('.fold-notices'));
  });
}

for (const theme of sampled(themes, 1)) {
  test(`menus, ${theme}`, async ({ page }) => {
    await open(page, `data=spiral&layers=8,8,4&optimizer=adam&penalty=l2&theme=${theme}`);
    const menu = page.getByRole('dialog');
    for (const [state, name] of [
      ['menu of a layer', /^Layer 2[^,]*$/],
      ['menu of the output', /^Output/],
    ] as const) {
      await page.locator('.graph, .network').getByRole('button', { name }).first().click();
      await isClean(page, state, menu);
      await page.keyboard.press('Escape');
    }
    for (const summary of await page.locator('.objective summary:visible').all()) {
      await summary.click();
      await isClean(page, `menu of the objective: ${await summary.getAttribute('aria-label')}`, page.locator('.objective details[open]'));
      await page.keyboard.press('Escape');
    }
    await button(page, /^Layer 2, unit 1/).click();
    const strip = page.getByRole('region', { name: 'Numbers of a unit' });
    await isClean(page, 'a pinned unit and its row of a weight', strip.getByRole('slider'));
  });
}

for (const theme of sampled(themes, 1)) {
  test(`dialogs, ${theme}`, async ({ page }) => {
    await open(page, `data=moons&layers=4&theme=${theme}`);
    const dialog = page.getByRole('dialog');
    await button(page, 'CSV').click();
    await isClean(page, 'a file', dialog);
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('dear diary') });
    await isClean(page, 'a refused file', dialog.getByRole('alert'));
    const rows = [
      'height,width,ripe',
      'abc,1,yes',
      ...Array.from({ length: 30 }, (_, n) => `${n},${(n * 7) % 11},${n % 2 ? 'yes' : 'no'}`),
    ];
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'fruit.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await isClean(page, 'a file with a bad row', dialog.getByText(/line 2/i));
    await page.keyboard.press('Escape');
    await button(page, 'Several seeds').click();
    await isClean(page, 'several seeds', dialog);
    await page.keyboard.press('Escape');
    await button(page, 'Download the data').click();
    await isClean(page, 'download', dialog);
    await page.keyboard.press('Escape');
    await button(page, 'Share').click();
    await expect(dialog.frameLocator('iframe').locator('.embed canvas').first()).toBeVisible();
    await isClean(page, 'share, with its preview', dialog);
    await page.keyboard.press('Escape');
    await button(page, 'Keys').click();
    await isClean(page, 'keys', dialog);
    await page.keyboard.press('Escape');
    await page.keyboard.press('q');
    await isClean(page, 'the code of the link', page.getByRole('img', { name: /Code/ }));
    await page.keyboard.press('Escape');
  });
}

const panelWindows = [
  ['light', 390, 844],
  ['dark', 1280, 800],
] as const;
for (const [theme, width, height] of sampled(panelWindows, 1)) {
  test(`panels, ${theme}, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `data=moons&layers=4:relu&theme=${theme}`);
    for (const panel of panelIds) {
      await turnTo(page, `data=moons&layers=4:relu&theme=${theme}&open=${panel}`);
      await isClean(page, panel, button(page, /^Close /));
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${panel} scrolls sideways`).toBeLessThanOrEqual(width);
    }
  });
}

for (const theme of sampled(themes, 1)) {
  test(`slides and presentation, ${theme}`, async ({ page }) => {
    for (const [width, height] of [
      [640, 400],
      [320, 240],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await page.goto(`./#data=moons&embed&theme=${theme}`);
      await isClean(page, `slide of ${width} × ${height}`, page.locator('.embed canvas'));
    }
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto('about:blank');
    await open(page, `data=xor&present&theme=${theme}`);
    await isClean(page, 'presentation', page.locator('main.present'));
    await page.locator('.folded-data').click();
    await isClean(page, 'presentation with its data', page.getByRole('region', { name: 'Data' }));
    await page.getByLabel('Settings of the presentation').click();
    await isClean(page, 'settings of the presentation', page.locator('details[open]'));
    await page.keyboard.press('Escape');
    await button(page, /^Learning rate/).click();
    await isClean(page, 'a setting of the presentation', page.getByRole('textbox', { name: 'Learning rate, typed' }));
  });
}

for (const theme of sampled(themes, 1)) {
  test(`the list of examples below a sequence, ${theme}`, async ({ page }) => {
    await open(page, `data=addition&theme=${theme}`);
    const list = page.getByRole('dialog', { name: 'Find an example' });
    await button(page, 'Find an example').click();
    await isClean(page, 'a list of examples', list.getByRole('listitem'));
    await list.getByRole('searchbox').fill('nothing like it');
    await isClean(page, 'no example found', list.getByRole('status'));
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    await turnTo(page, `data=co2&theme=${theme}`);
    await button(page, 'Find an example').click();
    await isClean(page, 'a list of dates on a phone', list.getByRole('listitem'));
  });
}

for (const theme of sampled(themes, 0)) {
  test(`phones, tablets, drawing, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `data=spiral&layers=8,4&theme=${theme}`);
    await isClean(page, 'phone', button(page, 'Play'));
    await page
      .locator('.network')
      .getByRole('button', { name: /^Layer 1[^,]*$/ })
      .first()
      .click();
    await isClean(page, 'sheet of a layer on a phone', page.getByRole('dialog'));
    await page.keyboard.press('Escape');
    await button(page, 'Share').click();
    await isClean(page, 'share on a phone', page.getByRole('dialog'));
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 768, height: 1024 });
    await isClean(page, 'tablet', button(page, 'Play'));
    await button(page, 'Draw').click();
    await isClean(page, 'drawing', button(page, 'Done'));
  });
}

for (const theme of sampled(themes, 0)) {
  test(`data that load, and data that cannot be had, ${theme}`, async ({ page }) => {
    await page.route('**/fashion-train.png', () => {}); // it never comes
    await page.route('**/iris.csv', (route) => route.abort());
    await open(page, `data=spiral&theme=${theme}`);
    await button(page, /^Images/).click();
    await page.getByRole('radio', { name: /^Clothes/ }).click();
    await isClean(page, 'loading', page.getByRole('progressbar'));
    await button(page, 'Cancel loading').click();
    await button(page, /^All data sets/).click();
    await button(page, /^Tables/).click();
    await page.getByRole('radio', { name: /^Iris/ }).click();
    await isClean(page, 'refused', button(page, 'Retry'));
  });
}
