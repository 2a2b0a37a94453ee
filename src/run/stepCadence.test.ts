import { describe, expect, it } from 'vitest';
import { isKeptStep } from './stepCadence';

const keptUpTo = (last: number, every: number): number[] => {
  const steps: number[] = [];
  for (let step = 1; step <= last; step++) if (isKeptStep(step, every)) steps.push(step);
  return steps;
};

it('is none where none is asked for', () => {
  expect(keptUpTo(5000, 0)).toEqual([]);
});

describe.each([1, 3, 10])('every %d', (every) => {
  const last = 400_000;
  const steps = keptUpTo(last, every);

  it('is every such step at first', () => {
    expect(steps.slice(0, 2048)).toEqual(Array.from({ length: 2048 }, (_, i) => (i + 1) * every));
  });

  it('grows by 1,024 rows with every doubling of the run', () => {
    const upTo = (step: number) => steps.filter((kept) => kept <= step).length;
    for (let length = 2048 * every; 2 * length <= last; length *= 2) expect(upTo(2 * length) - upTo(length)).toBe(1024);
  });

  it('stays in proportion to the length of the run', () => {
    for (let i = 2048; i < steps.length; i++) {
      const [before, step] = [steps[i - 1] as number, steps[i] as number];
      expect(step - before).toBeLessThan(step / 1024);
    }
  });
});

it('ends for steps as large as can be', () => {
  expect(isKeptStep(2 ** 53, 1)).toBe(true);
  expect(isKeptStep(2 ** 53 - 1, 1)).toBe(false);
});
