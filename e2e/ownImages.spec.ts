import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { epochOf, failures, open, ready, testAccuracy, train, trainLoss } from './page';

type Place = readonly [x: number, y: number];

const around = (n: number, wobble: number): Place[] =>
  Array.from({ length: 11 }, (_, i) => [
    0.5 + (0.3 + 0.01 * n) * Math.cos((i * Math.PI) / 5 + wobble),
    0.5 + 0.3 * Math.sin((i * Math.PI) / 5 + wobble),
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
      await draw(page, strokes(n));
      await page.getByRole('button', { name: `Add the drawing to ${name}` }).click();
    }
  await play.click();
  await expect(page.getByText('3 test images').first()).toBeVisible();
  await expect.poll(() => epochOf(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
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

const inputs = 'tests/inputs-labs';

/** Files as a hand lets them fall, or pastes them. */
const handed = (page: Page, paths: readonly string[], type = '') =>
  page.evaluateHandle(
    ({ files, type }) => {
      const data = new DataTransfer();
      for (const { name, base64 } of files)
        data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
      return data;
    },
    { files: paths.map((path) => ({ name: path, base64: readFileSync(`${inputs}/${path}`).toString('base64') })), type },
  );

test('a set of images is dropped and opens again, and a damaged one is refused', async ({ page }) => {
  const seen = failures(page);
  await page.goto('./#data=digits8x8');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  const dataTransfer = await handed(page, ['x01-images-idx3-ubyte', 'x01-labels-idx1-ubyte']);
  await dialog.locator('.drop').dispatchEvent('drop', { dataTransfer });
  await expect(dialog.getByText('20 images of 10 classes, 28 × 28 pixels in grey.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Use these images' }).click();
  await expect(page.getByText('Your images:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  await expect(page.locator('.gallery-grid button')).toHaveCount(4);
  await page.reload();
  await expect(page.locator('.gallery-grid button')).toHaveCount(4);
  await page.getByRole('button', { name: 'CSV' }).click();
  await dialog
    .locator('input[type="file"]')
    .first()
    .setInputFiles([`${inputs}/x02-cut-short-images-idx3-ubyte`, `${inputs}/x01-labels-idx1-ubyte`]);
  await expect(dialog.getByText('is cut short: 7 of 20 images or labels are in it.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Use these images' })).toBeDisabled();
  const drawings = { name: 'signs.csv', mimeType: 'text/csv', buffer: Buffer.from('#drawings\nring:AAA\n') };
  await dialog.locator('input[type="file"]').first().setInputFiles(drawings);
  await expect(dialog.getByText('The drawings in “signs.csv” are damaged.')).toBeVisible();
  expect(seen).toEqual([]);
});

test('a picture is dropped on the pad and pasted, and a vector drawing chosen', async ({ page }) => {
  const seen = failures(page);
  await page.goto('./#data=mnist&examples=100&layers=8:relu');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  const picture = page.getByRole('img', { name: 'What the network sees' });
  await page
    .locator('.chosen-image')
    .dispatchEvent('drop', { dataTransfer: await handed(page, ['i03-phone-photo-orientation-6.jpg'], 'image/jpeg') });
  await expect(picture).toBeVisible();
  await page.getByRole('button', { name: 'Back to the example' }).click();
  const clipboardData = await handed(page, ['i02-transparent.png'], 'image/png');
  await page.evaluate((data) => window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data })), clipboardData);
  await expect(picture).toBeVisible();
  await page.getByRole('button', { name: 'Back to the example' }).click();
  // two are none, nor is a table; and what is pasted into a dialog is not for the pad behind it
  const alert = page.locator('.own-image [role="alert"]');
  await page
    .locator('.chosen-image')
    .dispatchEvent('drop', { dataTransfer: await handed(page, ['i02-transparent.png', 'i05-16-bit.png'], 'image/png') });
  await expect(alert).toHaveText('2 files are no one picture: CSV, below the data, opens sets of them.');
  await page.locator('.chosen-image').dispatchEvent('drop', { dataTransfer: await handed(page, ['s04-two-series.csv'], 'text/csv') });
  await expect(alert).toContainText('“s04-two-series.csv” is no picture');
  await page.getByRole('button', { name: 'CSV' }).click();
  const inDialog = await handed(page, ['i05-16-bit.png'], 'image/png');
  await page
    .getByRole('dialog')
    .locator('textarea')
    .evaluate((field, data) => field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })), inDialog);
  await expect(page.getByRole('dialog').getByText('is one picture')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(picture).toBeHidden();
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M20 20h50l-30 60" fill="none" stroke="#123" stroke-width="9"/></svg>';
  await page
    .locator('.own-image input[type="file"]')
    .setInputFiles({ name: 'seven.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  await expect(picture).toBeVisible();
  expect(seen).toEqual([]);
});

/** A picture of a sign as a WebP, as a canvas writes it. */
const webp = (page: Page, strokes: readonly (readonly Place[])[]) =>
  page.evaluate(async (drawn) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 });
    const ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
    ctx.fillStyle = 'white';
    ctx.fillRect(0, 0, 40, 40);
    ctx.lineWidth = 4;
    for (const stroke of drawn) {
      ctx.beginPath();
      for (const [x, y] of stroke) ctx.lineTo(40 * x, 40 * y);
      ctx.stroke();
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp'));
    return { type: blob?.type, bytes: [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))] };
  }, strokes);

test('a folder of WebP pictures by class is dropped, with a part that is the test', async ({ page }, info) => {
  const seen = failures(page);
  await open(page, 'data=digits8x8&layers=8:relu');
  const folder = info.outputPath('signs');
  for (const [name, strokes] of Object.entries(signs))
    for (let n = 0; n < 6; n++) {
      const { type, bytes } = await webp(page, strokes(n));
      expect(type).toBe('image/webp');
      const place = `${folder}/${n < 4 ? 'train' : 'test'}/${name}`;
      mkdirSync(place, { recursive: true });
      writeFileSync(`${place}/${n}.webp`, Uint8Array.from(bytes));
    }
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  const box = await dialog.locator('.drop').boundingBox();
  if (!box) throw new Error('there is no place to drop on');
  const hand = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await hand.send('Input.dispatchDragEvent', { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data });
  await expect(dialog.getByText('18 images of 3 classes, 40 × 40 pixels in grey.')).toBeVisible();
  await expect(dialog.getByText('The files say which 6 of them are the test.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Use these images' }).click();
  await expect(page).toHaveURL(/split=column/);
  await expect(page.getByText('6 test images').first()).toBeVisible();
  expect(seen).toEqual([]);
});

test('a link that lacks the set of images asks for it, refuses another, and with the files it is whole', async ({ page, browser }) => {
  // too many numbers without a pattern for a link
  const idx = (name: string, sizes: readonly number[], valueAt: (i: number) => number) => {
    const count = sizes.reduce((product, each) => product * each, 1);
    const head = [0, 0, 8, sizes.length, ...sizes.flatMap((each) => [0, 0, each >> 8, each & 255])];
    const buffer = Buffer.from([...head, ...Array.from({ length: count }, (_, i) => valueAt(i) & 255)]);
    return { name, mimeType: '', buffer };
  };
  const images = (name: string, turn: number) => idx(name, [200, 12, 12], (i) => (i * i * turn) >> 7);
  const labels = idx('noise-labels', [200], (i) => i % 3);
  const noise = images('noise-images', 2_654_435);
  await open(page, 'data=digits8x8&layers=8:relu');
  await page.getByRole('button', { name: 'CSV' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type="file"]').first().setInputFiles([noise, labels]);
  await dialog.getByRole('button', { name: 'Use these images' }).click();
  await expect(page).toHaveURL(/csvFile=/);
  await ready(page);
  const link = page.url();
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.getByText(/^This experiment needs your file noise-images \(\d+\skB\)\.$/)).toBeVisible();
  const [chooser] = await Promise.all([other.waitForEvent('filechooser'), other.getByRole('button', { name: 'Load it' }).click()]);
  await chooser.setFiles([images('other-images', 40_503), labels]);
  await expect(other.getByRole('alert').filter({ hasText: '“other-images” is not the file' })).toBeVisible();
  await other.locator('.file-wanted input').setInputFiles([labels, noise]);
  await ready(other);
  expect(other.url()).toBe(link);
  for (const each of [page, other]) await train(each, 2);
  expect(await trainLoss(other)).toBe(await trainLoss(page));
  await other.context().close();
});
