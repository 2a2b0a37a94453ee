import type { Page } from 'playwright-core';
import { preview } from 'vite';
import { type PanelId, panelIds } from '../src/experiment/panels';
import { launch } from './browser';
import { watch } from './page';

export interface PanelFigures {
  readonly open: string;
  /** Epochs a second with them over those before and after without. */
  readonly share: number;
  readonly longestTaskMs: number;
  readonly repaintsPerSecond: number;
}

/**
 * Networks, and the panels that are opened beside every other one: a network that most panels fit, and those that fit others only. Batches of
 * points so small that no run comes to the end of its memory.
 */
const networks: readonly { readonly link: string; readonly of: readonly PanelId[] | null }[] = [
  { link: 'data=spiral&layers=8:relu,8:relu&batch=2', of: null },
  { link: 'data=sine&layers=8:relu&batch=1', of: ['pieces'] },
  { link: 'data=gauss&layers=&batch=2', of: ['workbench'] },
  { link: 'data=co2&epochs=10000', of: ['forecast', 'throughTime'] },
  { link: 'data=names&examples=300&layers=lstm24&epochs=10000', of: ['letters', 'throughTime'] },
  { link: 'data=digits8x8&examples=200&epochs=10000', of: ['shift', 'quality'] },
];
const secondsEach = 2;

interface Seen {
  readonly tasks: readonly number[];
  readonly repaints: number;
}

/** Epochs a second, long tasks and repaints from now on for so many seconds. */
async function figuresOf(page: Page) {
  const epoch = async () => Number((await page.getByTestId('epoch').textContent())?.replace(/\D/g, ''));
  await page.evaluate('seen.tasks.length = 0; seen.repaints = 0');
  const [first, began] = [await epoch(), performance.now()];
  await page.waitForTimeout(secondsEach * 1000);
  const seconds = (performance.now() - began) / 1000;
  const { tasks, repaints } = (await page.evaluate('seen')) as Seen;
  return {
    epochsPerSecond: ((await epoch()) - first) / seconds,
    longestTaskMs: Math.max(0, ...tasks),
    repaintsPerSecond: repaints / seconds,
  };
}

/** Opens panels beside the run that plays, by the link; whether all of them have something to show of it. */
async function open(page: Page, link: string, ids: readonly string[]): Promise<boolean> {
  await page.evaluate(`location.hash = ${JSON.stringify(ids.length > 0 ? `${link}&open=${ids.join(',')}` : link)}`);
  const lines = page.locator('.inspect-panel .figure-line');
  if (ids.length > 0)
    await lines
      .nth(ids.length - 1)
      .waitFor({ timeout: 3000 })
      .catch(() => {}); // its parts are fetched
  await page.waitForTimeout(1000); // its first pictures are painted
  return (await lines.count()) === ids.length;
}

/** The page at full speed with every panel, and with every two side by side. Needs dist/. */
export async function measurePanels(): Promise<readonly PanelFigures[]> {
  const server = await preview({ preview: { port: 4193, strictPort: false } });
  const browser = await launch();
  const figures: PanelFigures[] = [];
  try {
    /** A run from its start: a long one has a long curve, which has a price of its own. */
    const playing = async (link: string): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(`${server.resolvedUrls?.local[0] ?? ''}#${link}`);
      await page.getByRole('slider', { name: 'Speed' }).fill('4');
      await page.evaluate(watch);
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      return page;
    };
    for (const { link, of } of networks) {
      const first = await playing(link);
      const fitting: PanelId[] = [];
      for (const id of panelIds) if (await open(first, link, [id])) fitting.push(id);
      await first.close();
      for (const [k, id] of fitting.entries()) {
        const all = [[id], ...fitting.slice(k + 1).map((other) => [id, other])];
        const sets = of ? all.filter((opened) => of.some((panel) => opened.includes(panel))) : all;
        if (sets.length === 0) continue;
        const page = await playing(link);
        await open(page, link, []);
        let before = await figuresOf(page);
        for (const ids of sets) {
          await open(page, link, ids);
          const { epochsPerSecond, ...seen } = await figuresOf(page);
          await open(page, link, []);
          const after = await figuresOf(page);
          figures.push({
            open: ids.join(' and '),
            share: (2 * epochsPerSecond) / (before.epochsPerSecond + after.epochsPerSecond),
            ...seen,
          });
          before = after;
        }
        await page.close();
      }
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}
