import { expect, test } from '@playwright/test';
import { failures, open } from './page';

/** Where map `unit` of column `layer` stands is the painter's to know: a place in the column below this head. */
const below = async (page: import('@playwright/test').Page, name: string, down = 110) => {
  const head = await page.getByRole('button', { name: `${name}: settings` }).boundingBox();
  if (!head) throw new Error(`there is no head of ${name}`);
  return { x: head.x + 40, y: head.y + down };
};

test('a map is pointed at, kept and read, and the tabs lead to the other views', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=digits8x8&layers=conv4;same,maxpool,conv6;same,16:relu&epochs=5');
  const strip = page.getByRole('region', { name: 'Numbers of a map' });
  await expect(strip).toContainText('Lines lead to what is read most');
  const place = await below(page, 'Layer 1', 150);
  await page.mouse.move(place.x, place.y);
  await expect(strip.getByRole('heading')).toContainText(/Filter \d of layer 1/);
  await expect(strip).toContainText('3 × 3 pixels, 1 apart');
  await page.mouse.click(place.x, place.y);
  await page.mouse.move(5, 5);
  await expect(strip.getByRole('button', { name: 'Release the map' })).toBeVisible();
  // by keys: to the next layer, and through the places of its first map
  await page.getByRole('group', { name: /^Maps of all layers/ }).press('ArrowRight');
  await expect(strip.getByRole('heading')).toHaveText(/Map \d of layer 2/);
  await expect(strip).toContainText('largest of its window');
  await page.keyboard.press('ArrowRight');
  await expect(strip.getByRole('heading')).toHaveText(/Filter \d of layer 3/);
  await strip.getByRole('button', { name: 'In the microscope' }).click();
  await expect(page).toHaveURL(/tab=microscope/);
  await expect(strip).toBeHidden();
  await page.getByRole('tab', { name: 'Microscope' }).press('ArrowLeft');
  await expect(page).not.toHaveURL(/tab=/);
  await expect(strip).toBeVisible();
  expect(seen).toEqual([]);
});

test('a layer that does not fit stands in its place with what would, and no second one is added', async ({ page }) => {
  await open(page, 'data=digits8x8&layers=conv8,conv8;kernelSize5');
  const menu = page.getByLabel('Add a layer');
  await menu.selectOption('maxpool');
  await expect(page).toHaveURL(/layers=conv8,conv8;kernelSize5,maxpool/);
  await expect(page.getByRole('region', { name: 'Layer 3 does not fit' })).toBeHidden();
  await menu.selectOption('maxpool');
  const card = page.getByRole('region', { name: 'Layer 4 does not fit' });
  await expect(card).toContainText('nothing to pool');
  await expect(menu).toBeDisabled();
  await card.getByRole('button', { name: 'Remove Layer 4' }).click();
  await expect(card).toBeHidden();
  await expect(menu).toBeEnabled();
  // a kernel that is larger than what it reads, made to fit by a press
  await page.getByRole('button', { name: 'Layer 2: settings' }).click();
  await page.getByRole('textbox', { name: 'kernel' }).fill('9');
  await page.getByRole('textbox', { name: 'kernel' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('9 × 9 is larger than the 6 × 6 that it would read: at most 6 × 6 fits');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pad it' }).click();
  await expect(page).toHaveURL(/conv8;kernelSize9;same,maxpool/);
});

test('a rate that makes every answer the same is said, with the way back and one that learns', async ({ page }) => {
  await open(page, 'data=digits8x8&examples=400&layers=conv4,maxpool,16:relu&rate=3&optimizer=adam&epochs=4');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const notice = page.locator('.notice', { hasText: 'test images are taken for' });
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await notice.getByRole('button', { name: /^Try rate/ }).click({ timeout: 30_000 });
  await expect(notice).toBeHidden();
  await expect(page).not.toHaveURL(/rate=3&/);
});

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
] as const) {
  test(`heads of eight layers fit their columns at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'data=digits8x8&layers=conv8;same,conv8;same,maxpool,conv16;same,conv16;same,avgpool,conv32;same,gap');
    const cut = await page.evaluate(() => {
      const heads = [...document.querySelectorAll('.graph .layer-head')];
      const texts = heads.flatMap((head) => [...head.querySelectorAll('.title > span, .fact')]);
      const boxes = heads.map((head) => head.getBoundingClientRect());
      return {
        heads: heads.length,
        cut: texts.filter((text) => text.scrollWidth > text.clientWidth + 1).map((text) => text.textContent),
        covered: boxes.filter((box, k) => k > 0 && box.left < (boxes[k - 1]?.right ?? 0) - 0.5).length,
        scrolls:
          (document.querySelector('.graph-scroll') as HTMLElement).scrollWidth >
          (document.querySelector('.graph-scroll') as HTMLElement).clientWidth,
      };
    });
    expect(cut).toEqual({ heads: 10, cut: [], covered: 0, scrolls: false });
  });
}
