import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { type PlantedBug, plantedBugs } from '../experiment/plantedBugs';
import { Run } from '../run/run';
import { gradientCheck } from './gradientCheck';

const filesOf = ({ dataset }: Experiment) => shippedFiles(entryOf(datasets, dataset.id));

function sourceAfter(link: string, epochs: number) {
  const { experiment, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  const files = filesOf(experiment);
  const run = new Run({ experiment, sources: { files } });
  while (run.loop.epoch < epochs) run.step();
  return { ...sourceOf(run), files };
}

it.each([
  'data=moons&layers=4,3&examples=60',
  'data=blobs&layers=5:sigmoid&examples=60&validation=20&penalty=l2&penalty.rate=0.1',
  'data=plane&layers=4:softplus&examples=60',
  'data=addition&layers=lstm3&examples=40',
])('agrees on a smooth network in doubles: %s', (link) => {
  const { result } = jobAlone('gradientCheck', { epsilon: 1e-5 }, sourceAfter(`${link}&precision=double`, 2));
  expect(result.deviation.relative).toBeLessThan(1e-6);
  expect(result.deviation.relative).toBeGreaterThan(0);
  expect(result.place.epoch).toBe(2);
  expect([...result.indices].sort((a, b) => a - b)).toEqual([...result.indices.keys()]);
  expect([...result.relativeErrors]).toEqual([...result.relativeErrors].sort((a, b) => b - a));
  result.indices.forEach((_, k) => {
    expect(result.numeric[k]).toBeCloseTo(result.analytic[k], 7);
  });
});

it('a run in singles is compared with differences in doubles', () => {
  const { experiment } = decodeLink('data=moons&layers=4,3&examples=60&precision=single');
  const { result } = jobAlone('gradientCheck', { epsilon: 1e-5 }, { experiment, bytes: null }, Number.POSITIVE_INFINITY, nodeSimdHosts());
  expect(result.deviation.relative).toBeLessThan(1e-5);
  expect(result.deviation.relative).toBeGreaterThan(1e-9);
});

const sourceOfBugs = (link: string) => sourceAfter(`${link}&precision=double`, 1);
function network(link: string) {
  const { experiment } = decodeLink(link);
  return new Run({ experiment, sources: { files: filesOf(experiment) } }).loop.network;
}
/** Names of the checked parameters whose error is one that no rounding makes. */
function guilty(link: string, bug: PlantedBug): string[] {
  const { result } = jobAlone('gradientCheck', { epsilon: 1e-5, bug }, sourceOfBugs(link));
  const { params } = network(link);
  const nameAt = (index: number) => {
    let offset = 0;
    return params.find(({ value }) => {
      offset += value.length;
      return index < offset;
    })?.name;
  };
  return [
    ...new Set(
      Array.from(
        result.indices.filter((_, k) => result.relativeErrors[k] > 1e-4),
        (index) => nameAt(index) ?? '',
      ),
    ),
  ].sort();
}
const paramsOf = (link: string, keep: (name: string) => boolean) =>
  network(link)
    .params.flatMap(({ name }) => (keep(name) ? [name] : []))
    .sort();

const dense = 'data=moons&layers=4,3&examples=60';
const normed = 'data=blobs&layers=5;batchNorm,4;skip1,4&examples=60';
const convolution = 'data=digits8x8&layers=conv3:tanh,gap,5&examples=60';
const recurrent = 'data=addition&layers=rnn3&examples=40';
const gated = 'data=addition&layers=lstm3&examples=40';

describe('a planted bug', () => {
  it.each<[PlantedBug, string, (name: string) => boolean]>([
    ['slope', dense, (name) => name.startsWith('layer')],
    ['transposed', dense, (name) => name.startsWith('layer 1')],
    ['bias', dense, (name) => name.endsWith('bias')],
    ['sum', dense, () => true],
    ['sign', dense, () => true],
    ['kept', dense, () => true],
    ['slope', recurrent, (name) => name.startsWith('layer')],
    ['time', recurrent, (name) => name.startsWith('layer')],
    ['time', gated, (name) => name.startsWith('layer')],
    ['bias', recurrent, (name) => name.endsWith('ias')],
    ['sign', gated, () => true],
  ])('%s is found in %s, in the weights that it spoils and no others', (bug, link, spoils) => {
    expect(guilty(link, bug)).toEqual(paramsOf(link, spoils));
  });

  it.each([normed, convolution])('is found in %s', (link) => {
    for (const bug of ['slope', 'sum', 'sign', 'kept'] as const) expect(guilty(link, bug)).not.toEqual([]);
    expect(guilty(link, 'bias')).toEqual(paramsOf(link, (name) => name.endsWith('bias')));
  });

  it('has the error that its formula says, and says what there is without it', () => {
    const errors = (bug: PlantedBug) => jobAlone('gradientCheck', { epsilon: 1e-5, bug }, sourceOfBugs(dense)).result;
    // |−g − g| / 2|g|, |2g − g| / 3|g|, |Ng − g| / (N + 1)|g|
    for (const error of errors('sign').relativeErrors) expect(error).toBeCloseTo(1, 6);
    for (const error of errors('kept').relativeErrors) expect(error).toBeCloseTo(1 / 3, 6);
    const { examples, relativeErrors, unharmed } = errors('sum');
    for (const error of relativeErrors) expect(error).toBeCloseTo((examples - 1) / (examples + 1), 6);
    const { relativeErrors: own, deviation } = jobAlone('gradientCheck', { epsilon: 1e-5 }, sourceOfBugs(dense)).result;
    expect(unharmed).toEqual({ relativeErrors: own, deviation });
  });

  it('leaves the run alone', () => {
    const { experiment } = decodeLink(dense);
    const run = new Run({ experiment });
    run.step();
    const before = run.toBytes(false);
    for (const bug of plantedBugs) for (const _ of gradientCheck.run({ run, lastEpoch: 0, now: () => 0 }, { epsilon: 1e-5, bug }));
    expect(run.toBytes(false)).toEqual(before);
  });
});

it('counts the weights that cross a kink, and draws some of very many', () => {
  const { result } = jobAlone('gradientCheck', { epsilon: 1e-1 }, sourceAfter('data=moons&layers=6:relu&examples=60&precision=double', 1));
  expect(result.kinks).toBeGreaterThan(0);
  expect(result.kinks).toBeLessThanOrEqual(18); // those into the layer
  const smooth = jobAlone('gradientCheck', { epsilon: 1e-1 }, sourceAfter(`${dense}&precision=double`, 1)).result;
  expect(smooth.kinks).toBe(0);
  const large = jobAlone('gradientCheck', { epsilon: 1e-5 }, sourceAfter('data=moons&layers=64,64&examples=10&precision=double', 0)).result;
  expect(new Set(large.indices).size).toBe(200);
});

it('has the same bits in slices and whole', () => {
  const source = sourceAfter('data=moons&layers=4,3&examples=60', 2);
  expect(jobAlone('gradientCheck', { epsilon: 1e-4 }, source, 0).result).toEqual(
    jobAlone('gradientCheck', { epsilon: 1e-4 }, source).result,
  );
});

it.each([0, -1, Number.NaN])('a step of %f is refused in a sentence', (epsilon) => {
  expect(() => jobAlone('gradientCheck', { epsilon }, sourceAfter('data=moons&layers=4&examples=60', 0))).toThrow(/positive number\.$/);
});
