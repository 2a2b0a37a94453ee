import { describe, expect, it } from 'vitest';
import { startedRun } from '../../../tests/startedRun';
import { inEnglish } from '../words/inEnglish';
import { examplesWith, exampleText } from './exampleText';

describe('what an example is found by', () => {
  it('is the sum that it asks for', () => {
    const { info } = startedRun('addition');
    const { steps = 0, x = new Float64Array() } = info.sequences ?? {};
    const value = (side: number) =>
      [...Array(steps).keys()].reduce((sum, k) => sum + (x[(3 * steps + k) * 2 + side] as number) * 2 ** k, 0);
    expect(exampleText(info, 3, inEnglish)?.found).toBe(`${value(0)} + ${value(1)}`);
  });

  it('or its letters; rows of numbers have none', () => {
    const lag = startedRun('longLag').info;
    const { shown } = exampleText(lag, 0, inEnglish) ?? { shown: '' };
    expect(shown).toMatch(/^[A-Z]+$/);
    expect(shown).toHaveLength(lag.sequences?.steps ?? 0);
    expect(exampleText(startedRun('circle').info, 0, inEnglish)).toBe(null);
  });

  it('of a series its dates and values, the wanted ones too', () => {
    const days = Array.from({ length: 30 }, (_, n) => `2012-06-${String(n + 1).padStart(2, '0')},${n % 2 ? -n : n}.5`);
    const { info } = startedRun('csvSeries', 0, {}, { file: `#series\nd,v\n${days.join('\n')}` });
    const { shown, found } = exampleText(info, 2, inEnglish) ?? {};
    expect(shown).toMatch(/^2.50 −3.50 4.50 −5.50 … −13.50 → 14.50$/);
    expect(found).toMatch(/^2012-06-03 2012-06-04 .* 2012-06-15 2.50 −3.50 .* 14.50$/);
    expect(examplesWith(['x', found ?? ''], '-5.5').found).toEqual([1]);
  });

  it('those that begin so come first, and not too many', () => {
    expect(examplesWith(['anna', 'hanna', 'Ann', 'bob'], 'ann').found).toEqual([0, 2, 1]);
    const many = examplesWith(
      Array.from({ length: 900 }, (_, n) => `a${n}`),
      '',
    );
    expect([many.found.length, many.more]).toEqual([200, 700]);
  });
});
