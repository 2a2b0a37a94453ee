import { availableParallelism, loadavg } from 'node:os';
import { run } from '../scripts/setup.mjs';
import { loadAllParts } from '../src/engine/part';
import { measureHover } from './hover';
import { benchLandscapes } from './landscapes';
import { inWorkerOfChromium } from './page';
import { measurePageWithJob } from './pageWithJob';
import { measurePanels } from './panels';
import { benchRegions } from './regions';
import { benchSixQuestions } from './sixQuestions';
import { measureSweep } from './sweep';

interface Figures {
  readonly landscapes: ReturnType<typeof benchLandscapes>;
  readonly sixQuestions: ReturnType<typeof benchSixQuestions>;
  readonly regions: ReturnType<typeof benchRegions>;
}

const load = () => `${loadavg()[0].toFixed(1)} threads want one of ${availableParallelism()} cores`;

/** Processor time of this process: what others on the machine use does not count. */
const processorMs = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

function showLandscapes(where: string, landscapes: Figures['landscapes']): void {
  for (const { plane, coarseMs, wholeMs, coldCoarseMs, coldWholeMs, leastCoarseMs, leastWholeMs } of landscapes)
    console.log(
      `${where}: loss over two directions (${plane}): 13 × 13 after ${coarseMs.toFixed(0)} ms (at most 30), 51 × 51 after ${wholeMs.toFixed(0)} ms (at most 300); ` +
        `quickest ${leastCoarseMs.toFixed(0)} and ${leastWholeMs.toFixed(0)} ms, first time ${coldCoarseMs.toFixed(0)} and ${coldWholeMs.toFixed(0)} ms`,
    );
}

function showQuestions(where: string, { togetherMs, sumMs, ratio }: Figures['sixQuestions']): void {
  console.log(
    `${where}: six questions: ${togetherMs.toFixed(2)} ms together, ${sumMs.toFixed(2)} ms one by one, ratio ${ratio.toFixed(3)} (at most 1.05)`,
  );
}

function showRegions(where: string, regions: Figures['regions']): void {
  for (const { layers, count, medianMs, leastMs } of regions)
    console.log(
      `${where}: linear regions of ${layers}: ${count}, median ${medianMs.toFixed(1)} ms, least ${leastMs.toFixed(1)} ms${layers === '8:relu,8:relu' ? ' (at most 15)' : ''}`,
    );
}

/** Times of jobs and of frames with many answers, and what a job costs the page's own run. */
export async function benchViews() {
  console.log(load());
  await loadAllParts();
  const node: Figures = { landscapes: benchLandscapes(processorMs), sixQuestions: benchSixQuestions(), regions: benchRegions() };
  showLandscapes('Node, processor time', node.landscapes);
  showQuestions('Node', node.sixQuestions);
  showRegions('Node', node.regions);
  const worker = await inWorkerOfChromium<Figures>('bench/viewsEntry.ts');
  showLandscapes('Chromium worker', worker.landscapes);
  showQuestions('Chromium worker', worker.sixQuestions);
  showRegions('Chromium worker', worker.regions);
  if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) throw new Error('the page could not be built');
  const page = await measurePageWithJob();
  console.log(
    `page at full speed: ${page.aloneEpochsPerSecond.toFixed(0)} epochs/s alone, ${page.withJobEpochsPerSecond.toFixed(0)} beside a job, ` +
      `ratio ${page.ratio.toFixed(2)} (at least 0.8); ${load()}`,
  );
  const hover = await measureHover();
  console.log(
    `pointed at on the landscape: answered after ${hover.answerMs.toFixed(1)} ms, painted after ${hover.paintedMs.toFixed(1)} ms, ${hover.frames} frame ` +
      `after the pointer's (at most 1), ${(100 * hover.withinOne).toFixed(0)} % of the moves within one`,
  );
  const panels = await measurePanels();
  for (const { open, share, longestTaskMs, repaintsPerSecond } of panels)
    console.log(
      `page at full speed with ${open}: ${share.toFixed(2)} of the epochs (at least 0.5), longest main-thread task ${longestTaskMs.toFixed(0)} ms ` +
        `(at most 50), ${repaintsPerSecond.toFixed(0)} repaints/s`,
    );
  const sweep = await measureSweep();
  console.log(
    `a sweep of 32 runs: ${(sweep.oneAfterAnotherMs / 1000).toFixed(1)} s one after another, ${(sweep.togetherMs / 1000).toFixed(1)} s on ` +
      `${sweep.workers} workers, ${sweep.share.toFixed(2)} of ${sweep.workers} × as fast (at least 0.85); ${load()}`,
  );
  return { load: loadavg()[0], node, worker, page, hover, panels, sweep };
}
