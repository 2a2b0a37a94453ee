import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { defaultParams, entryOf } from '../../engine/spec';
import type { DatasetEntry, InputAxis, SequenceDataset } from '../dataset';
import { DataError } from '../sentences';
import { longSums } from './addition';
import { sequencePartners, sequenceSets } from './sequenceSets';

const ids = ['addition', 'longLag', 'names', 'prose', 'parity', 'delayedEcho', 'addingProblem', 'copying', 'brackets'] as const;
const [addition, longLag, names, prose, parity, delayedEcho, addingProblem, copying, brackets] = ids.map((id) => entryOf(sequenceSets, id));
const [decimalAddition] = sequencePartners;
const letterSets = [names, prose];

function made(
  entry: DatasetEntry<SequenceDataset>,
  params: Readonly<Record<string, number>> = {},
  seed = '1',
  examples = 120,
): SequenceDataset {
  return entry.generate({
    params: { ...defaultParams(entry), ...params },
    examples,
    noisePercent: 0,
    trainPercent: 70,
    seeds: { data: seed, split: seed },
    files: shippedFiles(entry),
  });
}

describe('binary addition', () => {
  it('adds: the targets are the bits of the sum, lowest first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.string(), (bits, seed) => {
        const { steps, x, t } = made(addition, { bits }, seed);
        expect(steps).toBe(bits + 1);
        for (let n = 0; n < t.length / steps; n++) {
          const value = (of: (step: number) => number) =>
            Array.from({ length: steps }, (_, step) => of(step) * 2 ** step).reduce((a, b) => a + b);
          const [a, b] = [0, 1].map((which) => value((step) => x[(n * steps + step) * 2 + which]));
          expect(value((step) => t[n * steps + step])).toBe(a + b);
          expect(Math.max(a, b)).toBeLessThan(2 ** bits);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has no pair twice, so none of the test part was trained on', () => {
    for (const bits of [2, 4, 8]) {
      const { steps, x, t } = made(addition, { bits });
      const pairs = Array.from({ length: t.length / steps }, (_, n) => x.slice(n * steps * 2, (n + 1) * steps * 2).join());
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(pairs.length).toBe(Math.min(120, 4 ** bits));
    }
  });
});

describe('sums', () => {
  const questions = (dataset: { readonly x: Float64Array; readonly trainCount: number }, width: number) => {
    const keys = Array.from({ length: dataset.x.length / width }, (_, n) => {
      const row = dataset.x.subarray(n * width, (n + 1) * width);
      return [0, 1]
        .map((which) => row.filter((_value, i) => i % 2 === which).join(''))
        .toSorted()
        .join('+');
    });
    return { train: new Set(keys.slice(0, dataset.trainCount)), test: keys.slice(dataset.trainCount) };
  };

  it('and their mirror images lie in one part, as bits and as decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 10, max: 99 }), fc.string(), (bits, trainPercent, seed) => {
        const request = { examples: 300, noisePercent: 0, trainPercent, params: { bits }, seeds: { data: seed, split: seed } };
        const made = [addition.generate(request), decimalAddition.generate(request)];
        made.forEach((dataset, k) => {
          const { train, test } = questions(dataset, k === 0 ? 2 * (bits + 1) : 2);
          expect(train.size * test.length).toBeGreaterThan(0);
          expect(test.some((key) => train.has(key))).toBe(false);
        });
        expect(made[0].trainCount).toBe(made[1].trainCount);
      }),
      { numRuns: 25 },
    );
  });

  it('as decimals: the target is the sum, in the units of the numbers', () => {
    const request = { examples: 200, noisePercent: 0, trainPercent: 70, params: { bits: 8 }, seeds: { data: '3', split: '3' } };
    const { x, t, axes, target } = decimalAddition.generate(request);
    const raw = (axis: InputAxis | undefined, value: number) => (axis?.mean ?? 0) + (axis?.standardDeviation ?? 1) * value;
    t.forEach((sum, n) => {
      const [a, b] = [raw(axes[0], x[2 * n]), raw(axes[1], x[2 * n + 1])];
      expect(raw(target, sum)).toBeCloseTo(a + b, 9);
      expect(Math.abs(a - Math.round(a)) + Math.abs(b - Math.round(b))).toBeLessThan(1e-9);
    });
  });

  it('of any length can be asked for, every fifth with a carry through all places', () => {
    for (const bits of [16, 32]) {
      const { steps, x, t } = longSums(bits, 50, '1');
      for (let n = 0; n < 50; n++) {
        const value = (of: (step: number) => number) => Array.from({ length: steps }, (_, s) => of(s) * 2 ** s).reduce((a, b) => a + b);
        const [a, b] = [0, 1].map((which) => value((step) => x[(n * steps + step) * 2 + which]));
        expect(value((step) => t[n * steps + step])).toBe(a + b);
        if (n % 5 === 0) expect(a + b).toBe(2 ** bits);
      }
    }
  });
});

describe('tasks of memory', () => {
  const rows = (dataset: SequenceDataset) =>
    Array.from({ length: dataset.x.length / dataset.steps }, (_, n) => ({
      x: Array.from(dataset.x.subarray(n * dataset.steps, (n + 1) * dataset.steps)),
      t: Array.from(dataset.perStep ? dataset.t.subarray(n * dataset.steps, (n + 1) * dataset.steps) : dataset.t.subarray(n, n + 1)),
    }));

  it('parity: odd where the ones so far are', () => {
    for (const { x, t } of rows(made(parity, { steps: 20 })))
      expect(t).toEqual(x.map((_, step) => x.slice(0, step + 1).reduce((sum, bit) => sum + bit) % 2));
  });

  it('delayed echo: the bit of so many steps ago, and nothing before there is one', () => {
    for (const { x, t } of rows(made(delayedEcho, { steps: 20, delay: 6 }))) expect(t).toEqual([...Array(6).fill(-1), ...x.slice(0, 14)]);
  });

  it('adding: one mark in each half, wanted the sum of their numbers; whoever always says 1 errs by 1/6', () => {
    const { x, t, steps } = made(addingProblem, { steps: 31 }, '2', 4000);
    let squares = 0;
    t.forEach((sum, n) => {
      const marks = Array.from({ length: steps }, (_, step) => x[(n * steps + step) * 2 + 1]);
      expect([marks.slice(0, 15), marks.slice(15)].map((half) => half.reduce((a, b) => a + b))).toEqual([1, 1]);
      expect(sum).toBeCloseTo(
        marks.reduce((total, mark, step) => total + mark * x[(n * steps + step) * 2], 0),
        12,
      );
      squares += (sum - 1) ** 2 / t.length;
    });
    // the variance of (sum − 1)² is 7/180: five standard errors
    expect(Math.abs(squares - 1 / 6)).toBeLessThan(5 * Math.sqrt(7 / 180 / t.length));
  });

  it('copying: the letters come back in their order, from the sign on', () => {
    for (const { x, t } of rows(made(copying, { length: 4, wait: 5 }))) {
      expect(x.slice(4)).toEqual([4, 4, 4, 4, 4, 5, 4, 4, 4]);
      expect(t).toEqual([...Array(9).fill(-1), ...x.slice(0, 4)]);
    }
  });

  it('brackets match: what closes is what the stack says, no deeper than asked, and all are closed at an even end', () => {
    for (const { x, t } of rows(made(brackets, { steps: 22, depth: 3 }))) {
      const open: number[] = [];
      x.forEach((symbol, step) => {
        if (symbol % 2 === 0) open.push(symbol / 2);
        else expect(open.pop()).toBe((symbol - 1) / 2);
        expect(open.length).toBeLessThanOrEqual(3);
        expect(t[step]).toBe(open.at(-1) ?? 2);
      });
      expect(open).toEqual([]);
    }
  });
});

describe('letters', () => {
  it('of names: wanted is the letter that comes next, and nothing after the end', () => {
    const { steps, x, t, alphabet = '', perStep } = made(names);
    expect(perStep).toBe(true);
    for (let n = 0; n < t.length / steps; n++) {
      const read = Array.from({ length: steps }, (_, step) => alphabet[x[n * steps + step]]).join('');
      const wanted = Array.from({ length: steps }, (_, step) => (t[n * steps + step] < 0 ? '' : alphabet[t[n * steps + step]])).join('');
      expect(read[0]).toBe('\n');
      expect(wanted).toMatch(/^[a-z]+\n$/);
      expect(read.startsWith(`\n${wanted.slice(0, -1)}`)).toBe(true);
      expect(t.slice(n * steps + wanted.length, (n + 1) * steps).every((k) => k === -1)).toBe(true);
    }
  });

  it('of a novel: every place has a target, and no window of the test part overlaps the training part', () => {
    const { steps, x, t, alphabet = '', trainCount } = made(prose, {}, '5', 400);
    const text = new TextDecoder().decode(shippedFiles(prose)['data/text/pride_and_prejudice.txt'] as Uint8Array);
    const border = Math.floor(0.7 * text.length);
    for (let n = 0; n < t.length / steps; n += 7) {
      const window = Array.from({ length: steps }, (_, step) => alphabet[x[n * steps + step]]).join('');
      const next = Array.from({ length: steps }, (_, step) => alphabet[t[n * steps + step]]).join('');
      expect(next.slice(0, -1)).toBe(window.slice(1));
      const where = n < trainCount ? text.slice(0, border) : text.slice(border);
      expect(where).toContain(window + next.at(-1));
    }
  });

  it('are refused without their file, in a sentence', () => {
    for (const entry of letterSets)
      expect(() =>
        entry.generate({ params: defaultParams(entry), examples: 20, noisePercent: 0, trainPercent: 50, seeds: { data: '1', split: '1' } }),
      ).toThrow(DataError);
  });
});

it('the long lag asks for the first symbol at the end', () => {
  const { steps, x, t, perStep, symbols } = made(longLag, { steps: 9 });
  expect(perStep).toBe(false);
  expect(t.length).toBe(120);
  t.forEach((target, n) => {
    expect(target).toBe(x[n * steps]);
  });
  expect(new Set(x)).toEqual(new Set(Array.from({ length: symbols ?? 0 }, (_, k) => k)));
});

it.each([addition, longLag, parity, delayedEcho, addingProblem, copying, brackets, ...letterSets])(
  '$id: equal seeds give equal bits, other seeds other examples',
  (entry) => {
    expect(made(entry)).toEqual(made(entry));
    expect(made(entry, {}, '2').x).not.toEqual(made(entry).x);
  },
);

describe('a text', () => {
  it.each([names, prose])('of $id that begins like a page of the web is refused: a host answered a missing file with it', (entry) => {
    const [path = ''] = Object.keys(shippedFiles(entry));
    const generate = (text: string) =>
      entry.generate({
        params: defaultParams(entry),
        examples: 20,
        noisePercent: 0,
        trainPercent: 70,
        seeds: { data: '1', split: '1' },
        files: { [path]: new TextEncoder().encode(text) },
      });
    const line = 'it is a truth universally acknowledged\n'.repeat(40);
    expect(() => generate(line)).not.toThrow();
    for (const page of [`<!doctype html>\n${line}`, `\n <html>${line}`]) {
      expect(() => generate(page)).toThrow(new DataError({ key: 'text.damaged', values: { dataset: entry.id } }));
    }
  });
});
