import type { ElementHandle, Page } from 'playwright-core';
import type { Listed } from './inpEntry';

/** A way to use a control, or the page. */
export interface Act {
  readonly name: string;
  run(page: Page, element: ElementHandle): Promise<void>;
}

const click: Act = { name: 'mouse', run: (_, element) => element.click() };

const pressed = (name: string, ...keys: readonly string[]): Act => ({
  name,
  async run(page, element) {
    await element.focus();
    for (const key of keys) await page.keyboard.press(key);
  },
});

/** Along the groove, in five moves. */
const drag: Act = {
  name: 'dragged',
  async run(page, element) {
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    if (!box) throw new Error('no box');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.7, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, y, { steps: 5 });
    await page.mouse.up();
  },
};

/** A list of the browser's own opens and is left again. */
const openList: Act = {
  name: 'mouse',
  async run(page, element) {
    await element.click();
    await page.keyboard.press('Escape');
  },
};

const typed: Act = {
  name: 'typed',
  async run(page, element) {
    await element.click({ clickCount: 3 });
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
  },
};

const hover: Act = { name: 'hovered', run: (_, element) => element.hover() };

const ways: Readonly<Record<Listed['kind'], readonly [Act, ...Act[]]>> = {
  button: [click, pressed('Enter', 'Enter')],
  fold: [click, pressed('Enter', 'Enter')],
  check: [click, pressed('Space', 'Space')],
  slider: [drag, pressed('arrow keys', 'ArrowRight', 'ArrowLeft', 'ArrowLeft')],
  select: [openList, pressed('arrow key', 'ArrowDown'), pressed('arrow key up', 'ArrowUp')],
  text: [typed],
  unit: [click, hover, pressed('Enter', 'Enter')],
};

/** The first is the one that opens what a control opens. */
export const actsOf = (kind: Listed['kind']) => ways[kind];

const keys = (...names: readonly string[]) => ({
  name: `keys: ${names.join(', ')}`,
  async run(page: Page) {
    for (const key of names) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200); // each is an interaction of its own
    }
  },
});

const changed = async (page: Page) => {
  await page
    .getByRole('button', { name: /^One unit more/ })
    .first()
    .click();
  await page.waitForTimeout(300);
};

/** What has no control, or needs something done before. */
export const keyActs: readonly { readonly name: string; run(page: Page): Promise<void> }[] = [
  keys('Space', 'Space'),
  keys('.'),
  keys('r'),
  keys('p', 'q', 'Escape', 'p'),
  keys('?', 'Escape'),
  {
    name: 'keys: a unit more undone and done again',
    async run(page) {
      await changed(page).catch(() => page.getByRole('slider', { name: 'Learning rate' }).press('ArrowRight'));
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(300);
      await page.keyboard.press('Control+Shift+z');
    },
  },
  {
    name: 'undo and redo by mouse',
    async run(page) {
      await changed(page).catch(() => page.getByRole('slider', { name: 'Learning rate' }).press('ArrowRight'));
      await page.getByRole('button', { name: /^Undo/ }).click();
      await page.waitForTimeout(300);
      await page.getByRole('button', { name: /^Redo/ }).click();
    },
  },
];
