import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../ui/words/inEnglish';
import { decodeLink, encodeExperiment } from './link';
import { normalizeExperiment } from './normalize';
import { isPlaygroundHash } from './playgroundHash';

interface State {
  activation: string;
  regularization: string;
  batchSize: number;
  learningRate: number;
  regularizationRate: number;
  noise: number;
  percTrainData: number;
  initZero: boolean;
  seed: string;
  networkShape: number[];
  features: string[];
}

const traces: { hash: string; state: State; samples: { train: number; test: number } }[] = JSON.parse(
  readFileSync(new URL('../../tests/parity/traces.json', import.meta.url), 'utf8'),
);

const formulas: Readonly<Record<string, string>> = {
  x: 'x1',
  y: 'x2',
  xSquared: 'x1^2',
  ySquared: 'x2^2',
  xTimesY: 'x1*x2',
  sinX: 'sin(x1)',
  sinY: 'sin(x2)',
};
const penaltyIds: Readonly<Record<string, string>> = { none: 'none', L1: 'l1Clipped', L2: 'l2' };

const open = (hash: string) => decodeLink(hash, () => '0.5').experiment;

describe('a recorded TensorFlow Playground link', () => {
  it.each(traces.map((trace) => [trace.hash.slice(0, 60), trace] as const))('%s… is read as that page reads it', (_, { hash, state }) => {
    expect(open(hash)).toMatchObject({
      hidden: state.networkShape.map((units) => ({ units, activation: state.activation })),
      features: state.features.map((name) => formulas[name]),
      learningRate: state.learningRate,
      batchSize: state.batchSize,
      noisePercent: state.noise,
      trainPercent: state.percTrainData,
      penalty: { id: penaltyIds[state.regularization], params: state.regularization === 'none' ? {} : { rate: state.regularizationRate } },
      initializer: { id: state.initZero ? 'zeros' : 'uniform' },
      seeds: { data: state.seed, init: state.seed },
      shuffle: false,
      leftover: 'carry',
    });
  });

  it('stays the same run when it is written back in our own form', () => {
    for (const { hash } of traces) expect(open(encodeExperiment(open(hash)))).toEqual(open(hash));
  });
});

describe('links as they are passed around', () => {
  const usual =
    '&regularizationRate=0&noise=0&seed=0.91&showTestData=false&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false';
  it.each([
    // crossing features, first neural network, learning rate and regularisation exercises of well-known courses
    [
      `activation=linear&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03${usual}&networkShape=1`,
      { hidden: [{ units: 1, activation: 'linear' }] },
    ],
    [
      `activation=relu&regularization=L2&batchSize=10&dataset=spiral&regDataset=reg-plane&learningRate=0.03${usual}&networkShape=8,8,8,8&tutorial=dp-neural-nets`,
      { dataset: { id: 'playgroundSpiral' }, penalty: { id: 'l2', params: { rate: 0 } } },
    ],
    [
      'activation=sigmoid&batchSize=1&dataset=gauss&learningRate=3&networkShape=&seed=0.3&noise=35',
      { hidden: [], batchSize: 1, learningRate: 3, noisePercent: 35 },
    ],
    [
      'dataset=gauss',
      { dataset: { id: 'playgroundGauss' }, hidden: [{ units: 4 }, { units: 2 }], learningRate: 0.03, seeds: { data: '0.5' } },
    ],
    ['networkShape=3', { dataset: { id: 'playgroundCircle' }, hidden: [{ units: 3, activation: 'tanh' }] }],
    [
      'problem=regression&regDataset=reg-gauss&networkShape=2',
      { dataset: { id: 'playgroundMultiGauss' }, examples: 1200, outputActivation: 'linear' },
    ],
    ['problem=regression&dataset=spiral', { dataset: { id: 'playgroundPlane' } }],
    [
      'problem=nonsense&dataset=nonsense&activation=nonsense',
      { dataset: { id: 'playgroundCircle' }, hidden: [{ activation: 'tanh' }, { activation: 'tanh' }] },
    ],
    ['dataset=xor&regularization=L1&regularizationRate=0.01', { penalty: { id: 'l1Clipped', params: { rate: 0.01 } } }],
    ['dataset=xor&regularization=l1', { penalty: { id: 'none' } }],
    ['dataset=xor&noise=95', { noisePercent: 50 }],
    ['dataset=xor&noise=80', { noisePercent: 80 }],
    ['dataset=xor&noise=-5', { noisePercent: 0 }],
    ['dataset=xor&x=false&xTimesY=true', { features: ['x2', 'x1*x2'] }],
    ['dataset=xor&xSquared=1&ySquared=yes&cosX=true', { features: ['x1', 'x2', 'x1^2', 'x2^2'] }],
    ['dataset=xor&sinX=true&sinX_hide=true', { features: ['x1', 'x2'] }],
    ['dataset=xor&showTestData=true&discretize=true', { view: { showTest: true, discretize: true } }],
    ['dataset=xor&playButton_hide=true&numHiddenLayers_hide=true', { view: { hidden: ['play', 'layers'] } }],
    ['dataset=xor&problem_hide=true&noise_hide=false', { view: { hidden: ['loss', 'problem'] } }],
    ['dataset=xor&initZero=true', { initializer: { id: 'zeros', params: { bias: 0 } } }],
    ['dataset=xor&percTrainData=90&batchSize=30', { trainPercent: 90, batchSize: 30 }],
    ['dataset=xor&amp;networkShape=2,2&amp;seed=0.1', { hidden: [{ units: 2 }, { units: 2 }], seeds: { data: '0.1' } }],
    ['dataset=xor\\&networkShape=2\\&seed=0.1', { hidden: [{ units: 2 }], seeds: { data: '0.1' } }],
    ['activation=tanh&batchSize=10&dataset=spi', { dataset: { id: 'playgroundCircle' } }],
    ['?utm=1#dataset=xor&networkShape=5', { dataset: { id: 'playgroundXor' }, hidden: [{ units: 5 }] }],
    ['dataset=xor&networkShape=4,0,2,x', { hidden: [{ units: 4 }, { units: 2 }] }],
    ['dataset=xor&learningRate=&batchSize=abc&goal=0.1', { learningRate: 0.03, batchSize: 10 }],
    ['dataset=xor&seed=hello%20world', { seeds: { data: 'hello world' } }],
  ])('%s', (hash, expected) => {
    expect(isPlaygroundHash(hash)).toBe(true);
    const experiment = open(hash);
    const wanted =
      'view' in expected && expected.view && 'hidden' in expected.view
        ? { view: { hidden: expect.arrayContaining(expected.view.hidden as string[]) } }
        : expected;
    expect(experiment).toMatchObject(wanted);
  });

  it('says when a network is larger than the page draws', () => {
    const { experiment, notes } = decodeLink('dataset=xor&networkShape=199,8&seed=1');
    expect(experiment.hidden[0]?.units).toBe(128);
    expect(notes.map(inEnglish.say)).toEqual(['Units of layer 1: 199 is above 128 and became 128.']);
  });

  it('is never taken for one of ours, nor ours for one of theirs', () => {
    for (const own of ['data=spiral&layers=8', 'embed', 'v=1', 'rate=0.1&noise=10&seed=4', '']) expect(isPlaygroundHash(own)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('dataset=', 'networkShape=', 'noise=', 'seed=', 'learningRate='),
        (text, key) => {
          const { experiment } = decodeLink(key + text);
          expect(normalizeExperiment(experiment)).toEqual({ experiment, notes: [] });
        },
      ),
    );
  });
});
