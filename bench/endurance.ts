import { nodeSimdBinaries } from '../scripts/simdModule';
import { median } from './median';
import { descentDouble, descentSingle } from './peers/descent';
import type { Job } from './peers/peer';
import type { WorkloadId } from './peers/workloads';

// npm run bench:endurance: whether training keeps its speed. A weight that no longer gets a gradient must not drag its optimizer's memory through
// subnormal numbers, and nothing may pile up. Node.

const options = { binaries: nodeSimdBinaries(), tfjsPath: '' };
const engines = { single: descentSingle, double: descentDouble };
/** Epochs a look at the clock; fresh runs. */
const workloads: readonly { readonly id: WorkloadId; readonly window: number; readonly repeats: number }[] = [
  { id: 'W1', window: 40, repeats: 25 },
  { id: 'W2', window: 20, repeats: 9 },
  { id: 'W5 RNN', window: 10, repeats: 3 },
];

function secondsOf(job: Job, epochs: number): number {
  const began = performance.now();
  for (let epoch = 0; epoch < epochs; epoch++) job.run();
  return (performance.now() - began) / 1000;
}

for (const [name, engine] of Object.entries(engines)) {
  for (const { id, window, repeats } of workloads) {
    const ratios: number[] = [];
    for (let repeat = 0; repeat <= repeats; repeat++) {
      const job = await engine(id, options);
      if (typeof job === 'string') throw new Error(job);
      secondsOf(job, 10);
      const early = secondsOf(job, window);
      secondsOf(job, 1000 - window - 10);
      const late = secondsOf(job, window);
      if (repeat > 0) ratios.push(early / late); // the first one warms up
      if (name === 'double' && id !== 'W1' && repeat > 0) break;
    }
    console.log(`${name}: ${id}: throughput at epoch 1,000 is ${median(ratios).toFixed(3)} × that at epoch 10 (at least 0.95)`);
  }
}
