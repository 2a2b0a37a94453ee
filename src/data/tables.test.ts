import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../tests/refusals';
import type { ColumnForm } from './columnForms';
import type { DatasetEntry, PointDataset } from './dataset';
import { restOf } from './heldValues';
import { DataError } from './sentences';
import { classSplit, type Split } from './split';
import { tables } from './tables';

interface Manifest {
  readonly sets: readonly {
    readonly id: string;
    readonly task: string;
    readonly classes?: readonly string[];
    readonly examples: number;
    readonly target?: string;
    readonly columns?: readonly {
      readonly name: string;
      readonly role: string;
      readonly type: string;
      readonly unit: string | null;
      readonly values?: readonly string[];
    }[];
    readonly splits: { readonly train: { readonly rows?: readonly [number, number] } };
    readonly files: readonly { readonly path: string; readonly sha256: string }[];
  }[];
}

const read = (path: string) => readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('data/manifest.json')) as Manifest;
const declared = (entry: DatasetEntry) => manifest.sets.find(({ files }) => files.some(({ path }) => `data/${path}` === entry.file))!;

/** The manifest writes an exponent as a digit; a ratio or a code is no unit. */
const unitOf = (unit: string | null) => (unit === null || /ratio|coded/.test(unit) ? undefined : unit.replace('m2', 'm²'));

const generate = (entry: DatasetEntry<PointDataset>, text = read(entry.file!), columns?: ColumnForm) =>
  entry.generate({ params: {}, examples: 0, noisePercent: 0, trainPercent: 50, columns, seeds: { data: '1', split: '1' }, text });

describe.each(tables.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  const source = declared(entry);
  const dataset = generate(entry);
  const cells = read(entry.file!)
    .trim()
    .split('\n')
    .map((line) => line.split(','));

  it('is the file of the manifest', () => {
    const [{ sha256 }] = source.files;
    expect(createHash('sha256').update(read(entry.file!)).digest('hex')).toBe(sha256);
  });

  it('has task, classes, columns, units and training rows of the manifest', () => {
    const features = source.columns!.filter(({ role }) => role === 'feature');
    expect(dataset.axes.map(({ name, unit }) => [name, unit])).toEqual(features.map(({ name, unit }) => [name, unitOf(unit)]));
    expect(dataset.classes).toEqual(source.classes ?? []);
    expect(dataset.task).toBe(entry.task);
    expect(dataset.task === 'regression').toBe(source.task === 'regression');
    expect([0, dataset.trainCount]).toEqual(source.splits.train.rows);
    expect(dataset.t).toHaveLength(source.examples);
  });

  it('gives back the original values from the standardised ones', () => {
    const { axes, x, t, target, classes } = dataset;
    const [header, ...rows] = cells;
    axes.forEach(({ name, mean, standardDeviation }, d) => {
      const words = source.columns!.find((column) => column.name === name)!.values;
      rows.forEach((row, n) => {
        const word = row[header.indexOf(name)];
        expect(mean! + standardDeviation! * x[n * axes.length + d]).toBeCloseTo(words ? words.indexOf(word) : Number(word), 9);
      });
    });
    rows.forEach((row, n) => {
      const word = row[header.indexOf(source.target!)];
      if (target) expect(target.mean! + target.standardDeviation! * t[n]).toBeCloseTo(Number(word), 9);
      else expect(classes[t[n]]).toBe(word);
    });
  });

  it('has mean 0 and deviation 1 on the training part, and every value within its axis', () => {
    const { axes, x, trainCount } = dataset;
    axes.forEach(({ min, max }, d) => {
      const column = x.filter((_value, i) => i % axes.length === d);
      const train = column.subarray(0, trainCount);
      expect(train.reduce((sum, value) => sum + value, 0) / trainCount).toBeCloseTo(0, 10);
      expect(train.reduce((sum, value) => sum + value * value, 0) / trainCount).toBeCloseTo(1, 10);
      expect(column.every((value) => value > min && value < max)).toBe(true);
    });
  });

  it('can be left as it was measured, with mean and deviation of its columns told', () => {
    const left = generate(entry, read(entry.file!), 'measured');
    const { axes, x, t } = dataset;
    x.forEach((value, i) => {
      const { mean, standardDeviation } = axes[i % axes.length];
      expect(left.x[i]).toBeCloseTo(mean! + standardDeviation! * value, 9);
    });
    expect(left.t).toEqual(t);
    left.axes.forEach((axis, d) => {
      const { mean, standardDeviation, min, max } = axes[d];
      expect(axis).toMatchObject({ mean: 0, standardDeviation: 1, left: { mean, standardDeviation } });
      expect(axis.min).toBeCloseTo(mean! + standardDeviation! * min, 9);
      expect(axis.max).toBeCloseTo(mean! + standardDeviation! * max, 9);
      expect(restOf(axis)).toBe(mean);
    });
  });

  it('can be divided anew: by lot, by lot within every class, as the file comes, or not at all', async () => {
    await classSplit.load();
    const divided = (split: Split, trainPercent: number, seed = '1') =>
      entry.generate({
        params: {},
        examples: 0,
        noisePercent: 0,
        trainPercent,
        split,
        columns: 'measured',
        seeds: { data: '1', split: seed },
        text: read(entry.file!),
      });
    const left = generate(entry, read(entry.file!), 'measured');
    const rowsOf = ({ axes, x, t, target }: PointDataset) =>
      Array.from(t, (value, n) => [
        ...x.subarray(n * axes.length, (n + 1) * axes.length),
        (target?.mean ?? 0) + (target?.standardDeviation ?? 1) * value,
      ])
        .map((row) => row.map((value) => value.toPrecision(9)).join())
        .sort();
    for (const split of ['random', 'classes', 'order'] as const) {
      const set = divided(split, 60);
      expect(set.trainCount).toBe(Math.round(0.6 * left.t.length));
      expect(rowsOf(set)).toEqual(rowsOf(left)); // each row once
    }
    expect(divided('order', 60).x).toEqual(left.x);
    expect(divided('random', 60, '2').x).not.toEqual(divided('random', 60).x);
    expect(divided('random', 100).trainCount).toBe(left.t.length);
    if (entry.task === 'regression') return;
    const { t, trainCount, classes } = divided('classes', 60);
    classes.forEach((_name, k) => {
      const share = t.subarray(0, trainCount).filter((value) => value === k).length / t.filter((value) => value === k).length;
      expect(Math.abs(share - 0.6)).toBeLessThan(0.03);
    });
  });

  it('is pictured by two columns that tell no less than the first two', () => {
    const { axes, x, t, trainCount, classes, pictured } = dataset;
    const width = axes.length;
    const indices = pictured!.map((name) => axes.findIndex((axis) => axis.name === name));
    /** Over the training part: how near the mean target of its five nearest neighbours comes to each example's own. */
    const error = ([a, b]: readonly number[]) => {
      let sum = 0;
      for (let n = 0; n < trainCount; n++) {
        const distance = (m: number) => (x[n * width + a!] - x[m * width + a!]) ** 2 + (x[n * width + b!] - x[m * width + b!]) ** 2;
        const others = Array.from({ length: trainCount }, (_, m) => ({ m, d: m === n ? Number.POSITIVE_INFINITY : distance(m) }));
        const near = others.sort((p, q) => p.d - q.d).slice(0, 5);
        if (classes.length === 0) sum += (near.reduce((total, { m }) => total + t[m], 0) / 5 - t[n]) ** 2;
        else sum += near.filter(({ m }) => t[m] !== t[n]).length;
      }
      return sum;
    };
    expect(indices.every((index) => index >= 0)).toBe(true);
    expect(error(indices)).toBeLessThanOrEqual(error([0, 1]));
  });

  it('refuses a file that is missing, cut short or damaged', () => {
    const [header, first, ...rest] = read(entry.file!).split('\n');
    expect(() => generate(entry, '')).toThrow(DataError);
    expect(refusalText(() => generate(entry, [header, first].join('\n')))).toMatch(/not complete/);
    expect(refusalText(() => generate(entry, [header, first.replace(/^[^,]*/, '?'), ...rest].join('\n')))).toMatch(/row 1/);
    expect(refusalText(() => generate(entry, [header, first.replace(/[^,]*$/, '?'), ...rest].join('\n')))).toMatch(/row 1/);
  });
});
