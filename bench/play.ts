import { run } from '../scripts/setup.mjs';
import { loadAllParts } from '../src/engine/part';
import { benchEpochs } from './epochs';
import { measurePage, measureWorker, type WorkerFigures } from './page';
import { benchPictures } from './pictures';

function showEngine(where: string, { own, foreign, pictures }: WorkerFigures): void {
  // to the bit what another playground computes may take three times as long
  for (const [{ name, perNode, engine, ratio }, least] of [[own, 3] as const, [foreign, 1] as const]) {
    console.log(
      `${where}: ${name}: per-node objects ${perNode.toFixed(0)} epochs/s, engine ${engine.toFixed(0)} epochs/s, ratio ${ratio.toFixed(2)} (at least ${least})`,
    );
  }
  console.log(`${where}: ${pictures.name}: median ${pictures.medianMs.toFixed(1)} ms, worst ${pictures.worstMs.toFixed(1)} ms (under 15)`);
}

const experiments = [
  ['default experiment in Chromium', ''],
  ['6×8 network in Chromium', 'data=spiral&layers=8,8,8,8,8,8'],
  ['largest network (12×64) in Chromium', `data=spiral&layers=${Array(12).fill(64).join(',')}`],
] as const;

/** Epochs a second with scores and pictures, in the worker's trainer and in the page at full speed. */
export async function benchPlay() {
  await loadAllParts();
  const node: WorkerFigures = { own: benchEpochs('own'), foreign: benchEpochs('foreign'), pictures: benchPictures() };
  showEngine('Node', node);
  const worker = await measureWorker();
  showEngine('Chromium worker', worker);
  if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) throw new Error('the page could not be built');
  const pages = [];
  for (const [name, hash] of experiments) {
    const figures = await measurePage(name, hash);
    pages.push(figures);
    console.log(
      `${name}: ${figures.epochsPerSecond.toFixed(0)} epochs/s with pictures, longest main-thread task ${figures.longestTaskMs.toFixed(0)} ms ` +
        `(${figures.longTasks} over 50 ms), ${figures.repaintsPerSecond.toFixed(0)} repaints/s, first paint ${figures.firstPaintMs.toFixed(0)} ms`,
    );
  }
  return { node, worker, pages };
}
