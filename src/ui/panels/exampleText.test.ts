import { describe, expect, it } from 'vitest';
import { startedRun } from '../../../tests/startedRun';
import { examplesWith, exampleText } from './exampleText';

describe('what an example is found by', () => {
  it('is the sum that it asks for', () => {
    const { info } = startedRun('addition');
    const { steps = 0, x = new Float64Array() } = info.sequences ?? {};
    const value = (side: number) =>
      [...Array(steps).keys()].reduce((sum, k) => sum + (x[(3 * steps + k) * 2 + side] as number) * 2 ** k, 0);
    expect(exampleText(info, 3)).toBe(`${value(0)} + ${value(1)}`);
  });

  it('or its letters; numbers have none', () => {
    const lag = startedRun('longLag').info;
    expect(exampleText(lag, 0)).toMatch(/^[A-Z]+$/);
    expect(exampleText(lag, 0)).toHaveLength(lag.sequences?.steps ?? 0);
    expect(exampleText(startedRun('randomWalk').info, 0)).toBe(null);
    expect(exampleText(startedRun('circle').info, 0)).toBe(null);
  });

  it('those that begin so come first, and not too many', () => {
    expect(examplesWith(['anna', 'hanna', 'Ann', 'bob'], 'ann')).toEqual([0, 2, 1]);
    expect(
      examplesWith(
        Array.from({ length: 900 }, (_, n) => `a${n}`),
        '',
      ),
    ).toHaveLength(40);
  });
});
