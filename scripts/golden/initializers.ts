import { initializers } from '../../src/engine/initializers/registry';
import { plainKernels } from '../../src/engine/kernels/plain/plainKernels';
import type { LayerSpec } from '../../src/engine/layers/registry';
import { buildNetwork, type Network } from '../../src/engine/network';
import { createRng, type Rng } from '../../src/engine/rng';
import { type Choice, choiceOf, entryOf } from '../../src/engine/spec';
import type { Shape } from '../../src/engine/tensor';
import { Comparison, type GoldenCase } from './case';

interface Distribution {
  readonly distribution: string;
  readonly mean?: number;
  readonly low?: number;
  readonly high?: number;
  readonly std?: number;
  readonly variance?: number;
  /** Of a constant. */
  readonly value?: number;
  /** How the unit's bias is drawn. */
  readonly bias?: Distribution;
}

interface WeightFacts {
  readonly layer: string;
  readonly weight: string;
  readonly shape: readonly number[];
  readonly gates?: number;
  readonly fan_in: number;
  readonly fan_out: number;
  readonly initialisers: Readonly<Record<string, Distribution>>;
}

interface InitializerFacts {
  /** A number: every bias is that; otherwise mean and spread of normal deviates. */
  readonly bias_initialisers?: Readonly<Record<string, number | { readonly mean: number; readonly std: number }>>;
  readonly weights: readonly WeightFacts[];
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

/**
 * Bounds and spreads exactly, by draws at the ends (a uniform number of 0 or 1, a deviate of 1), and the samples' mean, variance and bounds
 * within five standard errors.
 * @throws Error with a sentence where there is a layer or an initialiser that the engine does not have
 */
export function runInitializers({ expected, tol }: GoldenCase<unknown, InitializerFacts>): Comparison {
  const comparison = new Comparison(tol ?? { rtol: 0, atol: 0 });
  for (const facts of expected.weights) {
    for (const [name, want] of Object.entries(facts.initialisers)) {
      const choice = choices[name];
      if (!choice) throw new Error(`the initialiser ${name} is not known`);
      const where = `${name} of ${facts.layer} ${facts.weight} ${facts.shape.join(' × ')}`;
      compare(comparison, where, (rng) => weightsOf(drawn(facts, choice, rng), facts.weight), want);
      if (want.bias) compare(comparison, `${where}, bias`, (rng) => biasesOf(drawn(facts, choice, rng)), want.bias);
    }
  }
  for (const [name, want] of Object.entries(expected.bias_initialisers ?? {})) {
    const facts: WeightFacts = { layer: 'dense', weight: 'W', shape: [20, 3], fan_in: 3, fan_out: 20, initialisers: {} };
    const isNumber = typeof want === 'number';
    const choice = isNumber ? { id: 'xavierUniform', params: { bias: want } } : choiceOf(initializers, 'lecture');
    const distribution = isNumber ? { distribution: 'constant', value: want } : { distribution: 'normal', ...want };
    compare(comparison, `${name} bias`, (rng) => biasesOf(drawn(facts, choice, rng)), distribution);
  }
  return comparison;
}

/** A network whose first layer has the weights that are asked for, with its start values. */
function drawn(facts: WeightFacts, { id, params }: Choice, rng: Rng): Network {
  const [spec, inputShape] = layerOf(facts);
  const network = buildNetwork({ inputShape, layers: [spec] }, plainKernels());
  entryOf(initializers, id).initialize(network, { id, params }, rng);
  return network;
}

function layerOf({ layer, weight, shape, gates = 1, fan_out }: WeightFacts): [LayerSpec, Shape] {
  const [rows, columns] = shape;
  if (layer === 'dense') return [{ kind: 'dense', units: rows, activation: 'linear' }, [columns]];
  if (layer === 'conv') {
    const [filters, channels, ...kernelSize] = shape;
    const sides = [kernelSize[0], kernelSize[1]] as const;
    return [{ kind: 'conv2d', filters, kernelSize: sides, stride: [1, 1], padding: 'valid', activation: 'linear' }, [...sides, channels]];
  }
  const units = rows / gates;
  // the engine counts one gate's units; the fan-out of all gates on top of each other is that of a dense layer of this shape
  if (fan_out === rows && gates > 1) return [{ kind: 'dense', units: rows, activation: 'linear' }, [columns]];
  const inputShape = [1, weight === 'W_ih' ? columns : 1];
  if (layer === 'elman' || layer === 'rnn') return [{ kind: 'rnn', units, returnSequence: false, activation: 'tanh' }, inputShape];
  if (layer === 'lstm' || layer === 'gru') return [{ kind: layer, units, returnSequence: false }, inputShape];
  throw new Error(`the layer ${layer} is not known`);
}

function weightsOf(network: Network, weight: string): ArrayLike<number> {
  const role = weight === 'W_hh' ? 'recurrentWeight' : 'weight';
  return (network.params.find((param) => param.role === role) ?? network.params[0]).value;
}

function biasesOf(network: Network): ArrayLike<number> {
  const biases = network.params.filter(({ role, start }) => role === 'bias' && !start);
  return biases.flatMap(({ value }) => [...value]);
}

function compare(comparison: Comparison, name: string, draw: (rng: Rng) => ArrayLike<number>, want: Distribution): void {
  const always = (u: number, deviate: number) => draw({ uniform: () => u, normal: () => deviate });
  // an LSTM's biases are its own: there is nothing to draw
  if (always(0.5, 0).length === 0) return;
  const { distribution, value, mean = 0, std, variance = (std ?? Number.NaN) ** 2, low, high } = want;
  if (distribution === 'constant') {
    const rng = createRng('3', 'init');
    const got = draw(rng);
    comparison.numbers(name, got, new Array<number>(got.length).fill(value ?? Number.NaN));
    return;
  }
  if (distribution === 'uniform' && low !== undefined && high !== undefined) {
    comparison.numbers(`${name}, lowest`, always(0, 1), [low]);
    comparison.numbers(`${name}, highest`, always(1, 1), [high]);
  } else if (distribution === 'normal') {
    comparison.numbers(`${name}, one deviation up`, always(0, 1), [mean + Math.sqrt(variance)]);
  } else throw new Error(`the distribution ${distribution} is not known`);
  compareSamples(comparison, name, samples(draw), mean, variance, want);
}

/** Small layers are drawn again and again, until there are some thousand numbers. */
function samples(draw: (rng: Rng) => ArrayLike<number>): number[] {
  const rng = createRng('3', 'init');
  const numbers: number[] = [];
  while (numbers.length < 20_000) numbers.push(...Array.from(draw(rng)));
  return numbers;
}

function compareSamples(
  comparison: Comparison,
  name: string,
  draws: readonly number[],
  mean: number,
  variance: number,
  want: Distribution,
) {
  const n = draws.length;
  const isUniform = want.distribution === 'uniform';
  const gotMean = draws.reduce((sum, value) => sum + value, 0) / n;
  const gotVariance = draws.reduce((sum, value) => sum + (value - gotMean) ** 2, 0) / n;
  comparison.atMost(`${name}: distance of the mean`, Math.abs(gotMean - mean), 5 * Math.sqrt(variance / n));
  comparison.atMost(
    `${name}: relative distance of the variance`,
    Math.abs(gotVariance / variance - 1),
    5 * Math.sqrt((isUniform ? 0.8 : 2) / n),
  );
  if (!isUniform) return;
  const { low = Number.NaN, high = Number.NaN } = want;
  comparison.atMost(`${name}: draws outside [${low}, ${high}]`, draws.filter((value) => !(value >= low && value <= high)).length, 0);
  const largest = draws.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  comparison.atMost(`${name}: 0.9 of the bound`, 0.9 * high, largest);
}
