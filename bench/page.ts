import { preview } from 'vite';
import { bundled, launch } from './browser';
import type { EpochsFigures } from './epochs';
import type { benchPictures } from './pictures';

export interface PageFigures {
  name: string;
  epochsPerSecond: number;
  longestTaskMs: number;
  longTasks: number;
  repaintsPerSecond: number;
  firstPaintMs: number;
}

/** Counts long tasks and repaints from now on. As text: what a bundler adds to functions does not exist in the page. */
export const watch = `
  window.seen = { tasks: [], repaints: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => seen.tasks.push(entry.duration))).observe({ type: 'longtask' });
  (function count() { seen.repaints++; requestAnimationFrame(count); })();
`;

export interface WorkerFigures {
  own: EpochsFigures;
  foreign: EpochsFigures;
  pictures: ReturnType<typeof benchPictures>;
}

/** The engine's benches in a worker of Chromium: both sides of every ratio in the same thread of the same run. */
export const measureWorker = () => inWorkerOfChromium<WorkerFigures>('bench/workerEntry.ts');

/** What a module posts from a worker of Chromium. */
export async function inWorkerOfChromium<T>(entry: string): Promise<T> {
  const script = await bundled(entry);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    return await page.evaluate(
      `new Promise((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(script)}])));
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message));
      })`,
    );
  } finally {
    await browser.close();
  }
}

/** Drives the built page at full speed and watches the main thread through the Performance API. Needs dist/. */
export async function measurePage(name: string, hash: string, seconds = 8): Promise<PageFigures> {
  const server = await preview({ preview: { port: 4190, strictPort: false } });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${address}#${hash}`);
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    const firstPaintMs = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
    await page.getByRole('slider', { name: 'Speed' }).fill('4');
    await page.evaluate(watch);
    const epoch = async () => Number((await page.getByTestId('epoch').textContent())?.replace(/\D/g, ''));
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(1000);
    const [firstEpoch, began] = [await epoch(), performance.now()];
    await page.waitForTimeout(seconds * 1000);
    const epochsPerSecond = ((await epoch()) - firstEpoch) / ((performance.now() - began) / 1000);
    const { tasks, repaints } = await page.evaluate(() => (window as unknown as { seen: { tasks: number[]; repaints: number } }).seen);
    return {
      name,
      epochsPerSecond,
      longestTaskMs: Math.max(0, ...tasks),
      longTasks: tasks.length,
      repaintsPerSecond: repaints / (seconds + 1),
      firstPaintMs,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
