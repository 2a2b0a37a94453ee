import { initializers } from '../../src/engine/initializers/registry';
import { plainKernels } from '../../src/engine/kernels/kernels';
import { buildNetwork } from '../../src/engine/network';
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
    readonly shape: readonly number[];
    readonly initialisers: Readonly<Record<string, Distribution>>;
  }[];
}

const choices: Readonly<Record<string, Choice>> = {
  xavier_uniform: choiceOf(initializers, 'xavierUniform'),
  xavier_normal: choiceOf(initializers, 'xavierNormal'),
  he_uniform: choiceOf(initializers, 'heUniform'),
  he_normal: choiceOf(initializers, 'heNormal'),
  lecun_normal: choiceOf(initializers, 'lecunNormal'),
  gaussian_1_over_m: choiceOf(initializers, 'lecture'),
  zeros: choiceOf(initializers, 'zeros'),
};

/** Samples of the dense layers' distributions: mean, variance and bounds within five standard errors. */
export function runInitializers({ expected, tol }: GoldenCase<unknown, InitializerFacts>): Comparison {
  const comparison = new Comparison(tol ?? { rtol: 0, atol: 0 });
  for (const { layer, shape, initialisers } of expected.weights) {
    if (layer !== 'dense') continue;
    for (const [name, want] of Object.entries(initialisers)) {
      const choice = choices[name];
      if (!choice) continue;
      const { weights, biases } = draw(choice, shape);
      compareDistribution(comparison, `${name} ${shape}`, weights, want);
      if (name === 'gaussian_1_over_m')
        compareDistribution(comparison, `${name} bias`, biases, { distribution: 'normal', std: 1, variance: 1 });
    }
  }
  return comparison;
}

/** Small layers are drawn again and again, until there are some thousand numbers. */
function draw(choice: Choice, [units, inputs]: readonly number[]): { weights: number[]; biases: number[] } {
  const rng = createRng('3', 'init');
  const weights: number[] = [];
  const biases: number[] = [];
  while (weights.length < 20_000) {
    const network = buildNetwork({ inputShape: [inputs], layers: [{ kind: 'dense', units, activation: 'linear' }] }, plainKernels());
    entryOf(initializers, choice.id).initialize(network, choice, rng);
    weights.push(...network.params[0].value);
    biases.push(...network.params[1].value);
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
