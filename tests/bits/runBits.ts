import type { DataFiles } from '../../src/data/dataset';
import { entryOf } from '../../src/engine/spec';
import { withDataset } from '../../src/experiment/edits';
import type { Experiment } from '../../src/experiment/experiment';
import { layerKinds, newLayer } from '../../src/experiment/layerKinds';
import { decodeLink } from '../../src/experiment/link';
import { normalizeExperiment } from '../../src/experiment/normalize';
import { type SimdHosts, simdHosts } from '../../src/run/simdHosts';
import { TrainingLoop } from '../../src/run/trainingLoop';
import { hashOf } from './hashOf';

// The bits of whole runs: a hash over all parameters and scores after so many updates. An engine, or an edit, that changes the last bit of anything
// that these runs compute changes a hash. `fused` is not among them: there the processor chooses how often a product is rounded.

const defaults = normalizeExperiment({}).experiment;

/** A small experiment on a dataset, as the playground starts it but for some settings. */
const on = (dataset: string, settings: Partial<Experiment> = {}): Experiment =>
  normalizeExperiment({ ...withDataset(defaults, dataset, {}, false), examples: 200, ...settings }).experiment;

const dense = (activation: string, ...units: number[]) => units.map((count) => newLayer(entryOf(layerKinds, 'dense'), count, activation));

/** Every change of images there is, centred, at a rate that goes down over the run. */
const changed: Partial<Experiment> = {
  augmentShift: 1,
  augmentRotation: 10,
  augmentScale: 10,
  augmentMirror: true,
  augmentBrightness: 20,
  augmentContrast: 20,
  centred: true,
  schedule: { id: 'cosineRun', params: {} },
  epochs: 9,
};

const lstm = { hidden: [newLayer(entryOf(layerKinds, 'lstm'), 8)] };
const adam = { id: 'adam', params: {} };
const squaredError = { id: 'squaredError', params: {} };
const link = (settings: string) => decodeLink(`#dataset=spiral&batchSize=1&networkShape=4,2&seed=0.25&noise=10&${settings}`).experiment;

/** name, updates, experiment, hash */
const table = (): readonly [string, number, Experiment, string][] => [
  ['tanh, cross-entropy', 300, on('spiral', { noisePercent: 20 }), '428c0c3a1859f891'],
  [
    'sigmoid, momentum, cosine schedule',
    300,
    on('gauss', {
      noisePercent: 20,
      hidden: dense('sigmoid', 5, 3),
      optimizer: { id: 'momentum', params: {} },
      schedule: { id: 'cosine', params: {} },
    }),
    '425c22e3b6013ee3',
  ],
  [
    'ReLU, Adam, input noise',
    300,
    on('circle', { hidden: dense('relu', 6, 4), optimizer: adam, inputNoise: 0.1, noisePercent: 10 }),
    '904d6e0cebf3c0ed',
  ],
  [
    'ELU, GELU, softplus and sin on formulas',
    300,
    on('moons', {
      hidden: [...dense('elu', 4), ...dense('gelu', 4), ...dense('softplus', 4), ...dense('sin', 4)],
      features: ['x1', 'sin(x2)', 'exp(-x1^2)', 'abs(x2)^1.5'],
    }),
    'c5bf0ab838d3d5c2',
  ],
  [
    'softmax over classes, dropout',
    300,
    on('blobs', { hidden: dense('tanh', 8).map((layer) => ({ ...layer, params: { ...layer.params, dropout: 0.3 } })) }),
    '658442a7b4539c08',
  ],
  ['L-BFGS', 30, on('sine', { optimizer: { id: 'lbfgs', params: {} }, loss: squaredError }), 'ed153ac0573edd5a'],
  ['Marquardt', 20, on('chirp', { optimizer: { id: 'marquardt', params: {} }, loss: squaredError }), 'c114f235a89f6d2f'],
  ['CNN in doubles', 10, on('digits8x8', { precision: 'double' }), 'f3d8e5b333f03b92'],
  ['CNN in singles', 40, on('digits8x8', { precision: 'single' }), '0c2e78295aedd13f'],
  ['CNN on changed images in doubles', 20, on('digits8x8', { ...changed, precision: 'double' }), 'e1464696dbc4a9eb'],
  ['CNN on changed images in singles', 40, on('digits8x8', { ...changed, precision: 'single' }), 'fb09a9141b5d37bc'],
  ['LSTM in doubles', 40, on('addition', { ...lstm, precision: 'double' }), 'e351c09656f5b7ce'],
  ['LSTM in singles', 80, on('addition', { ...lstm, precision: 'single' }), '7720f5dcab194ac8'],
  ['LSTM on a random walk in singles', 80, on('randomWalk', { precision: 'single' }), 'd39750d27d6e222c'],
  [
    'tanh, sin and Adam in singles',
    300,
    on('multiSpiral', { precision: 'single', hidden: [...dense('tanh', 33), ...dense('sin', 16)], optimizer: adam }),
    'f7cc5aa3c8c26339',
  ],
  ['a foreign link, tanh, L1', 2000, link('activation=tanh&regularization=L1&regularizationRate=0.001'), 'ed70f2237d0b0bbe'],
  [
    'a foreign link, sigmoid, L2',
    2000,
    link('activation=sigmoid&regularization=L2&regularizationRate=0.001&sinX=true'),
    '8c01e808acb9be45',
  ],
];

/**
 * Every hash as this engine has it, the table's beside it.
 * @param single the kernels of singles @param files what the images need
 */
export function runBits(single: Uint8Array<ArrayBuffer>, files: DataFiles): { name: string; hash: string; want: string }[] {
  const simd = simdHosts({ single, fused: null });
  return table().map(([name, updates, experiment, want]) => ({ name, hash: bitsAfter(updates, experiment, files, simd), want }));
}

function bitsAfter(updates: number, experiment: Experiment, files: DataFiles, simd: SimdHosts | null): string {
  const loop = new TrainingLoop({ experiment, sources: { files }, simd });
  for (let update = 0; update < updates; update++) loop.advance(true);
  loop.evaluate();
  return hashOf([...loop.network.parameters, ...loop.network.buffers, ...Object.values(loop.scores)]);
}
