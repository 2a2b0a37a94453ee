import { datasets } from '../data/registry';
import { choiceOf, entryOf } from '../engine/spec';
import type { Experiment } from './experiment';
import type { HideableControl } from './hideable';
import { layerKinds, newLayer } from './layerKinds';
import { excerpt } from './linkText';
import { defaultExperiment } from './normalize';
import { keysOf } from './playgroundKeys';
import { type ExperimentSentence, say } from './sentences';

// TensorFlow Playground's links: which of this playground's settings make the same run. Its data and its single
// random stream are in data/playground.ts, how its links are told from others
// in playgroundHash.ts, what became of them on their way in playgroundKeys.ts; nothing else knows of it.

const datasetIds: Readonly<Record<string, string>> = {
  circle: 'playgroundCircle',
  xor: 'playgroundXor',
  gauss: 'playgroundGauss',
  spiral: 'playgroundSpiral',
};
const regressionIds: Readonly<Record<string, string>> = { 'reg-plane': 'playgroundPlane', 'reg-gauss': 'playgroundMultiGauss' };
const activationIds = ['relu', 'tanh', 'sigmoid', 'linear'];

/** Always in this order; `on` is the state without a key. */
const features = [
  { key: 'x', expression: 'x1', on: true },
  { key: 'y', expression: 'x2', on: true },
  { key: 'xSquared', expression: 'x1^2', on: false },
  { key: 'ySquared', expression: 'x2^2', on: false },
  { key: 'xTimesY', expression: 'x1*x2', on: false },
  { key: 'sinX', expression: 'sin(x1)', on: false },
  { key: 'sinY', expression: 'sin(x2)', on: false },
] as const;

const hidden: Readonly<Record<string, readonly HideableControl[]>> = {
  showTestData: ['showTest'],
  discretize: ['discretize'],
  playButton: ['play'],
  stepButton: ['step'],
  resetButton: ['reset'],
  learningRate: ['learningRate'],
  activation: ['activation'],
  regularization: ['penalty'],
  regularizationRate: ['penaltyRate'],
  problem: ['problem', 'loss'],
  dataset: ['dataset'],
  percTrainData: ['split'],
  noise: ['noise'],
  batchSize: ['batchSize'],
  numHiddenLayers: ['layers'],
};

/** Keys that change nothing of the run or of the page. */
const withoutEffect = ['cosX', 'cosY', 'collectStats', 'hideText', 'tutorial', 'goal'];

const problems: Readonly<Record<string, boolean>> = { classification: false, regression: true };
const penaltyIds: Readonly<Record<string, string>> = { none: 'none', L1: 'l1Clipped', L2: 'l2' };
const flags: Readonly<Record<string, boolean>> = { true: true, false: false };
const activations = Object.fromEntries(activationIds.map((id) => [id, id]));

/** A foreign link being read: a value that its page does not have is named in a note, and so is a key. */
class PlaygroundReader {
  private readonly keys: ReadonlyMap<string, string>;
  private readonly taken = new Set<string>(withoutEffect);
  readonly notes: ExperimentSentence[] = [];

  constructor(hash: string) {
    this.keys = keysOf(hash);
  }

  /** Undefined where there is no such key. */
  text(key: string): string | undefined {
    this.taken.add(key);
    return this.keys.get(key);
  }

  /** @param used in the link's own words */
  refuse(key: string, used: string): void {
    this.notes.push(say('note.foreignValue', { key, text: excerpt(this.keys.get(key) ?? ''), used }));
  }

  number(key: string, otherwise: number): number {
    const text = this.text(key);
    if (text === undefined) return otherwise;
    const value = Number(text || Number.NaN);
    if (Number.isFinite(value)) return value;
    this.refuse(key, String(otherwise));
    return otherwise;
  }

  /** @param otherwise one of the words of the table */
  oneOf<T>(table: Readonly<Record<string, T>>, key: string, otherwise: string): T {
    const text = this.text(key) ?? otherwise;
    if (Object.hasOwn(table, text)) return table[text];
    this.refuse(key, otherwise);
    return table[otherwise];
  }

  /** Whatever is not `false` is true there. */
  truth(key: string, otherwise: boolean): boolean {
    return this.text(key) === '' ? otherwise : this.oneOf(flags, key, this.keys.has(key) ? 'true' : String(otherwise));
  }

  isHidden(name: string): boolean {
    return this.truth(`${name}_hide`, false);
  }

  /** Numbers of units; what is none makes no layer. */
  units(): number[] {
    const pieces = (this.text('networkShape') ?? '4,2').split(',').filter((piece) => piece.trim() !== '');
    const units = pieces.map((piece) => Number.parseInt(piece, 10)).filter((count) => count > 0);
    if (units.join() !== pieces.map((piece) => piece.trim()).join()) this.refuse('networkShape', units.join(','));
    return units;
  }

  noisePercent(): number {
    const wanted = this.number('noise', 0);
    const used = wanted > 80 ? 50 : Math.max(0, wanted);
    if (used !== wanted) this.refuse('noise', String(used));
    return used;
  }

  features(): string[] {
    const chosen = features.filter(({ key, on }) => {
      const isOn = this.truth(key, on);
      return !this.isHidden(key) && isOn;
    });
    if (chosen.length === 0) this.notes.push(say('note.foreignInputs', {}));
    return chosen.map(({ expression }) => expression);
  }

  /** Names what nobody has asked for: keys of a copy of that page with more in it. */
  end(): void {
    const left = [...this.keys.keys()].filter((key) => !this.taken.has(key) && !key.startsWith('utm_'));
    for (const key of left.slice(0, 3)) this.notes.push(say('note.unknownKey', { key: excerpt(key) }));
  }
}

/**
 * The experiment that a TensorFlow Playground link stands for, not yet clamped, and what of the link could not be read.
 * @param freshSeed used where the link has none: such a link starts differently every time
 */
export function readPlaygroundHash(hash: string, freshSeed: () => string): { experiment: Experiment; notes: ExperimentSentence[] } {
  const link = new PlaygroundReader(hash);
  const isRegression = link.oneOf(problems, 'problem', 'classification');
  const [table, key, usual] = isRegression
    ? ([regressionIds, 'regDataset', 'reg-plane'] as const)
    : ([datasetIds, 'dataset', 'circle'] as const);
  const datasetId = link.oneOf(table, key, usual);
  const activation = link.oneOf(activations, 'activation', 'tanh');
  const startsAtZero = link.truth('initZero', false);
  const seed = link.text('seed') || freshSeed();
  const rate = link.number('regularizationRate', 0);
  const penaltyId = link.oneOf(penaltyIds, 'regularization', 'none');
  const base = defaultExperiment();
  const experiment: Experiment = {
    ...base,
    dataset: choiceOf(datasets, datasetId),
    examples: isRegression ? 1200 : 500,
    noisePercent: link.noisePercent(),
    trainPercent: link.number('percTrainData', 50),
    features: link.features(),
    hidden: link.units().map((count) => newLayer(entryOf(layerKinds, 'dense'), count, activation)),
    outputActivation: isRegression ? 'linear' : 'tanh',
    loss: { id: 'squaredError', params: {} },
    optimizer: { id: 'sgd', params: {} },
    learningRate: link.number('learningRate', 0.03),
    batchSize: link.number('batchSize', 10),
    shuffle: false,
    leftover: 'carry',
    penalty: penaltyId === 'none' ? { id: 'none', params: {} } : { id: penaltyId, params: { rate } },
    initializer: startsAtZero ? { id: 'zeros', params: { bias: 0 } } : { id: 'uniform', params: { range: 0.5, bias: 0.1 } },
    seeds: { data: seed, split: seed, init: seed, shuffle: seed, dropout: seed },
    view: {
      ...base.view,
      showTest: link.truth('showTestData', false),
      discretize: link.truth('discretize', false),
      hidden: Object.keys(hidden).flatMap((name) => (link.isHidden(name) ? hidden[name] : [])),
    },
  };
  for (const unread of ['dataset', 'regDataset', 'hideText_hide']) link.text(unread); // of the other problem; nothing to hide here
  link.end();
  return { experiment, notes: link.notes };
}
