import { expect, type Page, test } from '@playwright/test';
import { open, sampled } from './page';

// The numbers of a unit: what they are read at is told whole, on a phone too, and they use the room that there is.

const links = [
  '',
  'data=wine',
  'data=breastCancer&layers=6,6',
  'data=diabetes',
  'data=sine',
  'data=multiSpiral&layers=8,8;batchNorm;skip1',
];
const strip = (page: Page) => page.locator('.reading');

/** In the page: texts of the strip that are cut with nothing to read them by, or lie over each other. */
function unread(): string[] {
  const reading = document.querySelector('.reading') as HTMLElement;
  const room = reading.getBoundingClientRect();
  const found: string[] = [];
  const texts = [...reading.querySelectorAll<HTMLElement>('h2, .place > *, .example-loss, thead th')].filter((text) =>
    text.checkVisibility(),
  );
  for (const [t, text] of texts.entries()) {
    const box = text.getBoundingClientRect();
    const isCut = text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).display !== 'inline';
    const isTouched = innerWidth <= 720; // nothing shows a title there
    const isPlace = text.matches('.place > :first-child'); // it has the title of both
    if (isCut && (isPlace ? isTouched : text.title === '')) found.push(`"${text.textContent}" is cut`);
    if (text.closest('.scroll')) continue; // a long table scrolls
    if (box.left < room.left || box.right > room.right) found.push(`"${text.textContent}" is out of the strip`);
    for (const other of texts.slice(t + 1)) {
      const next = other.getBoundingClientRect();
      const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
      const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
      if (across > 1 && down > 1) found.push(`"${text.textContent}" and "${other.textContent}" lie over each other`);
    }
  }
  const loss = reading.querySelector<HTMLElement>('.example-loss');
  for (let around = loss; around && around !== reading; around = around.parentElement) {
    const box = around.getBoundingClientRect();
    const own = loss?.getBoundingClientRect() as DOMRect;
    if (own.right > box.right + 1 || own.bottom > box.bottom + 1) found.push('the loss of the example is out of view');
  }
  return found;
}

const windows = [
  [360, 780],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1280, 800],
] as const;
for (const [width, height] of sampled(windows, 3)) {
  test(`what a unit is read at is told whole at ${width} × ${height}, the loss too`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    for (const link of links) {
      await open(page, link);
      await expect(strip(page).locator('.example-loss')).toHaveText(/^loss \d/);
      expect(await page.evaluate(unread), link).toEqual([]);
      // one of the first layer, kept: the names of all that it reads
      await page.locator('.unit[aria-label^="Layer 1, unit 1"]').first().click();
      await expect(strip(page).getByRole('textbox').first()).toBeVisible();
      expect(await page.evaluate(unread), `${link}, kept`).toEqual([]);
      await strip(page).getByRole('button', { name: 'Release the unit' }).click();
    }
  });
}

test('a formula has no blanks inside its brackets', async ({ page }) => {
  for (const link of ['', 'data=sine', 'layers=8:relu']) {
    await open(page, link);
    const formula = strip(page).locator('.formula');
    await expect(formula).toBeVisible();
    const blank = await formula.evaluate((whole) => {
      const argument = whole.querySelector('.argument') as HTMLElement;
      const range = document.createRange();
      range.selectNodeContents(argument);
      const text = range.getBoundingClientRect();
      return { text: argument.textContent, before: text.left - argument.getBoundingClientRect().left };
    });
    expect(blank.text).toMatch(/^\S+\)$/);
    expect(blank.before).toBeLessThan(1);
  }
});

test('the numbers take the room of a large screen', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, 'data=spiral&layers=8,8,4');
  await page.locator('.unit[aria-label^="Layer 2, unit 3"]').first().hover();
  await expect(strip(page).getByRole('heading')).toHaveText('Layer 2, unit 3');
  const share = () =>
    page.evaluate(() => {
      const [table, scroll] = [document.querySelector('.reading table'), document.querySelector('.reading .scroll')] as HTMLElement[];
      return (table as HTMLElement).clientWidth / (scroll as HTMLElement).clientWidth;
    });
  expect(await share()).toBeGreaterThan(0.9);
  expect(await share()).toBeLessThanOrEqual(1);
});
