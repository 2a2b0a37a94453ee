import { describe, expect, it } from 'vitest';
import { createRng, shuffleInPlace } from './rng';

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe('createRng', () => {
  it('repeats a stream to the bit', () => {
    const [a, b] = [createRng('7', 'data'), createRng('7', 'data')];
    expect(draws(1000, a.uniform)).toEqual(draws(1000, b.uniform));
  });

  it('keeps the numbers that links depend on', () => {
    expect(draws(3, createRng('7', 'data').uniform)).toEqual([0.9719821953576456, 0.5735871609502706, 0.9446203836177702]);
  });

  it('gives every seed and every purpose a stream of its own', () => {
    const firsts = ['0', '1', '01', 'a', ''].flatMap((seed) =>
      ['data', 'init', 'shuffle'].map((purpose) => createRng(seed, purpose).uniform()),
    );
    expect(new Set(firsts).size).toBe(firsts.length);
    expect(createRng('1', '23').uniform()).not.toBe(createRng('31', '2').uniform());
  });

  it('leaves the other streams as they are when one is drawn from', () => {
    const untouched = createRng('7', 'init').uniform();
    const data = createRng('7', 'data');
    const init = createRng('7', 'init');
    draws(100, data.uniform);
    expect(init.uniform()).toBe(untouched);
  });

  it('goes on from a state that was put back', () => {
    const rng = createRng('7', 'shuffle');
    draws(17, rng.uniform);
    const state = rng.state();
    const expected = [...draws(50, rng.uniform), ...draws(50, rng.normal)];
    const other = createRng('another', 'purpose');
    other.restore(state);
    expect([...draws(50, other.uniform), ...draws(50, other.normal)]).toEqual(expected);
  });

  it('is uniform in [0, 1): bounds, mean, variance and even tenths within five standard errors', () => {
    const n = 100_000;
    const values = draws(n, createRng('3', 'data').uniform);
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
    expect(values.every((value) => value < 1)).toBe(true);
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const variance = values.reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / n;
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(variance * 12 - 1)).toBeLessThan(5 * Math.sqrt(0.8 / n));
    const tenths = new Array<number>(10).fill(0);
    for (const value of values) tenths[Math.floor(value * 10)]++;
    for (const count of tenths) expect(Math.abs(count - n / 10)).toBeLessThan(5 * Math.sqrt(n * 0.09));
  });

  it('is standard normal: mean, variance, fourth moment and no correlation of neighbours', () => {
    const n = 100_000;
    const values = draws(n, createRng('3', 'init').normal);
    const moment = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / n;
    expect(Math.abs(moment(1))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
    const neighbours = values.slice(1).reduce((sum, value, i) => sum + value * values[i], 0) / n;
    expect(Math.abs(neighbours)).toBeLessThan(5 / Math.sqrt(n));
  });
});

it('adds the normal deviates of the stream to as many numbers, of either precision', () => {
  const [adding, drawing] = [createRng('1', 'inputNoise'), createRng('1', 'inputNoise')];
  for (const Numbers of [Float64Array, Float32Array]) {
    const x = new Numbers(7).fill(9);
    adding.addNormal(x, 0.5, 5);
    expect(x).toEqual(new Numbers(7).map((_, i) => (i < 5 ? 9 + 0.5 * drawing.normal() : 9)));
    expect(adding.state()).toEqual(drawing.state());
  }
});

describe('shuffleInPlace', () => {
  it('keeps every item', () => {
    const items = Int32Array.from({ length: 100 }, (_, i) => i);
    shuffleInPlace(items, createRng('1', 'shuffle'));
    expect(items).not.toEqual(Int32Array.from({ length: 100 }, (_, i) => i));
    expect(items.toSorted()).toEqual(Int32Array.from({ length: 100 }, (_, i) => i));
  });

  it('gives each order of three the same chance', () => {
    const rng = createRng('1', 'shuffle');
    const counts: Record<string, number> = {};
    for (let n = 0; n < 60_000; n++) {
      const items = [0, 1, 2];
      shuffleInPlace(items, rng);
      counts[items.join('')] = (counts[items.join('')] ?? 0) + 1;
    }
    expect(Object.keys(counts)).toHaveLength(6);
    for (const count of Object.values(counts)) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(60_000 * (1 / 6) * (5 / 6)));
  });
});
