import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../data/expression';
import { centralDifferences } from '../finiteDifferences';
import { surfaces } from './registry';
import { surfaceProblem } from './surface';

describe.each(surfaces)('$id', (surface) => {
  const { box, minima, lowest, start } = surface;
  const inside = fc.tuple(
    fc.double({ min: box.x[0], max: box.x[1], noNaN: true }),
    fc.double({ min: box.y[0], max: box.y[1], noNaN: true }),
  );
  const problem = surfaceProblem(surface);
  const gradientAt = (x: number, y: number) => {
    const g = new Float64Array(2);
    problem.evaluate(Float64Array.of(x, y), g);
    return g;
  };

  it('is its formula', () => {
    const compiled = compileExpression(surface.formula, ['x', 'y']);
    if (!compiled.ok) throw new Error('the formula cannot be read');
    fc.assert(
      fc.property(inside, ([x, y]) => {
        const wanted = compiled.evaluate(Float64Array.of(x, y), 0);
        expect(Math.abs(surface.value(x, y) - wanted)).toBeLessThan(1e-11 * Math.max(1, Math.abs(wanted)));
      }),
    );
  });

  it('has the gradient of its differences', () => {
    fc.assert(
      fc.property(inside, ([x, y]) => {
        const w = Float64Array.of(x, y);
        const differences = new Float64Array(2);
        centralDifferences(() => problem.evaluate(w, null), w, 1e-5, differences);
        const g = gradientAt(x, y);
        for (const i of [0, 1]) expect(Math.abs(g[i] - differences[i])).toBeLessThan(1e-5 * Math.max(1, Math.abs(g[i])));
      }),
    );
  });

  it('is lowest at its minima, where the gradient is 0', () => {
    for (const [x, y] of minima) {
      expect(surface.value(x, y)).toBeCloseTo(lowest, 14);
      expect(Math.max(...gradientAt(x, y).map(Math.abs))).toBeLessThan(1e-12);
    }
    fc.assert(fc.property(inside, ([x, y]) => surface.value(x, y) >= lowest));
  });

  it('starts inside', () => {
    for (const [at, ends] of [[start[0], box.x] as const, [start[1], box.y] as const]) {
      expect(at).toBeGreaterThan(ends[0]);
      expect(at).toBeLessThan(ends[1]);
    }
  });

  it('is the sum of the squares of its terms, with their rows', () => {
    const { leastSquares } = problem;
    expect(leastSquares === null).toBe(surface.id === 'saddle' || surface.id === 'plateau');
    if (!leastSquares) return;
    const w = Float64Array.of(0.3, -0.7);
    const weight = surface.terms?.weight ?? Number.NaN;
    let [sum, gx, gy] = [0, 0, 0];
    leastSquares.linearize(w, (residual, row) => {
      sum += residual * residual;
      gx -= 2 * weight * residual * row[0];
      gy -= 2 * weight * residual * row[1];
    });
    expect(weight * sum).toBeCloseTo(surface.value(w[0], w[1]), 10);
    const g = gradientAt(w[0], w[1]);
    expect([gx, gy].map((value, i) => Math.abs(value - g[i]) < 1e-10 * Math.max(1, Math.abs(value)))).toEqual([true, true]);
  });
});
