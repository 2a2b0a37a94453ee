import { availableParallelism } from 'node:os';
import { preview } from 'vite';
import { median } from '../scripts/median';
import { launch } from './browser';

export interface SweepFigures {
  readonly workers: number;
  readonly oneAfterAnotherMs: number;
  readonly togetherMs: number;
  /** How many times as fast, over the number of workers. */
  readonly share: number;
}

const rounds = 3;
const coresOfPage = 2;
/** 8 values × 4 seeds, about a tenth of a second each. */
const link = 'data=circle&layers=8,8&stage=sweep&sweep.of=units.1&sweep.values=1,2,3,4,5,6,7,8&sweep.seeds=4&sweep.epochs=1000';

/** A sweep of 32 short runs on as many workers as there are cores, against one run after another, in the page of Chromium. Needs dist/. */
export async function measureSweep(workers = availableParallelism()): Promise<SweepFigures> {
  const server = await preview({ preview: { port: 4192, strictPort: false } });
  const browser = await launch();
  /** Of each round; the first sweep of a page starts its workers. */
  const timesOn = async (count: number): Promise<number[]> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // the page leaves two cores to itself
    await page.addInitScript(`Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${count + coresOfPage} })`);
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}#${link}`);
    const start = page.getByRole('button', { name: 'Start', exact: true });
    const status = page.locator('.queue-progress [role=status]');
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      await start.click();
      const began = performance.now();
      await status.filter({ hasText: 'of 32 runs' }).waitFor();
      await status.filter({ hasText: /^32 runs in/ }).waitFor({ timeout: 120_000 });
      if (round > 0) times.push(performance.now() - began);
    }
    await page.close();
    return times;
  };
  try {
    const oneAfterAnotherMs = median(await timesOn(1));
    const togetherMs = median(await timesOn(workers));
    return { workers, oneAfterAnotherMs, togetherMs, share: oneAfterAnotherMs / togetherMs / workers };
  } finally {
    await browser.close();
    await server.close();
  }
}
