import { expect, it } from 'vitest';
import { createRng } from '../../../engine/rng';
import { columnRelations, matrixColumns } from './columnRelations';

const count = 300;
const rng = createRng('1', 'columns');
const rows = Array.from({ length: count }, (_, n) => {
  const [a, b, c] = [rng.normal(), rng.normal(), rng.normal()];
  return { inputs: [a, 0.8 * a + 0.6 * b, 5, c + 2 * (n % 3)], target: 3 * c - a };
});
const table = {
  axes: ['a', 'b', 'constant', 'd'].map((name) => ({ name, label: name, min: -3, max: 3 })),
  pictureAxes: [0, 1],
  x: Float64Array.from(rows.flatMap(({ inputs }) => inputs)),
  trainCount: count,
};

it('gives r of every two columns and the target, none for a constant', () => {
  const t = Float64Array.from(rows, ({ target }) => target);
  const { correlations, hasTarget, tells } = columnRelations({ ...table, t, task: 'regression' });
  expect(hasTarget).toBe(true);
  const r = (i: number, j: number) => correlations[5 * i + j] as number;
  const valuesOf = (k: number) => rows.map(({ inputs, target }) => [...inputs, target][k] as number);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  const brute = (i: number, j: number) => {
    const [u, v] = [valuesOf(i), valuesOf(j)];
    const covariance = mean(u.map((value, n) => (value - mean(u)) * ((v[n] as number) - mean(v))));
    const deviation = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
    return covariance / (deviation(u) * deviation(v));
  };
  expect(r(0, 1)).toBeCloseTo(brute(0, 1), 12);
  expect(r(3, 4)).toBeCloseTo(brute(3, 4), 12);
  expect(r(4, 3)).toBe(r(3, 4));
  expect(r(0, 2)).toBeNaN();
  expect(tells[3]).toBeCloseTo(brute(3, 4) ** 2, 12);
  expect(tells[2]).toBe(0);
});

it('takes the columns of the picture, then those whose classes lie furthest apart', () => {
  const t = Float64Array.from(rows, (_, n) => n % 3);
  const all = { ...table, t, task: 'multiclass' as const };
  const relations = columnRelations(all);
  expect(relations.hasTarget).toBe(false);
  expect(relations.correlations).toHaveLength(16);
  const [constant, classes] = [relations.tells[2], relations.tells[3] as number];
  expect(constant).toBe(0);
  expect(classes).toBeGreaterThan(0.5);
  expect(matrixColumns(all, relations, 3)).toEqual([0, 1, 3]);
  expect(matrixColumns({ ...all, pictureAxes: [1, 2] }, relations, 3)).toEqual([1, 2, 3]);
});
