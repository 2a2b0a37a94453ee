import { describe, expect, it } from 'vitest';
import { decodeLink, encodeExperiment } from '../link';
import { defaultExperiment } from '../normalize';
import { axesOf, experimentAt } from './axes';
import { plannedRuns, seedsOf, withSeed } from './plan';
import { readTreatment } from './treatments';

const experiment = decodeLink('data=circle&layers=8,maxpool'.replace(',maxpool', ',4;dropout0.1')).experiment;
const axis = (id: string, of = experiment) => {
  const found = axesOf(of).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const linkAt = (id: string, value: string) => {
  const changed = experimentAt(experiment, axis(id), value);
  return changed && encodeExperiment(changed);
};

describe('what can be swept', () => {
  it.each([
    ['units.2', '12', 'layers=8,12;dropout0.1'],
    ['rate', '0.1', 'rate=0.1&layers=8,4;dropout0.1'],
    ['train', '10', 'train=10&layers=8,4;dropout0.1'],
    ['optimizer', 'adam', 'optimizer=adam&layers=8,4;dropout0.1'],
    ['optimizer', 'bfgs', 'optimizer=bfgs&batch=2000&layers=8,4;dropout0.1'],
    ['activation', 'relu', 'layers=8:relu,4:relu;dropout0.1'],
    ['init', 'zeros', 'init=zeros&layers=8,4;dropout0.1'],
    ['loss', 'hinge', 'loss=hinge&layers=8,4;dropout0.1&output=linear'],
    ['precision', 'single', 'layers=8,4;dropout0.1&precision=single'],
    ['leftover', 'carry', 'layers=8,4;dropout0.1&leftover=carry'],
    ['shuffle', 'no', 'layers=8,4;dropout0.1&shuffle=no'],
    ['regulariser', 'none', 'layers=8,4;dropout0.1'],
    ['regulariser', 'stop10', 'validation=30&patience=10&layers=8,4;dropout0.1'],
    ['regulariser', 'decay0.03', 'penalty=l2&penalty.rate=0.03&layers=8,4;dropout0.1'],
    ['regulariser', 'noise1', 'inputNoise=1&layers=8,4;dropout0.1'],
    ['regulariser', 'dropout0.5', 'layers=8;dropout0.5,4;dropout0.5'],
    ['regulariser', 'batchNorm', 'layers=8;batchNorm,4;batchNorm;dropout0.1'],
  ])('%s at %s', (id, value, link) => {
    const [wanted, got] = [decodeLink(`data=circle&${link}`).experiment, experimentAt(experiment, axis(id), value)];
    expect(got && encodeExperiment(got)).toBe(encodeExperiment(wanted));
  });

  it.each([
    ['units.2', '129'],
    ['units.2', '2.5'],
    ['units.2', ''],
    ['rate', 'fast'],
    ['rate', '100'],
    ['optimizer', 'lion'],
    ['loss', 'gaussianLikelihood'],
    ['precision', 'auto'],
    ['shuffle', 'maybe'],
    ['regulariser', 'dropout'],
    ['regulariser', 'none3'],
    ['regulariser', 'dropout1.5'],
    ['regulariser', 'prayer1'],
  ])('%s cannot be “%s”', (id, value) => {
    expect(linkAt(id, value)).toBeNull();
  });

  it('every setting has a value of its own, and stands once', () => {
    const ids = axesOf(experiment).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, kind, range, options } of axesOf(experiment)) {
      const value = kind === 'number' ? String(range?.min) : (options[0] ?? 'none');
      expect([id, linkAt(id, value)]).toEqual([id, expect.any(String)]);
    }
    expect(ids).toEqual(expect.arrayContaining(['units.1', 'units.2', 'rate', 'batch', 'optimizer', 'penalty', 'inputNoise']));
    expect(axesOf(decodeLink('optimizer=adam').experiment).map(({ id }) => id)).toContain('optimizer.beta1');
  });
});

it('a treatment has a strength where it needs one', () => {
  expect(readTreatment('decay0.03')).toEqual({ kind: 'decay', strength: 0.03 });
  expect(readTreatment(' none ')).toEqual({ kind: 'none', strength: Number.NaN });
  expect(readTreatment('stop')).toBeNull();
});

it('the same seeds for every value, the experiment’s own first; the data are the same for all', () => {
  const own = withSeed(defaultExperiment(), '2');
  expect(seedsOf(own, 4)).toEqual(['2', '3', '4', '5']);
  expect(seedsOf(withSeed(own, 'luck'), 3)).toEqual(['luck', '1', '2']);
  const runs = plannedRuns({ experiment: own, axis: axis('rate'), values: ['0.1', '0.2'], second: null, seeds: 3 });
  if ('refused' in runs) throw new Error(runs.refused);
  expect(runs.map((run) => [run.experiment.learningRate, run.experiment.seeds.init, run.experiment.seeds.data])).toEqual(
    ['0.1', '0.2'].flatMap((rate) => ['2', '3', '4'].map((seed) => [Number(rate), seed, '7'])),
  );
  expect(plannedRuns({ experiment: own, axis: axis('rate'), values: ['0.1', 'x'], second: null, seeds: 3 })).toEqual({ refused: 'x' });
});
