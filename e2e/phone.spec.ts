import { expect, test } from '@playwright/test';
import { epochOf, open, sampled } from './page';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test('on a phone nothing is cut off and Play is under the thumb', async ({ page }) => {
  await open(page);
  expect(await page.locator('.app').evaluate((app) => app.scrollTop)).toBe(0); // the chosen data are in view in their list, and the page stays at its top
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await page.locator('.app').evaluate((app) => app.scrollTop)).toBe(0); // it opens at its beginning
  const play = page.getByRole('button', { name: 'Play', exact: true });
  const box = await play.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(40);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  await play.tap();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(2);
});

/** What stands in the bars without being wholly inside the window. */
const outside = () =>
  [...document.querySelectorAll('.top *')]
    .filter((part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest('.skip, .hidden, svg, .field > :not(input)'))
    .filter((part) => {
      const { left, right, width, bottom } = part.getBoundingClientRect();
      return width > 1 && (left < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5);
    })
    .map((part) => `${part.className || part.tagName} ${part.textContent}`);

for (const width of sampled([320, 344, 360, 375, 390, 412, 540, 700], 0, 5)) {
  test(`epoch, speed and time line are inside a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await open(page);
    await page.evaluate(() => {
      for (const epoch of document.querySelectorAll('[data-testid="epoch"]')) epoch.textContent = '12 345';
    });
    expect(await page.evaluate(outside)).toEqual([]);
    await expect(page.getByTestId('epoch')).toBeVisible();
    await expect(page.getByRole('slider', { name: 'Speed' })).toBeVisible();
  });
}

for (const width of sampled([320, 360, 390, 412, 500, 600, 612, 700], 0, 6)) {
  test(`a presentation keeps the epoch inside a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    await open(page, 'present');
    await page.getByTestId('epoch').evaluate((epoch) => {
      epoch.textContent = '12 345';
    });
    expect(await page.evaluate(outside)).toEqual([]);
  });
}

for (const width of sampled([320, 360, 375, 390, 412], 0, 4)) {
  test(`a batch of three digits is inside a window of ${width} px, beside the size of a step`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await open(page, 'data=wine');
    await page.getByRole('button', { name: 'One step' }).tap();
    const batch = page.locator('.top .epoch .batch');
    await expect(batch).toHaveText(/^batch 1 of/);
    const [text, steps] = await batch.evaluate((part) => {
      part.textContent = 'batch 125 of 125';
      const range = document.createRange();
      range.selectNodeContents(part);
      const joined = [...document.querySelectorAll('.top .transport .join > *')].filter((each) => each.checkVisibility());
      return [range.getBoundingClientRect().toJSON(), { right: Math.max(...joined.map((each) => each.getBoundingClientRect().right)) }];
    });
    expect(text.right).toBeLessThanOrEqual(width);
    expect(text.left).toBeGreaterThan(steps.right);
  });
}

for (const link of [
  'data=spiral&layers=8,8,8,8,8,8',
  'layers=16,16;batchNorm,16;dropout0.2,16;skip1',
  'layers=4,4,4,4,4,4,4,4,4,4,4,4',
  'data=breastCancer',
  'data=digits8x8',
  'data=addition',
]) {
  test(`a phone's page does not scroll sideways: ${link}`, async ({ page }) => {
    await open(page, link);
    const { whole, ofPage, seen } = await page.evaluate(() => ({
      whole: document.documentElement.scrollWidth,
      ofPage: document.querySelector('.app')?.scrollWidth ?? Number.NaN,
      seen: innerWidth,
    }));
    expect(whole).toBeLessThanOrEqual(seen);
    expect(ofPage).toBeLessThanOrEqual(seen);
    // the page ends where the bar begins: nothing that is read or pressed lies behind it
    const [scroller, bar] = [await page.locator('.app').boundingBox(), await page.locator('.transport-bar').boundingBox()];
    expect((scroller?.y ?? Number.NaN) + (scroller?.height ?? Number.NaN)).toBeLessThanOrEqual(bar?.y ?? Number.NaN);
    await page.locator('.objective').evaluate((last) => last.scrollIntoView({ block: 'end' }));
    await expect(page.locator('.objective')).toBeInViewport();
  });
}

for (const width of [320, 390]) {
  test(`dialogs keep all they have inside a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    for (const name of ['Share', 'CSV', 'Download the data', 'Several seeds', 'keys']) {
      if (name === 'keys') await page.keyboard.press('?');
      else await page.getByRole('button', { name }).tap();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      const beyond = await dialog.evaluate((element) => {
        const { right } = element.getBoundingClientRect();
        return [...element.querySelectorAll('*')]
          .filter((child) => !child.closest('table, iframe') && child.getBoundingClientRect().right > right)
          .map((child) => child.textContent?.slice(0, 40) || child.tagName);
      });
      expect(beyond, name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });
}

for (const choose of ['Draw', 'Drawn points', 'Drawn function']) {
  test(`${choose}: the picture to draw on comes into view with its tools`, async ({ page }) => {
    await open(page);
    if (choose === 'Draw') await page.getByRole('button', { name: 'Draw', exact: true }).tap();
    else {
      await page.getByRole('button', { name: 'Your own' }).tap();
      await page.getByRole('radio', { name: choose }).tap();
    }
    const bar = await page.locator('.transport-bar').boundingBox();
    for (const part of [page.locator('.surface[data-drawing]'), page.getByRole('button', { name: 'Done' })]) {
      await expect(part).toBeInViewport({ ratio: 1 });
      const box = await part.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    }
  });
}
