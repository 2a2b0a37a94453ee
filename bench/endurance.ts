import { median } from '../scripts/median';
import { nodeSimdBinaries } from '../scripts/simdModule';
import { descentDouble, descentSingle } from './peers/descent';
import type { Job } from './peers/peer';
import type { WorkloadId } from './peers/workloads';

// Whether training keeps its speed: a weight that no longer gets a gradient must not drag its optimizer's memory through subnormal numbers, and nothing
// may pile up. Node.

const options = { binaries: nodeSimdBinaries(), tfjsPath: '' };
const engines = { single: descentSingle, double: descentDouble };
/** Epochs a look at the clock. */
const windows: Partial<Record<WorkloadId, number>> = { W1: 40, W2: 20, 'W5 RNN': 5 };
const repeats = 15;

function secondsOf(job: Job, epochs: number): number {
  const began = performance.now();
  for (let epoch = 0; epoch < epochs; epoch++) job.run();
  return (performance.now() - began) / 1000;
}

/** Throughput from epoch 1,000 on over that from epoch 10 on: an old run against ever new ones, by turns. */
export async function benchEndurance() {
  const ratios: Record<string, number> = {};
  for (const [precision, engine] of Object.entries(engines)) {
    for (const [id, window] of Object.entries(windows)) {
      const start = async (epochs: number): Promise<Job> => {
        const job = await engine(id as WorkloadId, options);
        if (typeof job === 'string') throw new Error(job);
        secondsOf(job, epochs);
        return job;
      };
      const old = await start(1000);
      const each: number[] = [];
      for (let repeat = 0; repeat < repeats; repeat++) {
        const early = secondsOf(await start(10), window);
        each.push(early / secondsOf(old, window));
      }
      ratios[`${precision} ${id}`] = median(each);
      console.log(`${precision}: ${id}: throughput at epoch 1,000 is ${median(each).toFixed(3)} × that at epoch 10 (at least 0.95)`);
    }
  }
  return ratios;
}
