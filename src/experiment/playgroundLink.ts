import { datasets } from '../data/registry';
import { choiceOf, entryOf } from '../engine/spec';
import type { Experiment } from './experiment';
import type { HideableControl } from './hideable';
import { layerKinds, newLayer } from './layerKinds';
import { defaultExperiment } from './normalize';
import { keysOf } from './playgroundHash';

// TensorFlow Playground's links: which of this playground's settings make the same run. Its data and its single
// random stream are in data/playground.ts, how its links are told from others in playgroundHash.ts; nothing else knows of it.

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

/**
 * The experiment that a TensorFlow Playground link stands for; not yet clamped.
 * @param freshSeed used where the link has none: such a link starts differently every time
 */
export function readPlaygroundHash(hash: string, freshSeed: () => string): Experiment {
  const keys = keysOf(hash);
  const number = (key: string, otherwise: number) => {
    const value = Number(keys.get(key) || Number.NaN);
    return Number.isFinite(value) ? value : otherwise;
  };
  const truth = (key: string, otherwise: boolean) => (keys.has(key) ? keys.get(key) !== 'false' : otherwise);
  const oneOf = (table: Readonly<Record<string, string>>, key: string, otherwise: string) => {
    const value = keys.get(key) ?? '';
    return Object.hasOwn(table, value) ? table[value] : otherwise;
  };
  const isRegression = keys.get('problem') === 'regression';
  const datasetId = isRegression ? oneOf(regressionIds, 'regDataset', 'playgroundPlane') : oneOf(datasetIds, 'dataset', 'playgroundCircle');
  const wantedActivation = keys.get('activation') ?? '';
  const activation = activationIds.includes(wantedActivation) ? wantedActivation : 'tanh';
  const shape = keys.get('networkShape') ?? '4,2';
  const units = shape.split(',').flatMap((text) => (Number.parseInt(text, 10) > 0 ? [Number.parseInt(text, 10)] : []));
  const wantedNoise = number('noise', 0);
  const noisePercent = wantedNoise > 80 ? 50 : Math.max(0, wantedNoise);
  const startsAtZero = truth('initZero', false);
  const seed = keys.get('seed') || freshSeed();
  const rate = number('regularizationRate', 0);
  const regularization = keys.get('regularization');
  const penaltyId = regularization === 'L1' ? 'l1Clipped' : regularization === 'L2' ? 'l2' : 'none';
  const isHidden = (name: string) => truth(`${name}_hide`, false);
  const chosen = features.filter(({ key, on }) => truth(key, on) && !isHidden(key)).map(({ expression }) => expression);
  const base = defaultExperiment();
  return {
    ...base,
    dataset: choiceOf(datasets, datasetId),
    examples: isRegression ? 1200 : 500,
    noisePercent,
    trainPercent: number('percTrainData', 50),
    features: chosen,
    hidden: units.map((count) => newLayer(entryOf(layerKinds, 'dense'), count, activation)),
    outputActivation: isRegression ? 'linear' : 'tanh',
    loss: { id: 'squaredError', params: {} },
    optimizer: { id: 'sgd', params: {} },
    learningRate: number('learningRate', 0.03),
    batchSize: number('batchSize', 10),
    shuffle: false,
    leftover: 'carry',
    penalty: penaltyId === 'none' ? { id: 'none', params: {} } : { id: penaltyId, params: { rate } },
    initializer: startsAtZero ? { id: 'zeros', params: { bias: 0 } } : { id: 'uniform', params: { range: 0.5, bias: 0.1 } },
    seeds: { data: seed, split: seed, init: seed, shuffle: seed, dropout: seed },
    view: {
      ...base.view,
      showTest: truth('showTestData', false),
      discretize: truth('discretize', false),
      hidden: Object.keys(hidden).flatMap((name) => (isHidden(name) ? hidden[name] : [])),
    },
  };
}
