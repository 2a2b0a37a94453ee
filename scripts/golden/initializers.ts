import { initializers } from '../../src/engine/initializers/registry';
import { plainKernels } from '../../src/engine/kernels/kernels';
import { buildNetwork, type NetworkSpec } from '../../src/engine/network';
import { createRng } from '../../src/engine/rng';
import { type Choice, choiceOf, entryOf } from '../../src/engine/spec';
import { Comparison, type GoldenCase } from './case';

interface Distribution {
  readonly distribution: string;
  readonly low?: number;
  readonly high?: number;
  readonly std?: number;
  readonly variance?: number;
}

interface InitializerFacts {
  readonly weights: readonly {
    readonly layer: string;
    readonly weight: string;
    /** How the fans of a recurrent matrix are read. */
    readonly fans?: string;
    readonly shape: readonly number[];
    readonly initialisers: Readonly<Record<string, Distribution>>;
  }[];
}

const choices: Readonly<Record<string, Choice>> = {
  xavier_uniform: choiceOf(initializers, 'xavierUniform'),
  xavier_normal: choiceOf(initializers, 'xavierNormal'),
  he_uniform: choiceOf(initializers, 'heUniform'),
  he_normal: choiceOf(initializers, 'heNormal'),
  lecun_uniform: choiceOf(initializers, 'lecunUniform'),
  lecun_normal: choiceOf(initializers, 'lecunNormal'),
  gaussian_1_over_m: choiceOf(initializers, 'lecture'),
  zeros: choiceOf(initializers, 'zeros'),
};

/** Samples of every layer's distributions: mean, variance and bounds within five standard errors. */
export function runInitializers({ expected, tol }: GoldenCase<unknown, InitializerFacts>): Comparison {
  const comparison = new Comparison(tol ?? { rtol: 0, atol: 0 });
  for (const { layer, weight, shape, fans, initialisers } of expected.weights) {
    // both readings of a recurrent layer's fan-out are listed; ours is that of one gate
    if (fans?.startsWith('of the stacked matrix')) continue;
    for (const [name, want] of Object.entries(initialisers)) {
      const choice = choices[name];
      if (!choice) {
        comparison.fail(`the initialiser ${name} is not known`);
        continue;
      }
      const { weights, biases } = draw(choice, layer, weight, shape);
      compareDistribution(comparison, `${layer} ${name} ${shape}`, weights, want);
      if (name === 'gaussian_1_over_m' && layer === 'dense')
        compareDistribution(comparison, `${name} bias`, biases, { distribution: 'normal', std: 1, variance: 1 });
    }
  }
  return comparison;
}

/** A network with one layer that has a weight of this shape. */
function layerOf(layer: string, weight: string, shape: readonly number[]): NetworkSpec {
  const [units, inputs] = shape;
  if (layer === 'dense') return { inputShape: [inputs], layers: [{ kind: 'dense', units, activation: 'linear' }] };
  if (layer === 'conv') {
    const [filters, channels, height, width] = shape;
    const convolution = {
      kind: 'conv2d',
      filters,
      kernelSize: [height, width],
      stride: [1, 1],
      padding: 'valid',
      activation: 'linear',
    } as const;
    return { inputShape: [height, width, channels], layers: [convolution] };
  }
  const kinds = { lstm: 4, gru: 3, elman: 1, rnn: 1 };
  const gates = kinds[layer as keyof typeof kinds];
  if (!gates) throw new Error(`the layer ${layer} is not known`);
  const kind = gates === 1 ? 'rnn' : (layer as 'lstm' | 'gru');
  const width = weight === 'W_hh' ? 1 : inputs;
  return { inputShape: [1, width], layers: [{ kind, units: units / gates, returnSequence: false, activation: 'tanh' }] };
}

/** Small layers are drawn again and again, until there are some thousand numbers. */
function draw(choice: Choice, layer: string, weight: string, shape: readonly number[]): { weights: number[]; biases: number[] } {
  const rng = createRng('3', 'init');
  const weights: number[] = [];
  const biases: number[] = [];
  const role = weight === 'W_hh' ? 'recurrentWeight' : 'weight';
  while (weights.length < 20_000) {
    const network = buildNetwork(layerOf(layer, weight, shape), plainKernels());
    entryOf(initializers, choice.id).initialize(network, choice, rng);
    for (const param of network.params) {
      if (param.role === role) weights.push(...param.value);
      if (param.role === 'bias' && param.start === null) biases.push(...param.value);
    }
  }
  return { weights, biases };
}

function compareDistribution(comparison: Comparison, name: string, draws: readonly number[], want: Distribution): void {
  comparison.compared++;
  const n = draws.length;
  if (want.distribution === 'constant') {
    if (draws.some((value) => value !== 0)) comparison.fail(`${name}: not all 0`);
    return;
  }
  const variance = want.variance ?? Number.NaN;
  const mean = draws.reduce((sum, value) => sum + value, 0) / n;
  const spread = draws.reduce((sum, value) => sum + value * value, 0) / n;
  const meanLimit = 5 * Math.sqrt(variance / n);
  const spreadLimit = 5 * Math.sqrt((want.distribution === 'uniform' ? 0.8 : 2) / n);
  if (!(Math.abs(mean) <= meanLimit)) comparison.fail(`${name}: mean ${mean}, at most ${meanLimit} expected`);
  if (!(Math.abs(spread / variance - 1) <= spreadLimit)) comparison.fail(`${name}: variance ${spread}, ${variance} expected`);
  const { low, high } = want;
  if (low === undefined || high === undefined) return;
  if (draws.some((value) => value < low || value > high)) comparison.fail(`${name}: outside [${low}, ${high}]`);
  if (!draws.some((value) => Math.abs(value) > 0.9 * high)) comparison.fail(`${name}: stays far inside [${low}, ${high}]`);
}
