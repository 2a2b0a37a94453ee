import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from '../scripts/setup.mjs';
import { benchEpochs } from './epochs';
import { benchPage } from './page';
import { benchPictures } from './pictures';

// npm run bench [-- --json FILE] [-- --no-page]
const { values } = parseArgs({ options: { json: { type: 'string' }, page: { type: 'boolean', default: true } }, allowNegative: true });

const epochs = benchEpochs();
console.log(
  `${epochs.name}: per-node objects ${epochs.perNode.toFixed(0)} epochs/s, engine ${epochs.engine.toFixed(0)} epochs/s, ratio ${epochs.ratio.toFixed(2)} (at least 3)`,
);
const pictures = benchPictures();
console.log(
  `${pictures.name}: median ${pictures.medianMs.toFixed(1)} ms, worst ${pictures.worstMs.toFixed(1)} ms in the worker's code under Node (under 15)`,
);

const pages = [];
if (values.page && run('npx', ['vite', 'build', '--logLevel', 'warn'])) {
  for (const [name, hash] of [
    ['default experiment in Chromium', ''],
    ['6×8 network in Chromium', 'data=spiral&layers=8,8,8,8,8,8'],
  ]) {
    const figures = await benchPage(name, hash);
    pages.push(figures);
    console.log(
      `${name}: ${figures.epochsPerSecond.toFixed(0)} epochs/s with pictures, longest main-thread task ${figures.longestTaskMs.toFixed(0)} ms ` +
        `(${figures.longTasks} over 50 ms), ${figures.repaintsPerSecond.toFixed(0)} repaints/s, first paint ${figures.firstPaintMs.toFixed(0)} ms`,
    );
  }
}
if (values.json) writeFileSync(values.json, JSON.stringify({ epochs, pictures, pages }, null, 2));
