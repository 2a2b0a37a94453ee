import { describe, expect, it } from 'vitest';
import { centralDifferences, forwardDifferences, gradientDeviation } from './finiteDifferences';

// on networks: tests/golden/finite_difference

/** f = w₀³ + w₀ w₁, ∇f = (3w₀² + w₁, w₀). */
const w = Float64Array.of(2, -1);
const f = () => w[0] ** 3 + w[0] * w[1];
const gradient = Float64Array.of(11, 2);

function deviationOf(differences: typeof forwardDifferences, h: number) {
  const found = new Float64Array(2);
  differences(f, w, h, found);
  expect(w).toEqual(Float64Array.of(2, -1));
  return gradientDeviation(found, gradient);
}

describe('finite differences', () => {
  it('forward: off by h f″/2 to first order', () => {
    // (2 + h)³ brings 6h + h²
    expect(deviationOf(forwardDifferences, 1e-3).maxAbsolute).toBeCloseTo(6e-3 + 1e-6, 9);
    expect(deviationOf(forwardDifferences, 1e-3).relative).toBeCloseTo((6e-3 + 1e-6) / Math.hypot(11, 2), 9);
  });

  it('central: off by h² f‴/6', () => {
    expect(deviationOf(centralDifferences, 1e-2).maxAbsolute).toBeCloseTo(1e-4, 10);
    expect(deviationOf(centralDifferences, 1e-5).relative).toBeLessThan(1e-10);
  });
});
