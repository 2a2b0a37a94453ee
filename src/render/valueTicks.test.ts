import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearTicks, logTicks, type ValueTicks } from './valueTicks';

const isRound = (value: number) => /^[125]e/.test(value.toExponential());

function expectFits({ low, high, ticks }: ValueTicks, from: number, to: number): void {
  expect(ticks.length).toBeGreaterThanOrEqual(3);
  expect(ticks.length).toBeLessThanOrEqual(5);
  expect(low).toBeLessThanOrEqual(from * (1 + 1e-9 * Math.sign(from)) + 1e-300);
  expect(high).toBeGreaterThanOrEqual(to * (1 - 1e-9 * Math.sign(to)) - 1e-300);
  for (const tick of ticks) {
    expect(tick).toBeGreaterThanOrEqual(low);
    expect(tick).toBeLessThanOrEqual(high);
  }
}

const positive = fc.double({ min: -30, max: 30, noNaN: true }).map((power) => 10 ** power);

describe('ticks of a logarithmic axis', () => {
  it('are three to five, round, within axes that hold the values', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const axis = logTicks(from, to);
        expectFits(axis, from, to);
        if (to / from > 10) expect(axis.ticks.every(isRound)).toBe(true);
        // no more than half of the height is left empty beyond the values
        if (to / from > 10) expect(Math.log(axis.high / axis.low)).toBeLessThan(2 * Math.log(to / from));
      }),
    );
  });

  it.each([
    [0.12, 0.9, [0.1, 0.2, 0.5, 1]],
    [0.01, 1, [0.01, 0.1, 1]],
    [0.02, 1, [0.02, 0.1, 0.5]],
    [0.57, 0.7, [0.55, 0.6, 0.65, 0.7]],
    [1e-6, 1, [1e-6, 1e-4, 1e-2, 1]],
  ])('from %d to %d', (from, to, ticks) => {
    expect(logTicks(from, to).ticks).toEqual(ticks);
  });
});

it('a logarithmic axis has no place for zero, however near its values lie', () => {
  const thousandths = fc.integer({ min: 1, max: 1e6 });
  fc.assert(
    fc.property(thousandths, fc.double({ min: 1, max: 20, noNaN: true }), (from, times) => {
      const [least, most] = [from / 1000, (from / 1000) * times];
      const { low, high, ticks } = logTicks(least, most);
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(least);
      expect(high).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(Math.min(...ticks)).toBeGreaterThan(0);
    }),
  );
});

describe('ticks of a linear axis', () => {
  it('are three to five, evenly apart, within axes that hold the values', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const axis = linearTicks(from, to);
        expectFits(axis, from, to);
        const steps = axis.ticks.slice(1).map((tick, i) => tick - (axis.ticks[i] as number));
        for (const step of steps) expect(step / (steps[0] as number)).toBeCloseTo(1, 3);
      }),
    );
  });

  it.each([
    [0, 0.7, [0, 0.2, 0.4, 0.6, 0.8]],
    [-3, 0.4, [-3, -2, -1, 0, 1]],
    [0.5, 0.5, [0.495, 0.5, 0.505]],
    [0.7001, 0.7002, [0.69, 0.695, 0.7, 0.705, 0.71]],
  ])('from %d to %d', (from, to, ticks) => {
    expect(linearTicks(from, to).ticks).toEqual(ticks);
  });
});
