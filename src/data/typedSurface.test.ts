import { describe, expect, it } from 'vitest';
import { surfaces } from '../engine/surfaces/registry';
import { typedSurface } from './typedSurface';

const read = (text: string) => {
  const typed = typedSurface(text);
  if (!typed.ok) throw new Error(typed.sentence.key);
  return typed;
};

describe('a typed function', () => {
  it.each(surfaces)('$id as typed has its values, and its gradient by differences', ({ formula, value, gradient }) => {
    const { surface } = read(formula);
    const [wanted, found] = [new Float64Array(2), new Float64Array(2)];
    for (const [x, y] of [
      [0.3, -0.7],
      [-1.2, 2.6],
      [1.9, 0.1],
    ] as const) {
      gradient(x, y, wanted);
      surface.gradient(x, y, found);
      expect(surface.value(x, y)).toBeCloseTo(value(x, y), 9);
      for (const i of [0, 1]) expect(Math.abs(found[i]! - wanted[i]!)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted[i]!)));
    }
  });

  it('has the lowest place in view', () => {
    const { surface } = read('(1−x)² + 100·(y−x²)²');
    expect(surface.minima[0]?.[0]).toBeCloseTo(1, 5);
    expect(surface.minima[0]?.[1]).toBeCloseTo(1, 5);
    // at an edge where it has none inside
    expect(read('x+y').surface.minima).toEqual([[-3, -3]]);
    // where it has no value it is not looked for
    expect(read('x*log(x)+y^2').surface.minima[0]?.[0]).toBeCloseTo(Math.exp(-1), 5);
  });

  it.each(['q + 1', '', 'x +', 'sin x', 'alert(1)'])('“%s” is refused in a sentence', (text) => {
    expect(typedSurface(text)).toMatchObject({ ok: false, sentence: { key: 'formula.refused' } });
  });

  it('one without a value anywhere is refused', () => {
    expect(typedSurface('log(-1-x^2)')).toMatchObject({ ok: false, sentence: { key: 'formula.nowhere' } });
  });
});
