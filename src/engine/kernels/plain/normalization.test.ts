import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../rng';
import { blend, columnStatistics, normalize, normalizeBackward } from './normalization';

const cases = fc.record({
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 6 }),
  seed: fc.nat(1e6),
});

function drawn(seed: number) {
  const rng = createRng(String(seed), 'kernels');
  return (length: number) => Float64Array.from({ length }, rng.normal);
}

const columnOf = (x: Float64Array, c: number, rows: number, columns: number) => Array.from({ length: rows }, (_, r) => x[r * columns + c]);
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const close = (got: number, want: number, tolerance = 1e-12) => expect(Math.abs(got - want)).toBeLessThan(tolerance * (1 + Math.abs(want)));

describe('columnStatistics', () => {
  it('gives every column’s mean and variance with divisor rows, and leaves rows beyond the count alone', () => {
    fc.assert(
      fc.property(cases, ({ rows, columns, seed }) => {
        const floats = drawn(seed);
        const [x, mean, variance] = [floats((rows + 2) * columns), floats(columns + 1), floats(columns + 1)];
        const beyond = [mean[columns], variance[columns]];
        columnStatistics(x, rows, columns, mean, variance);
        for (let c = 0; c < columns; c++) {
          const column = columnOf(x, c, rows, columns);
          close(mean[c], meanOf(column));
          close(variance[c], meanOf(column.map((value) => (value - meanOf(column)) ** 2)));
        }
        expect([mean[columns], variance[columns]]).toEqual(beyond);
      }),
    );
  });

  it('keeps the digits of the variance beside a large mean', () => {
    const [mean, variance] = [new Float64Array(1), new Float64Array(1)];
    columnStatistics(Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4), 4, 1, mean, variance);
    expect(mean[0]).toBe(1e9 + 2.5);
    expect(variance[0]).toBe(1.25);
  });
});

describe('normalize', () => {
  it('is (x − mean) / √(variance + ε), then scale and shift', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 1e-6, max: 0.1, noNaN: true }), ({ rows, columns, seed }, epsilon) => {
        const floats = drawn(seed);
        const size = (rows + 1) * columns;
        const [x, normalized, y] = [floats(size), floats(size), floats(size)];
        const [mean, scale, shift] = [floats(columns), floats(columns), floats(columns)];
        const variance = floats(columns).map((value) => value * value);
        const [wantNormalized, wantY] = [normalized.slice(), y.slice()];
        for (let i = 0; i < rows * columns; i++) {
          const c = i % columns;
          wantNormalized[i] = (x[i] - mean[c]) / Math.sqrt(variance[c] + epsilon);
          wantY[i] = scale[c] * wantNormalized[i] + shift[c];
        }
        normalize(x, mean, variance, epsilon, scale, shift, normalized, y, rows, columns);
        for (let i = 0; i < size; i++) {
          close(normalized[i], wantNormalized[i]);
          close(y[i], wantY[i]);
        }
      }),
    );
  });
});

describe('normalizeBackward', () => {
  it.each([true, false])('is the chain rule written out, through the statistics: %s', (throughStatistics) => {
    fc.assert(
      fc.property(cases, ({ rows, columns, seed }) => {
        const epsilon = 1e-3;
        const floats = drawn(seed);
        const size = (rows + 1) * columns;
        const [x, dy, dx, scale, dScale, dShift] = [
          floats(size),
          floats(size),
          floats(size),
          floats(columns),
          floats(columns),
          floats(columns),
        ];
        const [mean, variance] = [floats(columns), floats(columns).map((value) => value * value)];
        if (throughStatistics) columnStatistics(x, rows, columns, mean, variance);
        const [normalized, y] = [new Float64Array(size), new Float64Array(size)];
        normalize(x, mean, variance, epsilon, scale, new Float64Array(columns), normalized, y, rows, columns);
        const [wantDx, wantScale, wantShift] = [dx.slice(), dScale.slice(), dShift.slice()];
        for (let c = 0; c < columns; c++) {
          const deviation = Math.sqrt(variance[c] + epsilon);
          for (let r = 0; r < rows; r++) {
            wantScale[c] += (dy[r * columns + c] * (x[r * columns + c] - mean[c])) / deviation;
            wantShift[c] += dy[r * columns + c];
            // ∂y_q / ∂x_r: directly, by way of the mean (1 / rows each) and of the variance (2 (x_r − mean) / rows)
            let sum = 0;
            for (let q = 0; q < rows; q++) {
              const distance = x[q * columns + c] - mean[c];
              let slope = q === r ? 1 / deviation : 0;
              if (throughStatistics)
                slope -= 1 / (rows * deviation) + (distance * (x[r * columns + c] - mean[c])) / (rows * deviation ** 3);
              sum += dy[q * columns + c] * scale[c] * slope;
            }
            wantDx[r * columns + c] = sum;
          }
        }
        const unused = dScale.slice();
        normalizeBackward(dy, normalized, variance, epsilon, scale, unused, dShift.slice(), null, rows, columns, throughStatistics);
        normalizeBackward(dy, normalized, variance, epsilon, scale, dScale, dShift, dx, rows, columns, throughStatistics);
        expect(unused).toEqual(dScale);
        for (let i = 0; i < size; i++) close(dx[i], wantDx[i], 1e-10);
        for (let c = 0; c < columns; c++) {
          close(dScale[c], wantScale[c], 1e-10);
          close(dShift[c], wantShift[c], 1e-10);
        }
      }),
    );
  });
});

describe('blend', () => {
  it('moves by its share towards the value times the factor', () => {
    const running = Float64Array.of(1, -2, 5);
    blend(running, Float64Array.of(3, 4, 9), 0.25, 2, 2);
    expect(running).toEqual(Float64Array.of(0.75 + 1.5, -1.5 + 2, 5));
  });
});
