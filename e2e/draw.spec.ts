import { expect, test } from '@playwright/test';
import { epochOf, failures, open } from './page';

test('a student draws two classes, trains on them and finds them again in the link', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=drawn&points=-2,-2,0;2,2,1');
  await page.getByRole('button', { name: 'Draw' }).click();
  await expect(page.getByRole('application', { name: 'Picture: draw' })).toBeVisible();
  const picture = page.getByRole('figure');
  const box = await picture.boundingBox();
  if (!box) throw new Error('the picture is not on screen');
  const drag = async (from: [number, number], to: [number, number]) => {
    await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 12 });
    await page.mouse.up();
  };
  await drag([0.2, 0.2], [0.4, 0.4]);
  await page.getByRole('button', { name: 'Class 2' }).click();
  await drag([0.6, 0.8], [0.8, 0.6]);
  await expect(page).toHaveURL(/(,0;[^&]*){4,}(,1;[^&]*){4,}/);
  const drawn = new URL(page.url()).hash;
  await page.getByRole('button', { name: 'Eraser' }).click();
  await drag([0.6, 0.8], [0.8, 0.6]);
  await expect.poll(() => new URL(page.url()).hash.length).toBeLessThan(drawn.length);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe(drawn);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.reload();
  await expect.poll(() => new URL(page.url()).hash).toBe(drawn);
  expect(seen).toEqual([]);
});

test('a student sprays a cloud in one stroke, goes on by the keys, and takes the stroke back', async ({ page }) => {
  await open(page, 'data=drawn&points=-2,-2,0;2,2,1');
  await page.getByRole('button', { name: 'Draw' }).click();
  const surface = page.getByRole('application', { name: 'Picture: draw' });
  const spray = page.getByRole('button', { name: /^Spray/ });
  await spray.click();
  await expect(spray).toHaveAttribute('aria-pressed', 'true');
  const box = await surface.boundingBox();
  if (!box) throw new Error('the picture is not on screen');
  const counts = page.locator('.draw-counts').getByText(/^A \d/);
  const countOf = async (letter: string) => Number((await counts.textContent())?.match(new RegExp(`${letter} (\\d+)`))?.[1]);
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.5 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.7 * box.width, box.y + 0.5 * box.height, { steps: 10 });
  await page.mouse.up();
  await expect.poll(() => countOf('A')).toBeGreaterThan(20);
  const sprayed = await countOf('A');
  await page.getByRole('button', { name: 'B, class 2' }).click();
  await surface.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => countOf('B')).toBe(7);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => countOf('B')).toBe(1);
  expect(await countOf('A')).toBe(sprayed);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => countOf('A')).toBe(1);
});

test('a drawn curve becomes a function to fit', async ({ page }) => {
  await open(page, 'data=drawnFunction&points=-1,0,0;1,0,0.5');
  await page.getByRole('button', { name: 'Draw' }).click();
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible(); // its tools come on demand
  const box = await page.getByRole('figure').boundingBox();
  if (!box) throw new Error('the picture is not on screen');
  await page.mouse.move(box.x + 0.1 * box.width, box.y + 0.7 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.9 * box.width, box.y + 0.3 * box.height, { steps: 20 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Train R²')).toBeVisible();
  await expect(page).toHaveURL(/points=[^&]{300,}/);
});
