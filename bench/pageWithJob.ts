import { preview } from 'vite';
import { median } from '../scripts/median';
import { launch } from './browser';

export interface PageWithJob {
  readonly aloneEpochsPerSecond: number;
  readonly withJobEpochsPerSecond: number;
  /** Median over the rounds. */
  readonly ratio: number;
}

const rounds = 8;
const secondsEach = 2;

/** Epochs a second of the page at full speed, by turns alone and while "Several seeds" trains on the other cores. Needs dist/. */
export async function measurePageWithJob(): Promise<PageWithJob> {
  const server = await preview({ preview: { port: 4191, strictPort: false } });
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.getByRole('slider', { name: 'Speed' }).fill('4');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Several seeds' }).click();
    const dialog = page.getByRole('dialog', { name: 'Several seeds' });
    await dialog.getByLabel('Runs').fill('32');
    await dialog.getByLabel('Epochs').fill('10000');
    await dialog.getByLabel('Epochs').press('Enter');
    const epoch = async () => Number((await page.getByTestId('epoch').textContent())?.replace(/\D/g, ''));
    const speed = async () => {
      await page.waitForTimeout(500); // a worker starts, or ends its slice
      const [first, began] = [await epoch(), performance.now()];
      await page.waitForTimeout(secondsEach * 1000);
      return ((await epoch()) - first) / ((performance.now() - began) / 1000);
    };
    const kept: { alone: number; withJob: number }[] = [];
    for (let round = 0; round <= rounds; round++) {
      const alone = await speed();
      await dialog.getByRole('button', { name: 'Train' }).click();
      const withJob = await speed();
      await dialog.getByRole('button', { name: 'Give up' }).click();
      if (round > 0) kept.push({ alone, withJob });
    }
    return {
      aloneEpochsPerSecond: median(kept.map(({ alone }) => alone)),
      withJobEpochsPerSecond: median(kept.map(({ withJob }) => withJob)),
      ratio: median(kept.map(({ alone, withJob }) => withJob / alone)),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
