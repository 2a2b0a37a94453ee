import { expect, test } from '@playwright/test';
import { datasets } from '../src/data/registry';
import { epochOf, failures, open } from './page';

const ours = datasets.filter((entry) => !entry.own);
/** One of each form. */
const forms = [...new Map(ours.map((entry) => [`${entry.gives} ${entry.task}`, entry])).values()];

/** Without the recipe, which may be a large network: one epoch is to be seen. */
const small = 'examples=100&layers=4';

for (const { where, entries } of [
  { where: '', entries: ours },
  { where: '&embed', entries: process.env.EVERY ? ours : forms },
]) {
  test(`every data set opens and trains${where && ', one of each form in a slide'}`, async ({ page }) => {
    test.setTimeout(240_000);
    if (where) await page.setViewportSize({ width: 480, height: 270 });
    const seen = failures(page);
    for (const { id } of entries) {
      await open(page, `data=${id}&${small}${where}`);
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await expect.poll(() => epochOf(page), { message: id, timeout: 20_000 }).toBeGreaterThan(0);
      const pause = page.getByRole('button', { name: 'Pause', exact: true });
      await pause.click({ timeout: 1000 }).catch(() => {}); // a short recipe has come to its end by itself
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
      expect(seen, id).toEqual([]);
    }
  });
}
