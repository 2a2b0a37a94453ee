import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { withDataset, withOwnData } from '../experiment/edits';
import type { Experiment } from '../experiment/experiment';
import { limits } from '../experiment/limits';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { seedNames } from '../experiment/listSettings';
import { defaultExperiment, normalizeExperiment } from '../experiment/normalize';
import { numberNames, type SettingName, settingNames, settingOf, settings } from '../experiment/settings';
import { viewNames, viewSettingOf } from '../experiment/viewSettings';
import { Run } from './run';
import { refusalOf } from './sentences';
import { sharedHosts } from './sharedHosts';

const hosts = nodeSimdHosts();

const images = 'data=digits8x8&examples=60&layers=conv2,gap&batch=20';

/** A change of one setting, in an experiment where it matters. */
interface Change<Name extends SettingName> {
  readonly in?: string | Experiment;
  readonly to: Experiment[Name];
}

const opened = (link: string) => decodeLink(link).experiment;
const point = (x: number, value: number) => ({ x, y: x / 2, value });
const drawn = [point(-2, 0), point(-1, 0), point(0, 1), point(1, 1), point(3, 0), point(4, 1)];
const table = 'a,b,class\n1,2,x\n3,4,z\n5,6,z\n7,1,x\n2,2,z\n';
const usual = defaultExperiment();
const choice = (id: string, params = {}) => ({ id, params });

const mark = { name: 'people.csv', size: 9000, hash: '0123456789abcdef', task: 'regression' } as const;

const changes: { readonly [Name in SettingName]: Change<Name> } = {
  dataset: { to: choice('moons') },
  loss: { to: choice('squaredError') },
  optimizer: { to: choice('adam') },
  schedule: { to: choice('cosine') },
  penalty: { to: choice('l2', { rate: 0.1 }) },
  initializer: { to: choice('heNormal') },
  points: {
    in: normalizeExperiment(withOwnData(usual, 'points', { points: drawn })).experiment,
    to: drawn.map((one) => ({ ...one, x: one.x + 1 })),
  },
  csv: { in: normalizeExperiment(withOwnData(usual, 'text', { csv: table })).experiment, to: table.replace('3,4', '3,9') },
  csvFile: { in: 'data=csv', to: mark },
  formula: { in: 'data=typedRule', to: 'x > y' },
  laps: { in: 'data=road&data.places=20', to: 'drop!' },
  examples: { to: 300 },
  noisePercent: { to: 20 },
  trainPercent: { to: 70 },
  split: { to: 'order' },
  columns: { in: normalizeExperiment(withOwnData(usual, 'text', { csv: table })).experiment, to: 'measured' },
  flippedPercent: { to: 10 },
  outlierPercent: { to: 10 },
  balancePercent: { to: 20 },
  order: { in: 'shuffle=no', to: 'target' },
  fresh: { in: 'data=longLag&data.steps=5&examples=20', to: 'epoch' },
  learningRate: { to: 0.1 },
  batchSize: { to: 7 },
  clipNorm: { to: 0.01 },
  epochs: { to: 2 },
  inputNoise: { to: 0.5 },
  augmentShift: { in: images, to: 1 },
  augmentRotation: { in: images, to: 10 },
  augmentScale: { in: images, to: 10 },
  augmentMirror: { in: images, to: true },
  augmentBrightness: { in: images, to: 20 },
  augmentContrast: { in: images, to: 20 },
  centred: { in: images, to: true },
  validationPercent: { to: 20 },
  // the loss hardly falls at this rate, or not at all
  patience: { in: 'validation=20&rate=0.000001&leastGain=1', to: 2 },
  leastGain: { in: 'validation=20&patience=2', to: 5 },
  seriesEvery: { to: 3 },
  features: { to: ['x1', 'x1*x2'] },
  hidden: { to: [...usual.hidden, ...usual.hidden] },
  outputActivation: { in: 'loss=squaredError', to: 'linear' },
  shuffle: { to: false },
  precision: { to: 'single' },
  leftover: { in: 'batch=7', to: 'carry' },
  seeds: { in: 'layers=4;dropout0.5', to: { ...usual.seeds, init: '8' } },
};

const epochs = 4;

/** All that a training leaves behind: where it stands, its weights and curves, or the sentence with which it was refused. */
function outcome(experiment: Experiment): unknown {
  try {
    const run = new Run({
      experiment,
      sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) },
      simd: hosts && sharedHosts(hosts),
    });
    while (run.loop.epoch < epochs && run.status.kind === 'ready') run.step();
    const { step, epoch, network } = run.loop;
    return { step, epoch, parameters: [...network.parameters], series: run.series.rows(0), steps: run.steps.table.rows(0) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return refusal;
    throw error;
  }
}

const changed = (name: SettingName): { before: Experiment; after: Experiment } => {
  const { in: where = usual, to } = changes[name];
  const before = typeof where === 'string' ? opened(where) : where;
  return { before, after: normalizeExperiment({ ...before, [name]: to }).experiment };
};

describe.each(settingNames)('the setting %s', (name) => {
  it.skipIf(settings[name].keeps === 'everything')('changes the run', () => {
    const { before, after } = changed(name);
    expect(after[name]).not.toEqual(before[name]);
    expect(outcome(after)).not.toEqual(outcome(before));
    expect(outcome(before)).toEqual(outcome(before));
  });

  it('comes back from its link', () => {
    const { after } = changed(name);
    const decoded = decodeLink(encodeExperiment(after));
    expect(decoded).toEqual({ experiment: after, notes: [] });
  });
});

it.each(seedNames)('the seed of %s changes the run', (name) => {
  const before = opened('layers=4;dropout0.5');
  const after = normalizeExperiment({ ...before, seeds: { ...before.seeds, [name]: '8' } }).experiment;
  expect(outcome(after)).not.toEqual(outcome(before));
});

it.each(viewNames)('the setting %s of the view changes no bit of the run', (name) => {
  expect(viewSettingOf(name).keeps).toBe('everything');
  const other = {
    showTest: true,
    discretize: true,
    logLoss: false,
    typed: '1.4~0:2',
    axes: ['x2', 'x1'],
    answer: 'price',
    held: [{ column: 'ash', value: 2.4 }],
    theme: 'dark',
    hidden: ['noise'],
    open: ['landscape'],
    stage: 'compare',
    vs: [{ settings: null, from: null, isKept: true }],
    looks: { landscape: { plane: 'random', seed: 3 } },
    example: 'test13',
    imageTab: 'microscope',
    embed: true,
    embedControls: ['noise'],
    present: true,
    clicker: 'batch',
  }[name];
  const before = viewSettingOf(name).ofImages ? opened(images) : usual;
  const { experiment } = normalizeExperiment({ ...before, view: { ...before.view, embed: name === 'embedControls', [name]: other } });
  expect(experiment.view[name]).toEqual(other);
  expect(decodeLink(encodeExperiment(experiment))).toEqual({ experiment, notes: [] });
  expect(outcome(experiment)).toEqual(outcome(before));
});

describe.each(numberNames)('the number %s', (name) => {
  const { min, max, key } = settings[name];
  const where = settingOf(name).ofImages ? opened(images) : usual;
  const given = (value: unknown) => normalizeExperiment({ ...where, validationPercent: 20, [name]: value });

  it('is clamped to its range, with a note', () => {
    for (const value of [min, max]) expect(given(value)).toMatchObject({ experiment: { [name]: value }, notes: [] });
    const [below, above] = [given(min - 1), given(max + 1)];
    expect([below.experiment[name], above.experiment[name]]).toEqual([min, max]);
    expect(below.notes).toEqual([{ key: 'note.setting', values: { setting: key, value: min - 1, kept: min } }]);
    expect(above.notes).toEqual([{ key: 'note.setting', values: { setting: key, value: max + 1, kept: max } }]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '5', null, []])('is never %s', (value) => {
    const { experiment, notes } = given(value);
    expect(experiment[name]).toBe(settings[name].default);
    expect(notes).toEqual([{ key: 'note.unreadable', values: { setting: name } }]);
  });
});

describe('what is more than an experiment can hold', () => {
  const many = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i));
  const [layer] = usual.hidden;

  it.each<[string, object, (experiment: Experiment) => unknown, unknown]>([
    ['layers', { hidden: many(limits.hiddenLayers + 1, () => layer) }, ({ hidden }) => hidden.length, limits.hiddenLayers],
    ['units', { hidden: [{ ...layer, units: 129 }] }, ({ hidden }) => hidden[0].units, 128],
    [
      'filters',
      { dataset: choice('digits8x8'), hidden: [{ ...layer, kind: 'conv', units: limits.units + 1 }] },
      ({ hidden }) => hidden[0].units,
      limits.units,
    ],
    ['features', { features: many(limits.features + 1, (i) => `x1+${i}`) }, ({ features }) => features.length, limits.features],
    [
      'points',
      { dataset: choice('drawn'), points: many(limits.points + 1, () => point(0, 1)) },
      ({ points }) => points.length,
      limits.points,
    ],
    ['a file', { dataset: choice('csv'), csv: 'x'.repeat(limits.csv + 1) }, ({ csv }) => csv, ''],
    ['open panels', { view: { open: ['gradientFlow', 'landscape', 'gradientCheck'] } }, ({ view }) => view.open.length, 2],
  ])('%s: is cut, with a note', (_, raw, measure, kept) => {
    const { experiment, notes } = normalizeExperiment(raw);
    expect(measure(experiment)).toEqual(kept);
    expect(notes).toHaveLength(1);
  });

  it('classes and seeds are cut', () => {
    const points = [point(0, 0), point(1, limits.pointClasses + 3)];
    const { experiment } = normalizeExperiment({
      dataset: choice('drawn'),
      points,
      seeds: { ...usual.seeds, init: '9'.repeat(limits.seed + 1) },
    });
    expect(experiment.points[1].value).toBe(limits.pointClasses - 1);
    expect(experiment.seeds.init).toBe('9'.repeat(limits.seed));
  });

  it('examples are no more than the dataset has', () => {
    const { experiment } = normalizeExperiment({ ...withDataset(usual, 'digits8x8'), examples: 2000 });
    expect(experiment.examples).toBeLessThan(2000);
  });
});

it('a row names what it keeps: another start for what the data and the network are, none for how it is trained on', () => {
  const keeping = (keeps: string) => settingNames.filter((name) => settings[name].keeps === keeps);
  expect(keeping('weights').sort()).toEqual(
    [
      'optimizer',
      'schedule',
      'penalty',
      'learningRate',
      'batchSize',
      'epochs',
      'clipNorm',
      'inputNoise',
      'augmentShift',
      'augmentRotation',
      'augmentScale',
      'augmentMirror',
      'augmentBrightness',
      'augmentContrast',
      'patience',
      'leastGain',
      'seriesEvery',
    ].sort(),
  );
  expect(keeping('everything')).toEqual(['csvFile']);
});
