import type { DataFiles } from '../src/data/dataset';
import { loadAllParts } from '../src/engine/part';
import { decodeLink } from '../src/experiment/link';
import { type SimdBinaries, simdHosts } from '../src/run/simdHosts';
import { TrainingLoop } from '../src/run/trainingLoop';

/** What allocations.ts asks of the page. */
export interface TrainingPage {
  /** Starts the run of a link. @returns its precision */
  prepare(link: string, files: DataFiles, binaries: SimdBinaries): Promise<string>;
  /** So many updates; no scores. */
  train(steps: number): void;
}

let loop: TrainingLoop;

const page: TrainingPage = {
  async prepare(link, files, binaries) {
    await loadAllParts();
    const { experiment, notes } = decodeLink(link);
    if (notes.length > 0) throw new Error(notes.join(' '));
    loop = new TrainingLoop({ experiment, sources: { files }, simd: simdHosts(binaries) });
    return loop.kernels.precision;
  },
  train(steps) {
    for (let step = 0; step < steps; step++) loop.advance(false);
  },
};
Object.assign(globalThis, page);
