import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../tests/refusals';
import { defaultParams, entryOf } from '../../engine/spec';
import type { DatasetEntry, SequenceDataset } from '../dataset';
import { DataError } from '../sentences';
import { lorenzDynamics, pendulumDynamics } from './dynamicalSystems';
import { trajectory } from './rungeKutta';
import { sequenceSets } from './sequenceSets';

const all = (['co2', 'temperature', 'randomWalk', 'sineMixture', 'pendulum', 'lorenz'] as const).map((id) => entryOf(sequenceSets, id));
const [co2, temperature, randomWalk, sineMixture, pendulum, lorenz] = all;
const read = (path: string) => readFileSync(new URL(`../../../public/${path}`, import.meta.url), 'utf8');

const asked = (entry: DatasetEntry<SequenceDataset>, params: Readonly<Record<string, number>> = {}) => ({
  params: { ...defaultParams(entry), ...params },
  examples: 120,
  noisePercent: 0,
  trainPercent: 70,
  seeds: { data: '1', split: '1' },
  text: entry.file && read(entry.file),
});
const made = (entry: DatasetEntry<SequenceDataset>, params: Readonly<Record<string, number>> = {}) => entry.generate(asked(entry, params));

/** Values in original units. */
const original = ({ target }: SequenceDataset, value: number) => (target?.mean ?? 0) + (target?.standardDeviation ?? 1) * value;

describe.each(all.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  it.each([0, 1])('wants the next value at every step (changes: %i)', (changes) => {
    const dataset = made(entry, { steps: 9, changes, ahead: 0 });
    const { steps, x, t, width, perStep, task, target, trainCount } = dataset;
    expect([steps, width, perStep, task]).toEqual([9, 1, true, 'regression']);
    expect(x.length).toBe(t.length);
    expect(trainCount).toBeLessThan(t.length / steps);
    for (let n = 0; n < t.length; n++) {
      // of a measured series a test window asks for its end alone
      if (Number.isNaN(t[n])) {
        expect([entry.file === undefined, n < trainCount * steps, (n + 1) % steps === 0]).toEqual([false, false, false]);
        continue;
      }
      if ((n + 1) % steps !== 0) expect(t[n]).toBe(x[n + 1]);
      expect(t[n] > (target?.min ?? 0) && t[n] < (target?.max ?? 0)).toBe(true);
    }
  });

  it('wants the change of the values that it reads, each on its own scale', () => {
    const values = made(entry, { steps: 9, changes: 0, ahead: 0 });
    const dataset = made(entry, { steps: 9, changes: 0, ahead: 1 });
    const { x, t, target, read, trainCount } = dataset;
    expect([read?.mean, read?.standardDeviation]).toEqual([values.target?.mean, values.target?.standardDeviation]);
    expect(x).toEqual(values.x);
    const trained = t.subarray(0, trainCount * 9);
    expect(trained.reduce((sum, change) => sum + change, 0) / trained.length).toBeCloseTo(0, 9);
    t.forEach((change, n) => {
      if (Number.isNaN(change)) expect(values.t[n]).toBeNaN();
      else {
        const raw = (target?.mean ?? 0) + (target?.standardDeviation ?? 1) * change;
        expect(raw).toBeCloseTo(original(values, values.t[n]) - original(values, values.x[n]), 8);
      }
    });
  });

  it('gives equal bits for equal requests', () => {
    expect(made(entry)).toEqual(made(entry));
  });
});

// Mean and standard deviation (divisor N) of the training rows of the manifest and of their changes, by NumPy from the same files.
const facts = [
  [co2, 537, 349.0472998137802, 19.64012123136559, 0.12013059701492534, 1.235216527983706, 322.26],
  [temperature, 1096, 16.109762773722625, 7.329577462796867, -0.008675799086757984, 2.8738670715817873, 12.8],
] as const;

describe.each(facts.map((fact) => [fact[0].id, ...fact] as const))('%s', (_, entry, trainRows, mean, deviation, drift, swing, first) => {
  const values = read(entry.file ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(',')[1]));

  it('is standardised on its training rows', () => {
    const { target } = made(entry, { changes: 0 });
    expect(target?.mean).toBeCloseTo(mean, 10);
    expect(target?.standardDeviation).toBeCloseTo(deviation, 10);
    const changes = made(entry, { changes: 1 }).target;
    expect(changes?.mean).toBeCloseTo(drift, 10);
    expect(changes?.standardDeviation).toBeCloseTo(swing, 10);
  });

  it('has every window in order of time, and asks for every value of the test part once, whatever the window', () => {
    const dataset = made(entry, { steps: 10, changes: 0 });
    const { steps, x, t, trainCount } = dataset;
    const count = t.length / steps;
    expect([trainCount, count - trainCount]).toEqual([trainRows - 10, values.length - trainRows]);
    expect(original(dataset, x[0])).toBeCloseTo(first, 10);
    for (let n = 0; n < count; n++) {
      expect(original(dataset, x[n * steps])).toBeCloseTo(values[n], 9);
      expect(original(dataset, t[(n + 1) * steps - 1])).toBeCloseTo(values[n + steps], 9);
    }
  });

  it('leaks nothing: no value of the test part is read or asked for in training, none of the training part asked for in the test', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 200 }), fc.constantFrom(0, 1), fc.constantFrom(0, 1), (window, changes, ahead) => {
        const { steps, x, t, trainCount } = made(entry, { steps: window, changes, ahead });
        const rows = values.length - changes;
        const border = trainRows - changes;
        // the row that a number of a window stands for follows from the first step that it shares with the windows before
        const rowOf = (n: number, step: number) => n + step;
        expect(t.length / steps).toBe(rows - steps);
        expect(rowOf(trainCount - 1, steps)).toBe(border - 1);
        for (let n = 0; n + 1 < t.length / steps; n += 13) expect(x[n * steps + 1]).toBe(x[(n + 1) * steps]);
        for (let n = trainCount; n < t.length / steps; n++) {
          const asked = Array.from(t.subarray(n * steps, (n + 1) * steps), (value, step) =>
            Number.isNaN(value) ? -1 : rowOf(n, step + 1),
          );
          expect(asked.filter((row) => row >= 0)).toEqual([border + n - trainCount]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('has the changes of the values, as many windows less one', () => {
    const dataset = made(entry, { steps: 10, changes: 1 });
    const { x, t, trainCount } = dataset;
    expect([trainCount, t.length / 10]).toEqual([trainRows - 11, values.length - 11]);
    for (let step = 0; step < 10; step++) expect(original(dataset, x[step])).toBeCloseTo(values[step + 1] - values[step], 9);
    const lastTrain = original(dataset, t[trainCount * 10 - 1]);
    expect(lastTrain).toBeCloseTo(values[trainRows - 1] - values[trainRows - 2], 9);
  });

  it('refuses a file that is missing, cut short or damaged, in a sentence', () => {
    const request = asked(entry);
    const lines = read(entry.file ?? '').split('\n');
    expect(() => entry.generate({ ...request, text: undefined })).toThrow(DataError);
    expect(refusalText(() => entry.generate({ ...request, text: lines.slice(0, 50).join('\n') }))).toMatch(/ is not complete: 49 of /);
    const damaged = lines.with(3, lines[3].replace(/,[^,]*/, ',')).join('\n');
    expect(refusalText(() => entry.generate({ ...request, text: damaged }))).toMatch(/ is damaged: row 3, column /);
  });
});

describe('the drawn series', () => {
  const drawn = [randomWalk, sineMixture, pendulum, lorenz];

  it.each(drawn)('$id: the data seed changes the windows, the split seed only their order', (entry) => {
    const { examples: _, ...request } = asked(entry, { ahead: 0 });
    const windows = (seeds: { data: string; split: string }) => {
      const dataset = entry.generate({ ...request, examples: 40, seeds });
      return Array.from({ length: 40 }, (_n, n) => original(dataset, dataset.x[n * dataset.steps]).toFixed(9));
    };
    const some = windows({ data: '1', split: '1' });
    expect(new Set(some).size).toBeGreaterThan(38);
    const reordered = windows({ data: '1', split: '2' });
    expect(reordered).not.toEqual(some);
    expect(reordered.toSorted()).toEqual(some.toSorted());
    expect(windows({ data: '2', split: '1' }).toSorted()).not.toEqual(some.toSorted());
  });

  it.each(drawn)('$id: has mean 0 and deviation 1 over the training windows', (entry) => {
    const { x, t, steps, trainCount } = made(entry, { ahead: 0 });
    const train = Array.from({ length: trainCount }, (_, n) => [...x.subarray(n * steps, (n + 1) * steps), t[(n + 1) * steps - 1]]).flat();
    const mean = train.reduce((sum, value) => sum + value, 0) / train.length;
    expect(mean).toBeCloseTo(0, 10);
    expect(train.reduce((sum, value) => sum + value * value, 0) / train.length).toBeCloseTo(1, 10);
  });

  it('the changes of the walk have the volatility asked for and know nothing of each other', () => {
    const request = { ...asked(randomWalk, { volatility: 3, steps: 40 }), examples: 400 };
    const dataset = randomWalk.generate(request);
    const { x, steps } = dataset;
    const returns: number[] = [];
    for (let n = 1; n < x.length; n++) if (n % steps !== 0) returns.push(Math.log(original(dataset, x[n]) / original(dataset, x[n - 1])));
    const count = returns.length;
    const moment = (lag: number) => returns.reduce((sum, value, n) => sum + value * (returns[n + lag] ?? 0), 0) / count;
    // standard errors: of a mean 1/√count, of a variance √(2/count), of a correlation 1/√count; four of them
    expect(Math.abs(returns.reduce((sum, value) => sum + value, 0) / count)).toBeLessThan((4 * 0.03) / Math.sqrt(count));
    expect(Math.abs(moment(0) / 0.03 ** 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
    expect(Math.abs(moment(1) / moment(0))).toBeLessThan(4 / Math.sqrt(count));
  });
});

it('of two sines a value follows from the four before it, whatever their sizes and phases', () => {
  const { x, t, steps, target } = made(sineMixture, { waves: 2 });
  const raw = (value: number) => (target?.mean ?? 0) + (target?.standardDeviation ?? 1) * value;
  // (1 − 2 cos ω₁ B + B²)(1 − 2 cos ω₂ B + B²) takes every such sum to 0
  const [a, b] = [1, 3].map((odd) => 2 * Math.cos((2 * Math.PI * Math.sqrt(odd)) / 24));
  for (let n = 0; n < 20; n++) {
    const v = Array.from({ length: 5 }, (_, step) => raw(step < 4 ? x[n * steps + step] : t[n * steps + 3]));
    expect(v[4] - (a + b) * v[3] + (2 + a * b) * v[2] - (a + b) * v[1] + v[0]).toBeCloseTo(0, 9);
  }
});

it('a step of half the length sees the same swing', () => {
  const [coarse, fine] = [0.1, 0.05].map((dt) => made(pendulum, { dt, ahead: 0, steps: 8 }));
  for (let n = 0; n < 30; n++) expect(original(fine, fine.x[n * 8 + 4])).toBeCloseTo(original(coarse, coarse.x[n * 8 + 2]), 2);
});

describe('the dynamical systems', () => {
  // SciPy solve_ivp, DOP853, rtol = atol = 1e-13, at the times 0.1, 0.5, 1, 2 (and 3)
  it('a pendulum swings as an independent solver says', () => {
    const angles = trajectory(pendulumDynamics(0.1), Float64Array.of(2.9, 0), { dt: 0.02, substeps: 5, count: 31, observed: 0 });
    const reference = [2.8882108223329324, 2.55095769410059, 0.8042006236660322, -2.3849852895564783, 1.4342751533337144];
    [1, 5, 10, 20, 30].forEach((n, i) => {
      expect(Math.abs(angles[n] - reference[i])).toBeLessThan(2e-6);
    });
  });

  it('the Lorenz system moves as an independent solver says, the closer the smaller the step', () => {
    const reference = [2.036982210929968, 12.538646270517372, -2.0498968837331892, 13.613048208862422];
    const error = (dt: number) => {
      const start = Float64Array.of(1, 2, 20);
      const x = trajectory(lorenzDynamics(28), start, { dt, substeps: Math.round(0.1 / dt), count: 21, observed: 0 });
      expect([...start]).toEqual([1, 2, 20]);
      return Math.max(...[1, 5, 10, 20].map((n, i) => Math.abs(x[n] - reference[i])));
    };
    expect(error(0.01)).toBeLessThan(1e-4);
    expect(error(0.01) / error(0.005)).toBeGreaterThan(12); // 2⁴ in the limit
  });

  it('a pendulum without damping keeps swinging, one with damping comes to rest', () => {
    const reach = (damping: number) => {
      const angles = trajectory(pendulumDynamics(damping), Float64Array.of(1, 0), { dt: 0.02, substeps: 5, count: 600, observed: 0 });
      return angles.subarray(500).reduce((most, angle) => Math.max(most, Math.abs(angle)), 0);
    };
    expect(reach(0)).toBeCloseTo(1, 1);
    expect(reach(1)).toBeLessThan(1e-6);
  });
});
