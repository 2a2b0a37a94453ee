import { expect, type Page, test } from '@playwright/test';
import { barFont } from './barFont';
import { ready } from './page';

// What the page looks like, kept as pictures in e2e/pictures: compared with every run, renewed by `npx playwright test visual --update-snapshots`, and
// looked at before they are kept. Texts are bars of a font of our own: the fonts of a machine do not count.

interface Picture {
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** Trained before the picture is taken, one after the other, so that it is the same run on every machine. */
  readonly epochs?: number;
  /** The same where the bar has no choice of the step. */
  readonly batches?: number;
}

const pictures: readonly Picture[] = [
  { name: 'default', hash: '', width: 1280, height: 800, epochs: 3 },
  { name: 'default-dark', hash: 'theme=dark', width: 1280, height: 800, epochs: 3 },
  { name: 'three-layers', hash: 'data=spiral&layers=4:relu,4:relu;batchNorm,4:relu;dropout0.2;skip2', width: 1366, height: 768, epochs: 2 },
  { name: 'wine', hash: 'data=wine', width: 1280, height: 800, epochs: 2 },
  { name: 'digits', hash: 'data=digits8x8', width: 1280, height: 800 },
  { name: 'addition', hash: 'data=addition&theme=dark', width: 1280, height: 800 },
  { name: 'drawn-empty', hash: 'data=drawn', width: 1280, height: 800 },
  { name: 'no-file', hash: 'data=csv', width: 1024, height: 768 },
  { name: 'diverged', hash: 'data=plane&layers=8:relu,8:relu&rate=10', width: 1024, height: 768 },
  { name: 'slide', hash: 'data=moons&embed', width: 640, height: 400, batches: 8 },
  { name: 'slide-small', hash: 'data=moons&embed&theme=dark', width: 320, height: 240 },
  { name: 'present', hash: 'data=sine&present', width: 1920, height: 1080, epochs: 3 },
  { name: 'phone', hash: '', width: 390, height: 844, batches: 8 },
  { name: 'tablet', hash: 'data=digits8x8', width: 768, height: 1024 },
];

/** Before the page's own scripts, so that nothing was ever measured in another font. */
async function writeInBars(page: Page): Promise<void> {
  await page.addInitScript((bytes) => {
    document.fonts.add(new FontFace('Bars', new Uint8Array(bytes).buffer));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { --font: Bars !important }');
    document.adoptedStyleSheets = [sheet];
  }, barFont('Bars'));
}

/** Before a picture is kept: half a second without a change, so that the last answers are drawn and the boundary is sharp. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main[data-waits]')).toHaveCount(0);
  await expect(async () => {
    const before = await page.screenshot();
    await page.waitForTimeout(500);
    expect((await page.screenshot()).equals(before)).toBe(true);
  }).toPass();
}

for (const { name, hash, width, height, epochs = 0, batches = 0 } of pictures)
  test.describe(() => {
    test.use({ viewport: { width, height } });

    test(`the page looks as in the picture: ${name}`, async ({ page }, { config }) => {
      await writeInBars(page);
      await page.goto(`./#${hash}`);
      if (epochs + batches > 0 || name === 'diverged') await ready(page);
      if (epochs > 0) await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      for (let step = 0; step < epochs + batches; step++) {
        const time = page.locator('.epoch:visible').first();
        const before = await time.textContent();
        await page.keyboard.press('.');
        await expect(time).not.toHaveText(before ?? '');
      }
      if (name === 'diverged') {
        await page.keyboard.press('Space');
        await expect(page.locator('.notice').getByText(/^The loss became/)).toBeVisible();
        await expect(page.getByRole('button', { name: /^Try/ })).toBeVisible();
      }
      if (config.updateSnapshots !== 'missing' && config.updateSnapshots !== 'none') await settle(page);
      // on a busy machine what is drawn last comes late: it is looked at again until it is as it was
      await expect(() => expect(page).toHaveScreenshot(`${name}.png`, { timeout: 5000 })).toPass({ timeout: 30_000 });
    });
  });
