import { expect, type Page, test } from '@playwright/test';
import { epochOf, failures, testAccuracy } from './page';

type Place = readonly [x: number, y: number];

const around = (n: number, wobble: number): Place[] =>
  Array.from({ length: 17 }, (_, i) => [
    0.5 + (0.3 + 0.01 * n) * Math.cos((i * Math.PI) / 8 + wobble),
    0.5 + 0.3 * Math.sin((i * Math.PI) / 8 + wobble),
  ]);

/** Three signs, each drawn a little otherwise every time. */
const signs: Readonly<Record<string, (n: number) => readonly (readonly Place[])[]>> = {
  ring: (n) => [around(n, n)],
  cross: (n) => [
    [
      [0.2, 0.2 + 0.02 * n],
      [0.8, 0.8],
    ],
    [
      [0.8 - 0.02 * n, 0.2],
      [0.2, 0.8],
    ],
  ],
  hook: (n) => [
    [
      [0.3, 0.15],
      [0.3 + 0.01 * n, 0.8],
      [0.75, 0.8 - 0.02 * n],
    ],
  ],
};

async function draw(page: Page, strokes: readonly (readonly Place[])[]): Promise<void> {
  const box = await page.locator('.chosen-image').boundingBox();
  if (!box) throw new Error('there is no pad');
  for (const stroke of strokes) {
    for (const [k, [x, y]] of stroke.entries()) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
      if (k === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

test('teach it three signs of one’s own in five drawings each', async ({ page }) => {
  const seen = failures(page);
  await page.goto('./');
  await page.getByRole('button', { name: /^Your own/ }).click();
  await page.getByRole('radio', { name: 'Drawn classes' }).click();
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await expect(play).toHaveAttribute('title', 'Five drawings of each of two classes are needed');
  await page.getByRole('button', { name: 'Class', exact: true }).click();
  for (const [k, name] of Object.keys(signs).entries()) {
    await page.getByRole('textbox', { name: `Name of class ${k + 1}` }).fill(name);
    await page.keyboard.press('Enter');
  }
  for (const [name, strokes] of Object.entries(signs))
    for (let n = 0; n < 5; n++) {
      await expect(play).toBeDisabled();
      await draw(page, strokes(n));
      await page.getByRole('button', { name: `Add the drawing to ${name}` }).click();
    }
  await play.click();
  await expect(page.getByText('3 test images').first()).toBeVisible();
  await expect.poll(() => epochOf(page), { timeout: 60_000 }).toBe(10);
  expect(await testAccuracy(page)).toBe(100);
  await draw(page, (signs.cross as (n: number) => readonly (readonly Place[])[])(7));
  await expect(page.locator('.own-answer [aria-live]')).toContainText('Predicted cross');
  // the link has room for them
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name of class 2' })).toHaveValue('cross');
  await expect(play).toBeEnabled();
  await page.keyboard.press('Control+z');
  expect(seen).toEqual([]);
});
