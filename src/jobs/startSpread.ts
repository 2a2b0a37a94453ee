import { activationOf } from '../engine/activations/chosen';
import { initializers } from '../engine/initializers/registry';
import { plainKernels } from '../engine/kernels/plain/plainKernels';
import { buildNetwork } from '../engine/network';
import { createRng } from '../engine/rng';
import { type Choice, choiceOf } from '../engine/spec';
import type { JobEntry } from './job';

export interface StartSpreadAsk {
  /** Id of the activation of all ten layers, with its defaults. */
  readonly activation: string;
  readonly seed: string;
}

/** What each initialiser does to the sums of ten layers of 100 units, before anything is learnt. */
export interface StartSpread {
  readonly layers: number;
  readonly starts: readonly {
    /** The initialiser: that of the experiment with its parameters, the others with their defaults. */
    readonly choice: Choice;
    /** Standard deviation of z over all units and examples, layer by layer. */
    readonly spread: Float64Array;
  }[];
}

const [layers, units, examples] = [10, 100, 100];

/**
 * The standard deviation of z, layer by layer, for every initialiser: ten dense layers of 100 units on 100 examples of 100 standard normal numbers,
 * one seed for all. Lecture: L6.8.
 */
export const startSpread: JobEntry<StartSpreadAsk, StartSpread, StartSpread> = {
  *run({ run }, { activation, seed }) {
    const kernels = plainKernels();
    activationOf({ activation });
    const spec = { inputShape: [units], layers: Array.from({ length: layers }, () => ({ kind: 'dense' as const, units, activation })) };
    const network = buildNetwork(spec, kernels);
    const pass = network.createPass({ capacity: examples, mode: 'eval', backward: false });
    const rng = createRng(seed, 'startSpread');
    for (let i = 0; i < pass.x.length; i++) pass.x[i] = rng.normal();
    const { initializer } = run.experiment;
    const starts: { choice: Choice; spread: Float64Array }[] = [];
    const soFar = (): StartSpread => ({ layers, starts: starts.map(({ choice, spread }) => ({ choice, spread: spread.slice() })) });
    for (const entry of initializers) {
      const choice = entry.id === initializer.id ? initializer : choiceOf(initializers, entry.id);
      entry.initialize(network, choice, createRng(seed, 'init'));
      pass.forward(examples);
      starts.push({ choice, spread: Float64Array.from(pass.layers, ({ trace }) => deviationOf(trace.preActivation)) });
      yield { done: starts.length, of: initializers.length, partial: soFar };
    }
    return soFar();
  },
};

/** With divisor n. */
function deviationOf(values: ArrayLike<number>): number {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += values[i] / values.length;
  let variance = 0;
  for (let i = 0; i < values.length; i++) variance += (values[i] - mean) ** 2 / values.length;
  return Math.sqrt(variance);
}
