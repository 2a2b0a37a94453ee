import type { Experiment } from '../experiment/experiment';
import { TrainingLoop } from '../run/trainingLoop';
import { checkedExamples, checkedNetwork } from './checkedNetwork';
import type { JobEntry } from './job';

/** What the gradient of one network costs either way, over the examples of the check. */
export interface PassTime {
  /** Units of every hidden layer; null: the network as it is. */
  readonly units: number | null;
  /** M: parameters. */
  readonly parameters: number;
  /** M + 1 forward passes: one is timed, many times over. */
  readonly differencesMs: number;
  /** One forward pass and one backward. */
  readonly backpropagationMs: number;
}

export interface PassTimes {
  readonly examples: number;
  /** In the order of their parameters. */
  readonly widened: readonly PassTime[];
  readonly own: PassTime | null;
}

const widths = [2, 4, 8, 16, 32];
/** The compiler has so long, and so often is timed what is repeated for so long: the shortest time is that of the least disturbed. */
const warmUpMs = 12;
const timings = 6;
const leastMs = 2;
/** One pass of a larger one takes too long to be repeated. */
const mostMs = 150;

/**
 * Times of M + 1 forward passes, as forward differences need them, beside one forward and one backward pass, while the hidden layers of the user's
 * own network widen; in doubles, on this core, over the examples of the check. Lecture: L5.6.
 */
export const passTimes: JobEntry<Record<never, never>, PassTimes, PassTimes> = {
  *run({ run: { loop }, now }) {
    const hasWidth = loop.experiment.hidden.some(({ units }) => units > 0);
    const networks = [...(hasWidth ? widths : []), null];
    const times: PassTime[] = [];
    const result = (): PassTimes => ({
      examples: checkedExamples(loop),
      widened: times.filter(({ units }) => units !== null),
      own: times.find(({ units }) => units === null) ?? null,
    });
    let isTooLong = false;
    for (const [k, units] of networks.entries()) {
      if (isTooLong && units !== null) continue;
      const time = timeOf(new TrainingLoop({ experiment: widened(loop.experiment, units), dataset: loop.dataset, simd: null }), units, now);
      times.push(time);
      yield { done: k + 1, of: networks.length, partial: result };
      isTooLong ||= time.backpropagationMs > mostMs;
    }
    return result();
  },
};

const widened = (experiment: Experiment, units: number | null): Experiment =>
  units === null
    ? experiment
    : { ...experiment, hidden: experiment.hidden.map((layer) => (layer.units > 0 ? { ...layer, units } : layer)) };

function timeOf(loop: TrainingLoop, units: number | null, now: () => number): PassTime {
  const network = checkedNetwork(loop);
  const { parameterCount } = loop.network;
  const repeated = (work: () => unknown, forMs: number): number => {
    const began = now();
    let count = 0;
    let passed = 0;
    do {
      work();
      count++;
      passed = now() - began;
    } while (passed < forMs);
    return passed / count;
  };
  const timed = (work: () => unknown) => {
    const first = repeated(work, warmUpMs);
    return first > mostMs ? first : Math.min(...Array.from({ length: timings }, () => repeated(work, leastMs)));
  };
  return {
    units,
    parameters: parameterCount,
    differencesMs: (parameterCount + 1) * timed(network.loss),
    backpropagationMs: timed(network.gradient),
  };
}
