import type { Page } from 'playwright-core';
import { preview } from 'vite';
import { panelIds } from '../src/experiment/panels';
import { launch } from './browser';
import { watch } from './page';

export interface PanelFigures {
  readonly open: string;
  /** Epochs a second with them over those before and after without. */
  readonly share: number;
  readonly longestTaskMs: number;
  readonly repaintsPerSecond: number;
}

/** A network that nearly all panels fit, and one over a line. Batches so small that neither comes to the end of its memory. */
const links = ['data=spiral&layers=8:relu,8:relu&batch=2', 'data=sine&layers=8:relu&batch=1'];
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
  await page.waitForTimeout(1000); // its parts are fetched, its first pictures painted
  return (await page.locator('.inspect-panel .figure-line').count()) === ids.length;
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
    for (const link of links) {
      const first = await playing(link);
      const fitting: string[] = [];
      for (const id of panelIds) if (await open(first, link, [id])) fitting.push(id);
      await first.close();
      for (const [k, id] of fitting.entries()) {
        const all = [[id], ...fitting.slice(k + 1).map((other) => [id, other])];
        const sets = link === links[0] ? all : all.filter((opened) => opened.includes('pieces'));
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
