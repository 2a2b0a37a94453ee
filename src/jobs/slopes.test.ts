import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { expect, it } from 'vitest';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { dot } from './mainDirections';
import { hasSlopes, largestCurvature, projected, spreadOf } from './slopes';

const runOf = (link: string, epochs = 1): Run => {
  const run = new Run({ experiment: decodeLink(link).experiment });
  while (run.loop.epoch < epochs) run.step();
  return run;
};

const drained = <T>(generator: Generator<void, T>): T => {
  for (;;) {
    const { done, value } = generator.next();
    if (done) return value as T;
  }
};

const linear = 'data=plane&layers=&loss=squaredError&examples=80&batch=8';

it('λmax of a linear unit is that of the products of its features', () => {
  const { loop } = runOf(linear);
  const { from, count } = loop.parts.scored.train;
  const inputs = loop.data.inputs.length / loop.data.count;
  const rows = Array.from({ length: count }, (_, n) => [...loop.data.inputs.subarray((from + n) * inputs, (from + n + 1) * inputs), 1]);
  const x = new Matrix(rows);
  const { realEigenvalues } = new EigenvalueDecomposition(x.transpose().mmul(x).div(count), { assumeSymmetric: true });
  const before = loop.network.parameters.slice();
  expect(drained(largestCurvature(loop)) / Math.max(...realEigenvalues)).toBeCloseTo(1, 3);
  expect(loop.network.parameters).toEqual(before);
});

it('λmax of a small network is the largest eigenvalue of its Hessian, where the strongest curves down too', () => {
  for (const link of ['data=xor&layers=2&examples=40&seed=3', 'data=moons&layers=3&examples=40&loss=squaredError&seed=5']) {
    const { loop } = runOf(link, 2);
    const { parameters, parameterCount } = loop.network;
    const h = 1e-5;
    const columns = Array.from({ length: parameterCount }, (_, i) => {
      const at = (delta: number) => {
        parameters[i] += delta;
        const gradient = Float64Array.from(loop.gradient());
        parameters[i] -= delta;
        return gradient;
      };
      const [above, below] = [at(h), at(-h)];
      return Array.from(above, (value, k) => (value - below[k]) / (2 * h));
    });
    const hessian = new Matrix(columns);
    const { realEigenvalues } = new EigenvalueDecomposition(hessian.add(hessian.transpose()).div(2), { assumeSymmetric: true });
    const largest = Math.max(...realEigenvalues);
    expect(drained(largestCurvature(loop)) / largest).toBeCloseTo(1, 2);
  }
});

it('a projection is the nearest point of the plane, whatever the angle of its directions', () => {
  const [a, b] = [Float64Array.of(1, 2, 0, 1), Float64Array.of(0, 1, 3, 1)];
  const vector = Float64Array.of(2, -1, 4, 0.5);
  const [p, q] = projected(vector, [a, b]);
  const rest = vector.map((value, i) => value - p * a[i] - q * b[i]);
  expect(dot(rest, a)).toBeCloseTo(0, 12);
  expect(dot(rest, b)).toBeCloseTo(0, 12);
});

it('a batch of all examples has no spread, and one example the whole', () => {
  expect(spreadOf(80, { variance: 4, examples: 80 })).toBe(0);
  expect(spreadOf(1, { variance: 4, examples: 80 })).toBeCloseTo(2, 12);
  // every pair of five numbers
  const numbers = [1, 4, 6, 9, 15];
  const variance = numbers.reduce((sum, value) => sum + (value - 7) ** 2, 0) / 5;
  const means = numbers.flatMap((a, i) => numbers.slice(i + 1).map((b) => (a + b) / 2));
  const exact = means.reduce((sum, value) => sum + (value - 7) ** 2, 0) / means.length;
  expect(spreadOf(2, { variance, examples: 5 })).toBeCloseTo(Math.sqrt(exact), 12);
});

it('the slopes of a map: gradient, scatter over single examples, and the least squares as a point of the plane', () => {
  const run = runOf(linear);
  const { result } = jobAlone('landscape', { plane: 'parameters', first: 0, second: 1 }, sourceOf(run));
  const { slopes } = result;
  if (!slopes) throw new Error('no slopes');
  const gradient = run.loop.gradient();
  expect(slopes.norm).toBeCloseTo(Math.sqrt(dot(gradient, gradient)), 12);
  expect(slopes.full[0]).toBeCloseTo(-gradient[0], 12);
  expect(slopes.full[1]).toBeCloseTo(-gradient[1], 12);
  expect(slopes.variance).toBeGreaterThan(0);
  expect(result.leastSquares).toBeNull(); // its bias lies elsewhere

  const line = jobAlone(
    'landscape',
    { plane: 'parameters', first: 0, second: 1 },
    sourceOf(runOf('data=noisyLine&layers=&loss=squaredError')),
  );
  const { leastSquares, centre, across, up } = line.result;
  if (!leastSquares) throw new Error('no minimum');
  const atLeast = runOf('data=noisyLine&layers=&loss=squaredError');
  atLeast.loop.network.parameters.set([centre[0] + leastSquares[0], centre[1] + leastSquares[1]]);
  const left = atLeast.loop.gradient();
  expect(Math.sqrt(dot(left, left))).toBeLessThan(1e-9);
  expect([across, up].every(([low, high]) => low < 0 && high > 0)).toBe(true);
});

it('networks whose slopes would take long have none: maps and steps count', () => {
  expect(hasSlopes(runOf('data=circle&layers=8,8', 0).loop)).toBe(true);
  expect(hasSlopes(runOf('data=addition&layers=lstm8', 0).loop)).toBe(true);
  expect(hasSlopes(runOf('data=addition&layers=lstm64&examples=4000', 0).loop)).toBe(false);
});
