import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from '../scripts/setup.mjs';
import { benchEpochs } from './epochs';
import { benchPage, benchWorker, type WorkerFigures } from './page';
import { benchPictures } from './pictures';

// npm run bench [-- --json FILE] [-- --no-page]
const { values } = parseArgs({ options: { json: { type: 'string' }, page: { type: 'boolean', default: true } }, allowNegative: true });

function showEngine(where: string, { epochs, pictures }: WorkerFigures): void {
  const { perNode, engine, ratio } = epochs;
  console.log(
    `${where}: ${epochs.name}: per-node objects ${perNode.toFixed(0)} epochs/s, engine ${engine.toFixed(0)} epochs/s, ratio ${ratio.toFixed(2)} (at least 3)`,
  );
  console.log(`${where}: ${pictures.name}: median ${pictures.medianMs.toFixed(1)} ms, worst ${pictures.worstMs.toFixed(1)} ms (under 15)`);
}

const node: WorkerFigures = { epochs: benchEpochs(), pictures: benchPictures() };
showEngine('Node', node);
let worker: WorkerFigures | null = null;
if (values.page) {
  worker = await benchWorker();
  showEngine('Chromium worker', worker);
}

const pages = [];
if (values.page && run('npx', ['vite', 'build', '--logLevel', 'warn'])) {
  for (const [name, hash] of [
    ['default experiment in Chromium', ''],
    ['6×8 network in Chromium', 'data=spiral&layers=8,8,8,8,8,8'],
    ['largest network (12×64) in Chromium', `data=spiral&layers=${Array(12).fill(64).join(',')}`],
  ]) {
    const figures = await benchPage(name, hash);
    pages.push(figures);
    console.log(
      `${name}: ${figures.epochsPerSecond.toFixed(0)} epochs/s with pictures, longest main-thread task ${figures.longestTaskMs.toFixed(0)} ms ` +
        `(${figures.longTasks} over 50 ms), ${figures.repaintsPerSecond.toFixed(0)} repaints/s, first paint ${figures.firstPaintMs.toFixed(0)} ms`,
    );
  }
}
if (values.json) writeFileSync(values.json, JSON.stringify({ node, worker, pages }, null, 2));
