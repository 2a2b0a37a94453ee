import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultParams } from '../engine/spec';
import type { DatasetEntry, DatasetRequest, ImageDataset, PointDataset } from './dataset';
import { spoiling } from './generated';
import { classCounts, outlierDeviations, type Spoiling } from './made';
import { inOrder } from './order';
import { pointSets } from './registry';
import { typing } from './typed';

beforeAll(() => Promise.all([spoiling.load(), typing.load()]));

const spoilable = pointSets.filter(({ uses }) => uses.spoiling).map((entry) => [entry.id, entry] as const);
const none: Spoiling = { flippedPercent: 0, outlierPercent: 0, balancePercent: 0 };

/** In the order in which they were drawn, so that two of them can be laid side by side. */
const made = (entry: DatasetEntry<PointDataset>, asked?: Partial<Spoiling>, changes: Partial<DatasetRequest> = {}) =>
  entry.generate({
    params: defaultParams(entry),
    examples: 200,
    noisePercent: 5,
    trainPercent: 50,
    split: 'order',
    seeds: { data: '1', split: '1' },
    spoiling: asked && { ...none, ...asked },
    ...changes,
  });

const changedRows = (a: PointDataset, b: PointDataset) => {
  const width = a.axes.length;
  const place = ({ x }: PointDataset, n: number) => x.slice(n * width, (n + 1) * width).join();
  return {
    places: Array.from(a.t, (_, n) => n).filter((n) => place(a, n) !== place(b, n)),
    targets: Array.from(a.t, (_, n) => n).filter((n) => a.t[n] !== b.t[n]),
  };
};
const countsOf = ({ classes, t }: PointDataset) => classes.map((_, k) => t.filter((label) => label === k).length);

it('is asked of every generated set and of no other', () => {
  const generated = pointSets.filter(({ group, typed }) => group === 'points' || group === 'functions' || typed);
  expect(spoilable.map(([id]) => id)).toEqual(generated.map(({ id }) => id));
});

describe.each(spoilable)('%s', (_, entry) => {
  it('is the same to the bit where nothing is asked', () => {
    const { x, t, target } = made(entry);
    const asked = made(entry, none);
    expect([asked.x, asked.t, asked.target]).toEqual([x, t, target]);
  });

  it('has exactly as many outliers as asked for, and the rest where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 20, max: 300 }), (outlierPercent, examples) => {
        const before = made(entry, none, { examples });
        const after = made(entry, { outlierPercent }, { examples });
        const { places, targets } = changedRows(before, after);
        const wanted = Math.round((examples * outlierPercent) / 100);
        expect(entry.task === 'regression' ? [places.length, targets.length] : [targets.length, places.length]).toEqual([0, wanted]);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps its points and values inside the picture', () => {
    const { axes, x, t, target } = made(entry, { outlierPercent: 50 });
    expect(x.every((value, i) => value >= axes[i % axes.length].min && value <= axes[i % axes.length].max)).toBe(true);
    if (target) expect(t.every((value) => value >= target.min && value <= target.max)).toBe(true);
  });

  if (entry.task === 'regression') {
    it('moves a target by three standard deviations, up or down', () => {
      const [before, after] = [made(entry, none), made(entry, { outlierPercent: 20 })];
      const mean = before.t.reduce((sum, value) => sum + value) / before.t.length;
      const deviation = Math.sqrt(before.t.reduce((sum, value) => sum + (value - mean) ** 2, 0) / before.t.length);
      const moves = changedRows(before, after).targets.map((n) => after.t[n] - before.t[n]);
      for (const move of moves) expect(Math.abs(move)).toBeCloseTo(outlierDeviations * deviation, 9);
      expect(new Set(moves.map(Math.sign))).toEqual(new Set([-1, 1]));
    });
    return;
  }

  it('has exactly as many labels flipped as asked for, at the same places', () => {
    for (const flippedPercent of [1, 10, 33, 50]) {
      const { places, targets } = changedRows(made(entry, none), made(entry, { flippedPercent }));
      expect([places.length, targets.length]).toEqual([0, 2 * flippedPercent]);
    }
  });

  it('has its first class in exactly the share asked for, at any noise', () => {
    for (const noisePercent of [0, 50])
      for (const balancePercent of [1, 20, 50, 95]) {
        const dataset = made(entry, { balancePercent, outlierPercent: 10 }, { noisePercent });
        expect(countsOf(dataset)).toEqual(classCounts(200, dataset.classes.length, balancePercent));
        expect(countsOf(dataset)[0]).toBe(2 * balancePercent);
      }
  });

  it('draws each from a stream of its own', () => {
    const both = made(entry, { flippedPercent: 10, outlierPercent: 10 });
    expect(changedRows(made(entry, { flippedPercent: 10 }), both).targets).toEqual([]);
    expect(changedRows(made(entry, { outlierPercent: 10 }), both).places).toEqual([]);
  });
});

it('shares what the first class leaves alike among the others, and leaves each at least one', () => {
  expect(classCounts(100, 3, 50)).toEqual([50, 25, 25]);
  expect(classCounts(100, 4, 1)).toEqual([1, 33, 33, 33]);
  expect(classCounts(10, 5, 95)).toEqual([6, 1, 1, 1, 1]);
});

describe('the order of the examples', () => {
  const entry = pointSets.find(({ id }) => id === 'moons')!;
  const dataset = made(entry);
  const rowsOf = ({ x, t }: PointDataset, from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => [x[2 * (from + i)], x[2 * (from + i) + 1], t[from + i]].join());

  it.each(['target', 'input'] as const)('by %s puts the same examples one after the other, those that do not train stay', (order) => {
    const ordered = inOrder(dataset, order, 80) as PointDataset;
    const keys = Array.from({ length: 80 }, (_, n) => (order === 'target' ? ordered.t[n] : ordered.x[2 * n]));
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    expect(rowsOf(ordered, 0, 80).sort()).toEqual(rowsOf(dataset, 0, 80).sort());
    expect(rowsOf(ordered, 80, 200)).toEqual(rowsOf(dataset, 80, 200));
  });

  it('of images carries their pixels along', () => {
    const t = Float64Array.of(2, 0, 1, 0);
    const pixels = Uint8Array.from([20, 21, 0, 1, 10, 11, 2, 3]);
    const images: ImageDataset = {
      form: 'images',
      task: 'multiclass',
      classes: ['0', '1', '2'],
      shape: [1, 2, 1],
      trainCount: 3,
      maxValue: 255,
      t,
      pixels,
    };
    expect(inOrder(images, 'target', 3)).toMatchObject({
      t: Float64Array.of(0, 1, 2, 0),
      pixels: Uint8Array.from([0, 1, 10, 11, 20, 21, 2, 3]),
    });
  });
});
