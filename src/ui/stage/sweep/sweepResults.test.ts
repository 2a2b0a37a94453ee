import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SweptRun } from '../../../jobs/sweepRun';
import { bestValue, type Cell, judgedBy, medianInterval, medianRanks, medianRun, pictured, spreadOf, winsOver } from './sweepResults';

const run = (testLoss: number, kind: 'ready' | 'diverged' = 'ready') =>
  ({
    status: kind === 'ready' ? { kind } : { kind, step: 1, epoch: 1, what: 'loss', index: null },
    testLoss,
    trainLoss: testLoss / 2,
  }) as SweptRun;
const cell = (...losses: (number | null)[]): Cell => ({
  runs: losses.map((loss) => (loss === null ? null : run(loss))),
  experiments: [],
  isWhole: losses.every((loss) => loss !== null),
});

describe('the interval of a median', () => {
  it('is the 6th to the 15th of 20', () => {
    expect(medianRanks(20)).toEqual([6, 15]);
    expect([medianRanks(5), medianRanks(6), medianRanks(1)]).toEqual([null, [1, 6], null]);
    expect(medianInterval(Array.from({ length: 20 }, (_, k) => 20 - k))).toEqual([6, 15]);
  });

  it('is the narrowest that covers 95 of 100, by counting all that can happen', () => {
    for (const n of [6, 9, 12, 15]) {
      // every way in which n results can lie above or below the true median is as likely as every other
      const misses = (low: number, high: number) => {
        let count = 0;
        for (let bits = 0; bits < 2 ** n; bits++) {
          let below = 0;
          for (let k = 0; k < n; k++) below += (bits >> k) & 1;
          if (below < low || below >= high) count++;
        }
        return count / 2 ** n;
      };
      const [low, high] = medianRanks(n) ?? [Number.NaN, Number.NaN];
      expect(misses(low, high)).toBeLessThanOrEqual(0.05);
      expect(misses(low + 1, high - 1)).toBeGreaterThan(0.05);
    }
  });
});

it('median, ends and the run in the middle, against sorting', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 9 }), (losses) => {
      const sorted = losses.toSorted((a, b) => a - b);
      const spread = spreadOf(cell(...losses), 'test');
      const [a, b] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.ceil((sorted.length - 1) / 2)]!];
      expect(spread?.median).toBeCloseTo((a + b) / 2, 12);
      expect([spread?.least, spread?.most]).toEqual([sorted[0], sorted.at(-1)]);
      expect(losses[medianRun(cell(...losses))]).toBe(a);
    }),
  );
});

it('what diverged is as bad as can be, and what is missing is not counted', () => {
  const bad: Cell = { runs: [run(0.1), run(0.1, 'diverged'), run(0.3)], experiments: [], isWhole: true };
  expect(spreadOf(bad, 'test')).toMatchObject({ median: 0.3, most: Number.POSITIVE_INFINITY });
  expect(spreadOf(cell(null, 0.2, null), 'test')).toMatchObject({ median: 0.2, isWhole: false });
  expect(spreadOf(cell(null), 'test')).toBeNull();
  expect(medianRun(cell(null))).toBe(-1);
});

it('the best is the least of what is whole', () => {
  const spreads = [cell(0.5, 0.6), cell(0.1, null), cell(0.3, 0.3), cell(0.4, 0.2)].map((one) => spreadOf(one, 'test'));
  expect(bestValue(spreads)).toBe(2);
  expect(bestValue([null])).toBe(-1);
});

it('wins are counted in pairs', () => {
  expect(winsOver(cell(1, 2, null, 4), cell(2, 1, 3, 5))).toEqual({ wins: 2, of: 3 });
});

it('pictures stand at the ends, at the best, and between', () => {
  expect(pictured(12, 4)).toEqual([0, 2, 4, 7, 11]);
  expect(pictured(12, 10)).toEqual([0, 2, 5, 10, 11]);
  expect(pictured(12, 0)).toEqual([0, 2, 5, 8, 11]);
  expect(pictured(12, -1)).toHaveLength(5);
  expect(pictured(3, 1)).toEqual([0, 1, 2]);
});

it('where all examples train the training loss judges, and one test part is enough for the test loss to', () => {
  const untested = (trainLoss: number) => ({ status: { kind: 'ready' }, testLoss: Number.NaN, trainLoss }) as SweptRun;
  const ofTrain = (...losses: number[]): Cell => ({ runs: losses.map(untested), experiments: [], isWhole: true });
  expect(judgedBy([untested(1), null])).toBe('train');
  expect(judgedBy([untested(1), run(2)])).toBe('test');
  expect(judgedBy([null])).toBe('test');
  expect(medianRun(ofTrain(0.3, 0.1, 0.2))).toBe(2);
  expect(winsOver(ofTrain(0.3, 0.1), ofTrain(0.2, 0.2))).toEqual({ wins: 1, of: 2 });
});
