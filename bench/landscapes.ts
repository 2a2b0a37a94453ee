import { median } from '../scripts/median';
import { decodeLink } from '../src/experiment/link';
import type { LandscapeAsk } from '../src/jobs/landscapePlanes';
import { Run } from '../src/run/run';
import type { SimdHosts } from '../src/run/simdHosts';
import { JobRunner } from '../src/worker/jobRunner';

export interface LandscapeTimes {
  readonly plane: string;
  /** From the request to the first picture, 13 × 13, and to the last, 51 × 51: of a worker that has done it before, and of one that has not. */
  readonly coarseMs: number;
  readonly wholeMs: number;
  readonly coldCoarseMs: number;
  readonly coldWholeMs: number;
  /** The quickest of the repetitions: what is left where others use the machine too. */
  readonly leastCoarseMs: number;
  readonly leastWholeMs: number;
}

const repetitions = 15;
const planes: readonly LandscapeAsk['plane'][] = ['parameters', 'random', 'path'];

/** The landscape of the default network over all of its examples after 50 epochs, in this thread. */
export function benchLandscapes(now: () => number = () => performance.now(), simd: SimdHosts | null = null): LandscapeTimes[] {
  const { experiment } = decodeLink('');
  const run = new Run({ experiment });
  while (run.loop.epoch < 50) run.step();
  const source = { experiment, bytes: run.toBytes(false) };
  const runner = new JobRunner(simd);
  const timesOf = (plane: LandscapeAsk['plane']) => {
    const began = now();
    let coarse = Number.NaN;
    let answer = runner.startJob({ name: 'landscape', ask: { plane }, source });
    while (answer.kind === 'underWay') {
      // at every stop: what the slices of the page add is a matter of the page
      answer = runner.continueJob({ budgetMs: 0 });
      if (Number.isNaN(coarse) && answer.kind === 'underWay' && answer.partial) coarse = now() - began;
    }
    if (answer.kind === 'refused') throw new Error(answer.sentence.key);
    return { coarse, whole: now() - began };
  };
  return planes.map((plane) => {
    const [cold, ...times] = Array.from({ length: repetitions + 1 }, () => timesOf(plane));
    const [coarse, whole] = [times.map((time) => time.coarse), times.map((time) => time.whole)];
    return {
      plane,
      coarseMs: median(coarse),
      wholeMs: median(whole),
      coldCoarseMs: cold.coarse,
      coldWholeMs: cold.whole,
      leastCoarseMs: Math.min(...coarse),
      leastWholeMs: Math.min(...whole),
    };
  });
}
