import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/rng';
import { separatingPair } from './separatingPair';

const table = (seed: string, count: number, width: number, of: (row: number[], draw: () => number, n: number) => number) => {
  const rng = createRng(seed, 'pair');
  const draw = () => rng.normal();
  const x = new Float64Array(count * width);
  const t = new Float64Array(count);
  for (let n = 0; n < count; n++) {
    const row = Array.from({ length: width }, draw);
    t[n] = of(row, draw, n);
    x.set(row, n * width);
  }
  return { x, t };
};

describe('the pair that a table is drawn with', () => {
  it('is that of two columns that part the classes together, each alone nearly nothing', () => {
    const { x, t } = table('1', 400, 5, (row, _, n) => {
      const side = n % 2 ? 1 : -1;
      [row[1], row[4]] = [5 * row[1], 5 * row[1] + 0.3 * row[4] + side]; // both are long the same way, the classes lie across it
      row[2] += 0.4 * side;
      return n % 2;
    });
    expect(separatingPair(x, 5, t, 400, false)).toEqual([1, 4]);
    expect(
      separatingPair(
        x.map((value) => 1000 * value),
        5,
        t,
        400,
        false,
      ),
    ).toEqual([1, 4]);
  });

  it('has the largest R² of all linear fits with two columns', () => {
    for (const seed of ['1', '2', '3', '4']) {
      const { x, t } = table(seed, 80, 6, (row, draw) => 2 * row[3] - row[5] + 0.5 * row[0] + draw());
      const leftOver = (i: number, j: number) => {
        const inputs = new Matrix(Array.from({ length: 80 }, (_, n) => [1, x[6 * n + i], x[6 * n + j]]));
        const targets = Matrix.columnVector(t);
        return Matrix.sub(targets, inputs.mmul(solve(inputs, targets))).norm();
      };
      const pairs = [0, 1, 2, 3, 4, 5].flatMap((i) => [0, 1, 2, 3, 4, 5].filter((j) => j > i).map((j) => [i, j] as const));
      const [best] = pairs.toSorted((a, b) => leftOver(...a) - leftOver(...b));
      expect(separatingPair(x, 6, t, 80, true)).toEqual(best);
    }
  });

  it('survives columns that are constant, or one and the same', () => {
    const { x, t } = table('1', 40, 4, (row, _, n) => {
      [row[0], row[1], row[3]] = [7, 7, row[2]];
      return n % 3;
    });
    for (const isRegression of [false, true]) {
      const [i, j] = separatingPair(x, 4, t, 40, isRegression);
      expect(i).toBeLessThan(j);
      expect(j).toBeLessThan(4);
    }
  });
});
