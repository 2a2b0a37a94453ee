import fc from 'fast-check';
import { it } from 'vitest';
import {
  anyDraw,
  anySeed,
  draws,
  expectClose,
  expectEqual,
  goOn,
  kernelPair,
  largestSingle,
  rounding,
  sizesOf,
  smallestNormal,
} from '../../../../tests/kernelPair';

const rowCount = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 100, max: 130 }));
const columnCount = fc.oneof(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 15, max: 36 }));
const epsilon = fc.constantFrom(1e-5, 1e-3).map(Math.fround);

it('mean and variance are summed in doubles and rounded once, beside a large mean too', () => {
  fc.assert(
    fc.property(rowCount, columnCount, fc.constantFrom(0, 1e4), anyDraw, anySeed, (rows, columns, shift, draw, seed) => {
      const { both, floats } = kernelPair(seed, (rng) => shift + draws[draw](rng));
      const x = floats(rows * columns);
      const [mean, variance] = [floats(columns), floats(columns)];
      both((kernels, k) => kernels.columnStatistics(x[k], rows, columns, mean[k], variance[k]));
      expectClose('mean', mean, 1.01 * rounding);
      expectClose('variance', variance, 1.01 * rounding);
      expectEqual('x', x);
    }),
    { numRuns: 300 },
  );
});

it('normalizes, scales and shifts, each from what the one before it has given', () => {
  fc.assert(
    fc.property(rowCount, columnCount, epsilon, anyDraw, anySeed, (rows, columns, least, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const x = floats(rows * columns);
      const [mean, scale, shift] = [floats(columns), floats(columns), floats(columns)];
      const variance = floats(columns, (rng) => Math.abs(draws[draw](rng)));
      const [normalized, y] = [floats((rows + 1) * columns), floats((rows + 1) * columns)];
      both((set, k) => {
        set.normalize(x[k], mean[k], variance[k], least, scale[k], shift[k], normalized[k], y[k], rows, columns);
      });
      expectClose('normalized', normalized, 6 * rounding);
      goOn(normalized);
      const product = Float64Array.from(y[1]);
      const size = sizesOf(y[1]);
      for (let i = 0; i < rows * columns; i++) {
        const c = i % columns;
        product[i] = scale[1][c] * normalized[1][i] + shift[1][c];
        size[i] = Math.abs(scale[1][c] * normalized[1][i]) + Math.abs(shift[1][c]);
      }
      expectClose('y', [y[0], product], 3 * rounding, size);
    }),
    { numRuns: 300 },
  );
});

it('leads gradients back, with and without the way through the statistics', () => {
  fc.assert(
    fc.property(
      rowCount,
      columnCount,
      epsilon,
      fc.constantFrom('none', 'direct', 'through statistics'),
      anyDraw,
      anySeed,
      (rows, columns, least, way, draw, seed) => {
        const { both, floats } = kernelPair(seed, draws[draw]);
        const [dy, normalized] = [floats(rows * columns), floats(rows * columns)];
        const variance = floats(columns, (rng) => Math.abs(draws[draw](rng)));
        const scale = floats(columns, draws.ordinary); // a factor of subnormal size has no digits
        const [dScale, dShift] = [floats(columns), floats(columns)];
        const dx = floats((rows + 1) * columns);
        const through = way === 'through statistics';
        const [scaleSize, shiftSize, size] = [dScale, dShift, dx].map(([, double]) => sizesOf(double));
        for (let c = 0; c < columns; c++) {
          let [sum, along] = [0, 0];
          for (let i = c; i < rows * columns; i += columns) {
            sum += Math.abs(dy[1][i]);
            along += Math.abs(dy[1][i] * normalized[1][i]);
          }
          shiftSize[c] += sum;
          scaleSize[c] += along;
          if (way === 'none') continue;
          const factor = Math.abs(scale[1][c]) / Math.sqrt(variance[1][c] + least);
          for (let i = c; i < rows * columns; i += columns) {
            const rest = through ? (sum + Math.abs(normalized[1][i]) * along) / rows : 0;
            const magnified = smallestNormal * (1 + Math.abs(normalized[1][i])); // among subnormals every rounding costs as much
            size[i] = factor * (magnified + Math.abs(dy[1][i]) + rest);
            if (through && along > largestSingle) size[i] = along; // it has overflowed, whatever it is multiplied by
          }
        }
        both((set, k) => {
          const target = way === 'none' ? null : dx[k];
          set.normalizeBackward(dy[k], normalized[k], variance[k], least, scale[k], dScale[k], dShift[k], target, rows, columns, through);
        });
        expectClose('dShift', dShift, 3 * rounding, shiftSize);
        expectClose('dScale', dScale, 4 * rounding, scaleSize);
        expectClose('dx', dx, 10 * rounding, size);
      },
    ),
    { numRuns: 300 },
  );
});
