import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, entryOf } from '../spec';
import { schedules } from './registry';

// decays over 20 updates against an independent implementation: tests/golden.test.ts

const factorOf = (id: string, k: number, params: Readonly<Record<string, number>> = {}) =>
  entryOf(schedules, id).factor(k, { ...choiceOf(schedules, id).params, ...params });

describe('schedules', () => {
  it.each(schedules)('$id begins at the full rate, stays within it and above 0, over a million updates', ({ id }) => {
    expect(factorOf(id, 0)).toBe(1);
    for (const k of [1, 2, 10, 999, 1000, 1001, 5000, 1_000_000]) {
      expect(factorOf(id, k)).toBeGreaterThanOrEqual(0);
      expect(factorOf(id, k)).toBeLessThanOrEqual(1);
    }
  });

  it.each(schedules)('$id warms up in equal steps to the full rate, then is what it is without, from its own beginning', ({ id }) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(3000), (warmUp, k) => {
        const before = Math.min(k, warmUp - 1);
        expect(factorOf(id, before, { warmUp })).toBe((before + 1) / warmUp);
        expect(factorOf(id, warmUp - 1, { warmUp })).toBe(1);
        expect(factorOf(id, warmUp + k, { warmUp })).toBe(factorOf(id, k));
      }),
    );
  });

  it('1/t: half after 1/κ updates; the sum of the rates grows without end, that of their squares does not', () => {
    expect(factorOf('inverseTime', 4, { kappa: 0.25 })).toBe(0.5);
    const sums = (updates: number) => {
      let [rates, squares] = [0, 0];
      for (let k = 0; k < updates; k++) {
        const factor = factorOf('inverseTime', k, { kappa: 1 });
        rates += factor;
        squares += factor * factor;
      }
      return { rates, squares };
    };
    const [few, many] = [sums(1000), sums(10_000)];
    expect(many.rates - few.rates).toBeCloseTo(Math.log(10), 2);
    expect(many.squares).toBeLessThan(Math.PI ** 2 / 6);
  });

  it('steps: a factor after every so many updates', () => {
    const at = (k: number) => factorOf('step', k, { every: 10, factor: 0.5 });
    expect([9, 10, 19, 20, 35].map(at)).toEqual([1, 0.5, 0.5, 0.25, 0.125]);
  });

  it('exponential: the same share of the rate is lost in equal times', () => {
    const at = (k: number) => factorOf('exponential', k, { kappa: 0.01 });
    expect(at(100)).toBeCloseTo(Math.exp(-1), 15);
    expect(at(150) / at(100)).toBeCloseTo(at(50), 15);
  });

  it('cosine over the run: half way at half its updates, lowest from its end on, whatever is asked after it', () => {
    const at = (k: number, params = {}, updates = 200) =>
      entryOf(schedules, 'cosineRun').factor(k, { ...choiceOf(schedules, 'cosineRun').params, lowest: 0.2, ...params }, updates);
    expect([at(0), at(200), at(201), at(400), at(1e6)]).toEqual([1, 0.2, 0.2, 0.2, 0.2]);
    expect(at(100)).toBeCloseTo(0.6, 15);
    for (let k = 0; k < 400; k++) expect(at(k + 1)).toBeLessThanOrEqual(at(k));
    // a warm-up is part of the run: the rest goes down over what is left of it
    expect(at(120, { warmUp: 40 })).toBeCloseTo(0.6, 15);
    expect(at(200, { warmUp: 40 })).toBe(0.2);
    expect(at(250, { warmUp: 240 })).toBe(0.2);
  });

  it('cosine: half way at half the period, lowest at its end, and up again', () => {
    const at = (k: number) => factorOf('cosine', k, { period: 100, lowest: 0.2 });
    expect([at(0), at(100), at(200)]).toEqual([1, 0.2, 1]);
    expect(at(50)).toBeCloseTo(0.6, 15);
    expect(at(130)).toBeCloseTo(at(70), 15);
  });
});
