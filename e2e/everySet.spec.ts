import { expect, type Locator, test } from '@playwright/test';
import { datasets } from '../src/data/registry';
import { epochOf, failures, open } from './page';

const all = datasets.filter((entry) => !entry.own);
/** One of each form. */
const forms = [...new Map(all.map((entry) => [`${entry.gives} ${entry.task}`, entry])).values()];
const entries = process.env.EVERY ? all : forms;

/** Without the recipe, which may be a large network: one epoch is to be seen. */
const small = 'examples=100&layers=4';

for (const where of ['', '&embed']) {
  test(`data of every form open and train${where && ' in a slide'}`, async ({ page }) => {
    test.setTimeout(240_000);
    if (where) await page.setViewportSize({ width: 480, height: 270 });
    const seen = failures(page);
    for (const { id } of entries) {
      await open(page, `data=${id}&${small}${where}`);
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await expect.poll(() => epochOf(page), { message: id, timeout: 20_000 }).toBeGreaterThan(0);
      const [play, pause] = ['Play', 'Pause'].map((name) => page.getByRole('button', { name, exact: true })) as [Locator, Locator];
      await expect(async () => {
        if (await pause.isVisible()) await pause.click({ timeout: 3000 }); // a short recipe comes to its end by itself
        await expect(play).toBeEnabled({ timeout: 1000 });
      }, id).toPass({ timeout: 20_000 });
      expect(seen, id).toEqual([]);
    }
  });
}
