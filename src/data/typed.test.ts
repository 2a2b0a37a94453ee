import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sin } from '../engine/elementary/sinCos';
import type { DatasetRequest, PointDataset } from './dataset';
import { spoiling } from './generated';
import { typedSets, typing } from './typed';
import { readTyped } from './typedExamples';

beforeAll(() => Promise.all([typing.load(), spoiling.load()]));

const [rule, line, surface] = typedSets;

const made = (entry: (typeof typedSets)[number], formula: string, changes: Partial<DatasetRequest> = {}): PointDataset =>
  entry.generate({
    params: { grid: 0 },
    examples: 100,
    noisePercent: 0,
    trainPercent: 50,
    split: 'order',
    seeds: { data: '1', split: '1' },
    formula,
    ...changes,
  });
const places = ({ x, t, axes }: PointDataset) => Array.from(t, (_, n) => Array.from(x.subarray(n * axes.length, (n + 1) * axes.length)));

it('a rule gives its classes, in either names, with the signs of a blackboard too', () => {
  for (const formula of ['x*y > 1', 'x1*x2 > 1', 'x·y > 1', '1<x*y']) {
    const dataset = made(rule, formula);
    expect(Array.from(dataset.t)).toEqual(places(dataset).map(([x, y]) => (x * y > 1 ? 1 : 0)));
  }
  const disc = made(rule, 'x² + y² ≤ 9');
  expect(Array.from(disc.t)).toEqual(places(disc).map(([x, y]) => (x * x + y * y <= 9 ? 1 : 0)));
  expect(made(rule, '').t).toEqual(made(rule, 'x*y > 0').t);
});

it('a function gives its values, of one input and of two', () => {
  const dataset = made(line, 'sin(x) + 0.1*x');
  expect(Array.from(dataset.t)).toEqual(places(dataset).map(([x]) => sin(x) + 0.1 * x));
  expect(dataset.trueFunction?.(2)).toBe(sin(2) + 0.2);
  const plane = made(surface, 'x*y/36');
  expect(Array.from(plane.t)).toEqual(places(plane).map(([x, y]) => (x * y) / 36));
});

it('large values are standardised, and can be read in their own unit', () => {
  const { t, x, target, trueFunction } = made(line, 'x^3');
  const original = Array.from(t, (value) => (target?.mean ?? 0) + (target?.standardDeviation ?? 1) * value);
  for (const [n, value] of original.entries()) expect(value).toBeCloseTo(x[n] ** 3, 9);
  expect(t.reduce((sum, value) => sum + value, 0) / t.length).toBeCloseTo(0, 12);
  expect(trueFunction?.(x[0])).toBeCloseTo(t[0], 12);
});

describe('a grid', () => {
  const grid = { params: { grid: 1 } };
  it('has equal distances and both ends', () => {
    const dataset = made(line, 'x', { ...grid, examples: 25 });
    expect(places(dataset).map(([x]) => x)).toEqual(Array.from({ length: 25 }, (_, i) => -6 + i / 2));
    const plane = made(rule, 'x > y', { ...grid, examples: 26 });
    expect(places(plane)).toHaveLength(25);
    expect(new Set(plane.x)).toEqual(new Set([-6, -3, 0, 3, 6]));
  });
  it('leaves out places without a value', () => {
    expect(places(made(line, 'log(x)', { ...grid, examples: 25 })).map(([x]) => x)).toEqual(
      Array.from({ length: 12 }, (_, i) => (i + 1) / 2),
    );
  });
});

it('random places are drawn until there is a value, and noise and shares are as asked for', () => {
  const dataset = made(line, 'sqrt(x)');
  expect(dataset.t).toHaveLength(100);
  expect(dataset.x.every((x) => x >= 0)).toBe(true);
  expect(made(rule, 'x > y', { noisePercent: 20 }).t).not.toEqual(made(rule, 'x > y').t);
  const spoiling = { balancePercent: 20, flippedPercent: 0, outlierPercent: 0 };
  expect(made(rule, 'x > 0', { spoiling }).t.filter((label) => label === 0)).toHaveLength(20);
});

describe('refuses in one sentence', () => {
  it.each([
    [rule, 'x*y', 'formula.noComparison'],
    [rule, '0 < x < 1', 'formula.noComparison'],
    [rule, 'x > 9', 'formula.always'],
    [rule, 'x^2 >= 0', 'formula.always'],
    [rule, 'x > ', 'formula.missing'],
    [rule, 'z > 1', 'formula.notInput'],
    [line, 'y', 'formula.notInput'],
    [line, 'log(-1-x^2)', 'formula.noValue'],
    [line, 'x > 0', 'formula.notArithmetic'],
    [surface, 'sin(', 'formula.unreadable'],
  ] as const)('%s %s', (entry, formula, reason) => {
    const read = readTyped(formula, entry);
    expect(read).toMatchObject({ ok: false, sentence: { key: 'formula.refused', values: { reason: { key: reason } } } });
    expect(() => made(entry, formula)).toThrow();
  });
});

it('reads anything that is typed, and gives finite examples or a sentence', () => {
  const piece = fc.constantFrom('x', 'y', '1', '2.5', '+', '-', '*', '/', '^', '(', ')', 'sin(', 'log(', '<', '>=', ' ', ',', '²');
  fc.assert(
    fc.property(fc.constantFrom(...typedSets), fc.array(piece, { maxLength: 9 }), (entry, pieces) => {
      const formula = pieces.join('');
      if (formula.trim() === '' || !readTyped(formula, entry).ok) return;
      const { x, t } = made(entry, formula, { examples: 20 });
      expect([...x, ...t].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
