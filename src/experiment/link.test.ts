import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '../data/registry';
import { activations } from '../engine/activations/registry';
import { initializers } from '../engine/initializers/registry';
import { losses } from '../engine/losses/registry';
import { penalties } from '../engine/penalties/registry';
import { schedules } from '../engine/schedules/registry';
import { type Entry, entryOf } from '../engine/spec';
import { inEnglish } from '../ui/words/inEnglish';
import { withDataset, withLoss, withPoints } from './edits';
import { hideables } from './hideable';
import { layerKinds, newLayer } from './layerKinds';
import { decodeLink, encodeExperiment } from './link';
import { seedNames } from './listSettings';
import { defaultExperiment, normalizeExperiment } from './normalize';
import { optimizers } from './optimizers';

const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 3000 }),
  fc.float({ noNaN: true, noDefaultInfinity: true }),
);

const anyChoice = (registry: readonly Entry[]) =>
  fc.constantFrom(...registry).chain((entry) =>
    fc.record({
      id: fc.constant(entry.id),
      params: fc.record(
        Object.fromEntries(entry.params.map((param) => [param.name, fc.double({ min: param.min, max: param.max, noNaN: true })])),
      ),
    }),
  );

const anyRawExperiment = fc.record(
  {
    dataset: anyChoice(datasets.filter(({ id }) => id !== 'csv')),
    examples: anyNumber,
    noisePercent: anyNumber,
    flippedPercent: anyNumber,
    outlierPercent: anyNumber,
    balancePercent: anyNumber,
    order: fc.constantFrom('mixed', 'target', 'input'),
    trainPercent: anyNumber,
    points: fc.array(fc.record({ x: anyNumber, y: anyNumber, value: fc.integer({ min: 0, max: 6 }) }), { maxLength: 8 }),
    features: fc.subarray(['x1', 'x2', 'x', 'x1^2', 'x1*x2', 'sin(x1)', 'max(x1,x2)', 'x1 + 2', 'exp(-x1^2)', 'sepal_length_cm']),
    hidden: fc.array(
      fc.record({
        kind: fc.constantFrom('nonsense', 'dense', ...layerKinds.map(({ id }) => id)),
        units: fc.integer({ min: -1, max: 80 }),
        activation: fc.constantFrom('nonsense', ...activations.map(({ id }) => id)),
        params: fc.dictionary(fc.constantFrom('kernelSize', 'stride', 'same', 'batchNorm', 'dropout', 'skip', 'alpha', '?'), anyNumber),
      }),
      { maxLength: 14 },
    ),
    outputActivation: fc.constantFrom('linear', 'tanh', 'sigmoid', 'softmax', 'relu', '?'),
    loss: anyChoice(losses),
    optimizer: anyChoice(optimizers),
    learningRate: anyNumber,
    schedule: anyChoice(schedules),
    clipNorm: anyNumber,
    epochs: anyNumber,
    inputNoise: anyNumber,
    augmentShift: anyNumber,
    augmentRotation: anyNumber,
    augmentMirror: fc.boolean(),
    augmentContrast: anyNumber,
    centred: fc.boolean(),
    validationPercent: anyNumber,
    patience: anyNumber,
    precision: fc.constantFrom('auto', 'double', 'single', '?'),
    batchSize: anyNumber,
    shuffle: fc.boolean(),
    leftover: fc.constantFrom('own' as const, 'carry' as const),
    penalty: anyChoice(penalties),
    initializer: anyChoice(initializers),
    seeds: fc.record(
      Object.fromEntries(
        seedNames.map((name) => [name, fc.oneof(fc.constantFrom('7', '0.12345', ''), fc.string({ maxLength: 50, unit: 'binary' }))]),
      ),
    ),
    view: fc.record({
      showTest: fc.boolean(),
      discretize: fc.boolean(),
      logLoss: fc.boolean(),
      embed: fc.boolean(),
      embedControls: fc.subarray(hideables.map(({ id }) => id)),
      theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
      present: fc.boolean(),
      clicker: fc.constantFrom('epoch' as const, 'tenEpochs' as const, 'batch' as const),
      hidden: fc.subarray(hideables.map(({ id }) => id)),
      axes: fc.constantFrom([], ['petal_length_cm', 'sepal_width_cm']),
    }),
  },
  { requiredKeys: [] },
);

describe('a link', () => {
  it('decodes to the experiment that was encoded', () => {
    fc.assert(
      fc.property(anyRawExperiment, (raw) => {
        const { experiment } = normalizeExperiment(raw);
        const decoded = decodeLink(encodeExperiment(experiment));
        expect(decoded.experiment).toEqual(experiment);
        expect(decoded.notes).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is empty for the default experiment and short for a usual one', () => {
    expect(encodeExperiment(defaultExperiment())).toBe('');
    const usual = normalizeExperiment({
      ...withDataset(defaultExperiment(), 'spiral'),
      noisePercent: 12,
      learningRate: 0.01,
      features: ['x1', 'x2', 'sin(x1)', 'sin(x2)'],
    }).experiment;
    expect(encodeExperiment(usual)).toBe('data=spiral&noise=12&rate=0.01&features=x1,x2,sin(x1),sin(x2)');
  });

  it('can be written by hand', () => {
    const { experiment, notes } = decodeLink(
      '#data=moons&layers=8:relu,4&optimizer=adam&optimizer.beta1=0.8&seed=3&seed.init=9&show=test&embed=noise,seed',
    );
    expect(notes).toEqual([]);
    expect(experiment).toMatchObject({
      dataset: { id: 'moons' },
      hidden: [
        { units: 8, activation: 'relu' },
        { units: 4, activation: 'tanh' },
      ],
      optimizer: { id: 'adam', params: { beta1: 0.8, beta2: 0.999 } },
      seeds: { data: '3', init: '9', shuffle: '3' },
      view: { showTest: true, embed: true, embedControls: ['noise', 'seed'] },
    });
  });

  it('leaves a table that ships with the page as it was divided, unless it says otherwise', () => {
    expect(decodeLink('data=iris').experiment.split).toBe('shipped');
    expect(encodeExperiment(decodeLink('data=iris').experiment)).not.toMatch(/split=|train=/);
    const { experiment } = decodeLink('data=iris&split=classes&train=60&seed.split=3');
    expect(experiment).toMatchObject({ split: 'classes', trainPercent: 60 });
    expect(decodeLink(encodeExperiment(experiment)).experiment).toEqual(experiment);
    expect(decodeLink('data=circle&split=shipped').experiment.split).toBe('random');
    expect(withDataset(experiment, 'circle').split).toBe('random');
  });

  it('carries a file', () => {
    const csv = 'a,b,class\n1,2,"x & y = 3%"\n3,4,z\n5,6,z\n';
    const { experiment } = normalizeExperiment({ ...withDataset({ ...defaultExperiment(), csv }, 'csv'), csv });
    expect(decodeLink(encodeExperiment(experiment)).experiment).toEqual(experiment);
  });

  it.each([
    ['rate=99', 'Learning rate 99 is above 10 and became 10.'],
    ['rate=abc', '“abc” is not a number that rate can be; it is left at its default.'],
    ['layerz=4', '“layerz” is not known; ignored.'],
    ['data=nonsense', 'The data set “nonsense” is not known; Circle is used.'],
    ['layers=4,foo', '“foo” is not a layer kind; ignored.'],
    ['layers=1,1,1,1,1,1,1,1,1,1,1,1,1', '13 hidden layers are more than 12: the first 12 are kept.'],
    ['layers=900', 'Units of layer 1: 900 is above 128 and became 128.'],
    ['optimizer=magic', 'The optimizer “magic” is not known; gradient descent is used.'],
    ['data=sine&loss=hinge', 'The loss does not fit this task and became squared error.'],
  ])('with %s opens and says what was changed', (hash, note) => {
    expect(decodeLink(hash).notes.map(inEnglish.say)).toEqual([note]);
  });

  it('never throws and always gives a checked experiment, whatever the text', () => {
    const words = [
      ...'&=,:;.%#^()',
      '%E0%A4%A',
      '__proto__',
      'constructor',
      '1e999',
      '-0',
      'NaN',
      '99999999999999999999',
      'layers',
      'data',
      'points',
      'csv',
      'features',
      'rate',
      'hide',
      'embed',
      'sin(',
      'x1',
      '\u0000',
      '\ud800',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (hash) => {
        const { experiment, notes } = decodeLink(hash);
        expect(normalizeExperiment(experiment)).toEqual({ experiment, notes: [] });
        expect(notes.every((note) => inEnglish.say(note).length < 300)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('survives a megabyte of anything', () => {
    for (const part of ['a', '&a=', 'layers=4,', '%25', 'x1,(', ';1,1,1']) {
      const { experiment } = decodeLink(`features=${part.repeat(1_000_000 / part.length)}&points=${part.repeat(50_000)}`);
      expect(experiment.dataset.id).toBe('circle');
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('an experiment', () => {
  it('is checked once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(anyRawExperiment, fc.anything()), (raw) => {
        const { experiment } = normalizeExperiment(raw);
        expect(normalizeExperiment(experiment)).toEqual({ experiment, notes: [] });
      }),
    );
  });

  it('keeps what makes sense when the dataset changes', () => {
    const relu = { ...defaultExperiment(), hidden: [newLayer(entryOf(layerKinds, 'dense'), 5, 'relu')], features: ['x1', 'x1^2'] };
    expect(withDataset(relu, 'xor')).toMatchObject({ hidden: relu.hidden, features: relu.features, loss: { id: 'binaryCrossEntropy' } });
    expect(withDataset(relu, 'sine')).toMatchObject({
      hidden: relu.hidden,
      features: [],
      loss: { id: 'squaredError' },
      outputActivation: 'linear',
    });
    expect(withDataset(relu, 'iris')).toMatchObject({ features: [], loss: { id: 'softmaxCrossEntropy' }, outputActivation: 'softmax' });
  });

  it('gets the loss for several classes when a third class is drawn, and keeps it otherwise', () => {
    const two = withPoints(withDataset(defaultExperiment(), 'drawn'), [
      { x: 0, y: 0, value: 0 },
      { x: 1, y: 1, value: 1 },
    ]);
    expect(two.loss.id).toBe('binaryCrossEntropy');
    const three = withPoints(two, [...two.points, { x: 2, y: 2, value: 2 }]);
    expect(three).toMatchObject({ loss: { id: 'softmaxCrossEntropy' }, outputActivation: 'softmax' });
    const { experiment } = normalizeExperiment(three);
    expect(decodeLink(encodeExperiment(experiment)).experiment).toEqual(experiment);
    expect(encodeExperiment(experiment)).not.toContain('loss');
  });

  it('gets the output activation that belongs to its loss', () => {
    expect(withLoss(defaultExperiment(), 'squaredError').outputActivation).toBe('tanh');
    expect(withLoss(defaultExperiment(), 'hinge').outputActivation).toBe('linear');
    expect(withLoss(withDataset(defaultExperiment(), 'blobs'), 'binaryCrossEntropy').outputActivation).toBe('sigmoid');
  });
});
