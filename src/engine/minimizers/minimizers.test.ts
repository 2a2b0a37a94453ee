import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../tests/refusals';
import { createRng } from '../rng';
import { choiceOf, entryOf } from '../spec';
import { createBfgs } from './bfgs';
import { createConjugateGradient, fletcherReevesBeta, polakRibiereBeta } from './conjugateGradient';
import type { LineSearch } from './lineSearch';
import { strongWolfe } from './lineSearch';
import type { MinimizerEntry } from './minimizer';
import type { Problem } from './problem';
import { minimizers } from './registry';
import { dot } from './vectors';

/** f = ½ Σ r² with r = t − ŷ(w), by hand. */
function sumOfSquares(size: number, residuals: (w: Float64Array) => { r: number[]; j: number[][] }): Problem {
  return {
    size,
    evaluate(w, gradient) {
      const { r, j } = residuals(w);
      gradient?.fill(0);
      r.forEach((ri, i) => {
        for (let k = 0; gradient && k < size; k++) gradient[k] -= ri * j[i][k];
      });
      return r.reduce((sum, ri) => sum + 0.5 * ri * ri, 0);
    },
    leastSquares: {
      ridge: null,
      linearize(w, visit) {
        const { r, j } = residuals(w);
        r.forEach((ri, i) => {
          visit(ri, Float64Array.from(j[i]));
        });
      },
    },
  };
}

/** r = (10(x₂ − x₁²), 1 − x₁) up to sign: the banana, minimum 0 at (1, 1). */
const rosenbrock = sumOfSquares(2, ([x, y]) => ({
  r: [-10 * (y - x * x), 1 - x],
  j: [
    [-20 * x, 10],
    [1, 0],
  ],
}));

/** Powell's singular function: minimum 0 at the origin, where the Hessian is singular. */
const powellSingular = sumOfSquares(4, ([a, b, c, d]) => {
  const [u, v] = [b - 2 * c, a - d];
  return {
    r: [-(a + 10 * b), -Math.sqrt(5) * (c - d), -u * u, -Math.sqrt(10) * v * v],
    j: [
      [1, 10, 0, 0],
      [0, 0, Math.sqrt(5), -Math.sqrt(5)],
      [0, 2 * u, -4 * u, 0],
      [2 * Math.sqrt(10) * v, 0, 0, -2 * Math.sqrt(10) * v],
    ],
  };
});

/** y = w₀ exp(w₁ x) through exact data of w = (2, −1.5). */
const decay = sumOfSquares(2, ([a, b]) => {
  const xs = [0, 0.3, 0.7, 1.2, 2];
  return { r: xs.map((x) => 2 * Math.exp(-1.5 * x) - a * Math.exp(b * x)), j: xs.map((x) => [Math.exp(b * x), a * x * Math.exp(b * x)]) };
});

const problems: readonly (readonly [string, Problem, readonly number[], number])[] = [
  ['Rosenbrock', rosenbrock, [-1.2, 1], 1e-14],
  ['Powell’s singular function', powellSingular, [3, -1, 0, 1], 1e-7],
  ['an exponential decay', decay, [0.5, 0.5], 1e-14],
];

function run(entry: MinimizerEntry, problem: Problem, start: readonly number[], iterations: number) {
  const minimizer = entry.create(problem, Float64Array.from(start), choiceOf(minimizers, entry.id).params);
  const values: number[] = [];
  for (let k = 0; k < iterations; k++) values.push(minimizer.iterate().value);
  return { minimizer, values };
}

describe.each(minimizers)('$id', (entry) => {
  it.each(problems)('reaches the minimum of %s, never uphill', (_, problem, start, tolerance) => {
    const { values } = run(entry, problem, start, 500);
    values.slice(1).forEach((value, k) => {
      expect(value).toBeLessThanOrEqual(values[k]);
    });
    expect(values[values.length - 1]).toBeLessThan(tolerance);
  });

  it('counts every evaluation, and reports value and gradient of the vector as it stands', () => {
    let calls = 0;
    const counted: Problem = {
      size: 2,
      evaluate(w, gradient) {
        calls++;
        return rosenbrock.evaluate(w, gradient);
      },
      leastSquares: {
        ridge: null,
        linearize(w, visit) {
          calls++;
          rosenbrock.leastSquares?.linearize(w, visit);
        },
      },
    };
    const minimizer = entry.create(counted, Float64Array.of(-1.2, 1), choiceOf(minimizers, entry.id).params);
    for (let k = 0; k < 5; k++) {
      const before = calls;
      const { value, gradientNorm, evaluations, accepted } = minimizer.iterate();
      expect(evaluations).toBe(calls - before);
      expect(accepted).toBe(true);
      const g = new Float64Array(2);
      expect(value).toBe(rosenbrock.evaluate(minimizer.w, g));
      expect(gradientNorm).toBeCloseTo(Math.hypot(...g), 12);
    }
    expect(minimizer.evaluations).toBe(calls);
  });

  it('continues from a copy of its state bit for bit', () => {
    const { minimizer } = run(entry, rosenbrock, [-1.2, 1], 4);
    const second = entry.create(rosenbrock, minimizer.w.slice(), choiceOf(minimizers, entry.id).params);
    second.state.forEach((numbers, i) => {
      numbers.set(minimizer.state[i]);
    });
    for (let k = 0; k < 10; k++) expect({ ...second.iterate() }).toEqual({ ...minimizer.iterate() });
    expect(second.w).toEqual(minimizer.w);
  });

  it('stays at a minimum', () => {
    const { minimizer } = run(entry, rosenbrock, [1, 1], 1);
    expect(minimizer.iterate().accepted).toBe(false);
    expect(minimizer.w).toEqual(Float64Array.of(1, 1));
  });

  it('computes value and gradient anew when told that the function changed', () => {
    let shift = 0;
    const moving: Problem = sumOfSquares(2, ([a, b]) => ({
      r: [shift - a, 3 - b],
      j: [
        [1, 0],
        [0, 1],
      ],
    }));
    const { minimizer } = run(entry, moving, [5, 5], 30);
    shift = 7;
    minimizer.changed();
    for (let k = 0; k < 30; k++) minimizer.iterate();
    expect(minimizer.w[0]).toBeCloseTo(7, 6);
    expect(minimizer.w[1]).toBeCloseTo(3, 6);
  });

  it('steps back from where the function is not finite', () => {
    // −log x + x, minimum 1 at x = 1; for least squares r = log x
    const domain: Problem = {
      size: 1,
      evaluate(w, gradient) {
        if (gradient) gradient[0] = Math.log(w[0]) / w[0];
        return 0.5 * Math.log(w[0]) ** 2;
      },
      leastSquares: { ridge: null, linearize: (w, visit) => visit(-Math.log(w[0]), Float64Array.of(1 / w[0])) },
    };
    const { minimizer, values } = run(entry, domain, [6], 60);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(minimizer.w[0]).toBeCloseTo(1, 6);
  });
});

/** ½ wᵀAw − bᵀw with A = MᵀM + I. */
function quadratic(n: number, seed: number) {
  const rng = createRng(String(seed), 'quadratic');
  const m = Array.from({ length: n }, () => Array.from({ length: n }, () => rng.normal()));
  const a = m.map((_, i) => m.map((_, j) => m.reduce((sum, row) => sum + row[i] * row[j], i === j ? 1 : 0)));
  const b = m.map(() => rng.normal());
  const times = (w: ArrayLike<number>) => Float64Array.from(a, (row) => row.reduce((sum, value, j) => sum + value * w[j], 0));
  const problem: Problem = {
    size: n,
    evaluate(w, gradient) {
      const aw = times(w);
      gradient?.set(aw.map((value, i) => value - b[i]));
      return 0.5 * dot(w, aw) - b.reduce((sum, value, i) => sum + value * w[i], 0);
    },
    leastSquares: null,
  };
  return { problem, start: Float64Array.from(b, () => rng.normal()) };
}

/** Exact on quadratics: φ′ is a straight line, so two slopes give its zero. */
const exact: LineSearch = (line) => {
  const slope0 = line.slope;
  line.at(1);
  const alpha = slope0 / (slope0 - line.slope);
  line.at(alpha);
  return alpha;
};

describe('with exact line searches', () => {
  const methods = {
    'Fletcher–Reeves': (problem: Problem, w: Float64Array) => createConjugateGradient(problem, w, fletcherReevesBeta, exact),
    'Polak–Ribière': (problem: Problem, w: Float64Array) => createConjugateGradient(problem, w, polakRibiereBeta, exact),
    BFGS: (problem: Problem, w: Float64Array) => createBfgs(problem, w, exact),
  };
  it.each(Object.entries(methods))('%s solves a quadratic of n variables in n steps', (_, create) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 1e6 }), (n, seed) => {
        const { problem, start } = quadratic(n, seed);
        const g = new Float64Array(n);
        problem.evaluate(start, g);
        const slope = Math.hypot(...g);
        const minimizer = create(problem, start);
        for (let k = 0; k < n; k++) minimizer.iterate();
        problem.evaluate(minimizer.w, g);
        expect(Math.hypot(...g)).toBeLessThan(1e-8 * Math.max(1, slope));
      }),
      { numRuns: 50 },
    );
  });
});

describe('damped steps', () => {
  // y = w₀ x through (1, 2), (2, 3); w₁ moves nothing, as the weights of a dead unit
  const dead = sumOfSquares(2, ([a]) => ({
    r: [2 - a, 3 - 2 * a],
    j: [
      [1, 0],
      [2, 0],
    ],
  }));

  it.each(['levenberg', 'marquardt'])('%s leaves a parameter alone on which nothing depends', (id) => {
    const { minimizer } = run(entryOf(minimizers, id), dead, [0, 0.7], 40);
    expect(minimizer.w[0]).toBeCloseTo(8 / 5, 9);
    expect(minimizer.w[1]).toBe(0.7);
  });

  it.each(['levenberg', 'marquardt'])('%s lowers λ after good steps on a linear problem, to a third at a time', (id) => {
    const minimizer = entryOf(minimizers, id).create(dead, Float64Array.of(0, 0), { lambda: 9 });
    expect([1, 2, 3].map(() => minimizer.iterate().control)).toEqual([3, 1, 1 / 3].map((value) => expect.closeTo(value, 9)));
  });
});

describe('strongWolfe', () => {
  it.each([0.1, 0.9])('ends on a point that fulfils both conditions, c₂ = %f', (curvature) => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -4, max: 2, noNaN: true }), (place, magnitude) => {
        // φ = log(1 + (α − a)²) + a little wave; a > 0
        const a = 10 ** place;
        const line = {
          value: Math.log(1 + a * a),
          slope: (-2 * a) / (1 + a * a),
          at(alpha: number) {
            line.value = Math.log(1 + (alpha - a) ** 2);
            line.slope = (2 * (alpha - a)) / (1 + (alpha - a) ** 2);
          },
        };
        const [value0, slope0] = [line.value, line.slope];
        const alpha = strongWolfe(curvature)(line, 10 ** magnitude);
        expect(alpha).toBeGreaterThan(0);
        expect(line.value).toBeLessThanOrEqual(value0 + 1e-4 * alpha * slope0);
        expect(Math.abs(line.slope)).toBeLessThanOrEqual(-curvature * slope0);
      }),
    );
  });

  it('finds nothing where the line only rises', () => {
    const line = {
      value: 0,
      slope: -1, // a wrong gradient
      at(alpha: number) {
        line.value = alpha;
        line.slope = 1;
      },
    };
    expect(strongWolfe(0.9)(line, 1)).toBe(0);
  });
});

describe('refusals', () => {
  const large: Problem = { size: 2001, evaluate: () => 0, leastSquares: null };

  it.each(minimizers.filter(({ maxSize }) => Number.isFinite(maxSize)))('$id names its limit', (entry) => {
    const attempt = () => entry.create(large, new Float64Array(2001), choiceOf(minimizers, entry.id).params);
    expect(refusalText(attempt)).toMatch(`takes at most ${entry.needsResiduals ? '1\u202f000' : '2\u202f000'} of them, not 2\u202f001`);
  });

  it.each(minimizers.filter(({ needsResiduals }) => needsResiduals))('$id needs a sum of squares', (entry) => {
    const { problem, start } = quadratic(2, 1);
    expect(refusalText(() => entry.create(problem, start, choiceOf(minimizers, entry.id).params))).toMatch(
      'needs a loss that is a sum of squares',
    );
  });
});
