import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultParams } from '../engine/spec';
import type { DatasetEntry, DatasetRequest, PointDataset } from './dataset';
import { pointSets } from './registry';

const generated = pointSets.filter(({ group }) => group === 'points' || group === 'functions');
const seeded = pointSets.filter(({ group, uses }) => group !== 'own' && uses.seed);

const request = (entry: DatasetEntry, changes: Partial<DatasetRequest> = {}): DatasetRequest => ({
  params: defaultParams(entry),
  examples: 200,
  noisePercent: 0,
  trainPercent: 50,
  seeds: { data: '1', split: '1' },
  ...changes,
});

const shares = ({ classes, t }: PointDataset) => classes.map((_, k) => t.filter((label) => label === k).length / t.length);

/** Any request that the controls allow, for this entry. */
const anyRequest = (entry: DatasetEntry) =>
  fc.record({
    params: fc.record(
      Object.fromEntries(
        entry.params.map(({ name, min, max, integer }) => [
          name,
          integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }),
        ]),
      ),
    ),
    examples: fc.integer({ min: 20, max: 300 }),
    noisePercent: fc.integer({ min: 0, max: 100 }),
    trainPercent: fc.integer({ min: 1, max: 99 }),
    seeds: fc.record({ data: fc.string(), split: fc.string() }),
  });

describe('the registry', () => {
  it('has every id once, and parameters that make sense', () => {
    expect(new Set(pointSets.map(({ id }) => id)).size).toBe(pointSets.length);
    for (const { params } of pointSets) {
      for (const { min, max, default: start } of params) expect(start >= min && start <= max).toBe(true);
    }
  });
});

describe.each(seeded.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  it('gives equal bits for equal requests and other data for another seed', () => {
    const changes = { noisePercent: 20 };
    const { x, t } = entry.generate(request(entry, changes));
    const again = entry.generate(request(entry, changes));
    expect([again.x, again.t]).toEqual([x, t]);
    expect(entry.generate(request(entry, { ...changes, seeds: { data: '2', split: '1' } })).x).not.toEqual(x);
  });
});

describe.each(generated.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  it('has finite values inside the picture and targets of its task, whatever is asked for', () => {
    fc.assert(
      fc.property(anyRequest(entry), (asked) => {
        const { axes, x, t, classes, target, task, trainCount } = entry.generate(asked);
        expect(task).toBe(entry.task);
        expect(t).toHaveLength(asked.examples);
        expect(x).toHaveLength(asked.examples * axes.length);
        expect(trainCount).toBeGreaterThan(0);
        expect(trainCount).toBeLessThan(asked.examples);
        expect(x.every((value, i) => value >= axes[i % axes.length].min && value <= axes[i % axes.length].max)).toBe(true);
        const isAllowed = target
          ? (value: number) => value >= target.min && value <= target.max
          : (value: number) => Number.isInteger(value) && value >= 0 && value < classes.length;
        expect(t.every(isAllowed)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('splits at the share asked for, and the split seed changes only the order', () => {
    const { x, t, trainCount } = entry.generate(request(entry, { trainPercent: 70 }));
    expect(trainCount).toBe(140);
    const other = entry.generate(request(entry, { trainPercent: 70, seeds: { data: '1', split: '2' } }));
    expect(other.t).not.toEqual(t);
    expect(other.x.toSorted()).toEqual(x.toSorted());
  });

  if (entry.task !== 'regression') {
    it('has equally many of each class without noise', () => {
      const dataset = entry.generate(request(entry, { examples: 240 }));
      for (const share of shares(dataset)) expect(share).toBeCloseTo(1 / dataset.classes.length, 2);
    });

    it('stays about balanced with noise', () => {
      const dataset = entry.generate(request(entry, { examples: 1200, noisePercent: 30 }));
      for (const share of shares(dataset)) expect(Math.abs(share * dataset.classes.length - 1)).toBeLessThan(0.3);
    });
  }
});

describe('what noise does', () => {
  it.each(generated.map((entry) => [entry.id, entry] as const))('changes %s but not its size', (_, entry) => {
    const still = entry.generate(request(entry));
    const noisy = entry.generate(request(entry, { noisePercent: 40 }));
    expect([...noisy.x, ...noisy.t]).not.toEqual([...still.x, ...still.t]);
    expect(noisy.t).toHaveLength(still.t.length);
  });

  it('leaves noiseless functions on their true curve', () => {
    for (const entry of generated.filter(({ group }) => group === 'functions')) {
      const { x, t, trueFunction } = entry.generate(request(entry));
      expect(t).toEqual(x.map((value) => trueFunction!(value)));
    }
  });
});

describe('the shapes', () => {
  const entryNamed = (id: string) => pointSets.find((entry) => entry.id === id)!;

  it('XOR is blue where both inputs have one sign', () => {
    const { x, t } = entryNamed('xor').generate(request(entryNamed('xor')));
    t.forEach((label, i) => {
      expect(label).toBe(x[2 * i] * x[2 * i + 1] > 0 ? 1 : 0);
    });
  });

  it('the plane is linear from corner to corner', () => {
    const { x, t } = entryNamed('plane').generate(request(entryNamed('plane')));
    t.forEach((value, i) => {
      expect(value).toBeCloseTo((x[2 * i] + x[2 * i + 1]) / 12, 12);
    });
  });

  it('the spiral of two arms is its own image, turned by half a circle, in the other class', () => {
    const { x, t } = entryNamed('spiral').generate(request(entryNamed('spiral'), { examples: 400 }));
    const arm = (label: number, sign: number) =>
      Array.from(t, (value, i) => (value === label ? [sign * x[2 * i], sign * x[2 * i + 1]] : [])).filter((place) => place.length > 0);
    const [first, second] = [arm(1, 1), arm(0, -1)];
    for (const [a, b] of first) expect(Math.min(...second.map(([c, d]) => Math.hypot(a - c, b - d)))).toBeLessThan(0.2);
  });

  it.each(['blobs', 'multiSpiral'])('%s has as many classes as asked for', (id) => {
    for (const classes of [3, 4, 5]) {
      const entry = entryNamed(id);
      const dataset = entry.generate(request(entry, { params: { ...defaultParams(entry), classes } }));
      expect(dataset.classes).toHaveLength(classes);
      expect(new Set(dataset.t).size).toBe(classes);
    }
  });
});
