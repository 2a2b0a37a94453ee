import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyDraw,
  anySeed,
  draws,
  expectClose,
  expectEqual,
  goOn,
  kernelPair,
  sizesOf,
  smallestNormal,
  withoutFormula,
} from '../../../../tests/kernelPair';
import { activations } from '../../activations/registry';
import type { LossEntry } from '../../losses/loss';
import { losses } from '../../losses/registry';
import type { Rng } from '../../rng';
import { defaultParams, type ParamValues } from '../../spec';

// The formulas of the registries, every entry of them, and what an entry without a formula does.

const counts = fc.nat(23);

/** What errors are relative to where a value is smaller; and how small a slope vanishes: e^x is 0 from x = −87 on. */
const usual = { size: 1e-3, slope: Math.exp(-87) };
const least: Readonly<Record<string, typeof usual>> = {
  geluTanh: { size: 0.3, slope: 1e-5 }, // 1 + tanh has lost the digits of a small number
  gelu: { ...usual, slope: 1e-14 }, // the doubles' Φ is right to an absolute 1e-15
};

describe('activations', () => {
  it.each([...activations, ...withoutFormula(activations)])(
    '$id, forward and back, each into an array of its own or in place',
    (activation) => {
      fc.assert(
        fc.property(
          counts,
          fc.boolean(),
          fc.boolean(),
          fc.constantFrom(0.1, 1, 8),
          anyDraw,
          anySeed,
          (count, over, overDy, spread, draw, seed) => {
            const { both, floats } = kernelPair(seed, draws[draw]);
            const params = defaultParams(activation);
            const { size, slope } = least[activation.id] ?? usual;
            const z = floats(count + 2, (rng) => spread * draws[draw](rng));
            const dy = floats(count + 2);
            const y = over ? floats(count + 2, () => 0) : floats(count + 2);
            const dz = overDy ? dy : floats(count + 2);
            if (over) for (const k of [0, 1]) y[k].set(z[k]);
            both((kernels, k) => kernels.activate(activation, params, over ? y[k] : z[k], y[k], count));
            expectClose(
              'y',
              y,
              2e-6,
              y[1].map((v) => Math.max(Math.abs(v), size)),
            );
            goOn(y);
            const sizes = dy[1].map((v) => smallestNormal + Math.abs(v));
            both((kernels, k) => kernels.activateBackward(activation, params, z[k], y[k], dy[k], dz[k], count));
            // where a slope vanishes in singles an infinite gradient may become no number
            for (let i = 0; i < count; i++) {
              const derivative = activation.derivative(z[1][i], y[1][i], params);
              if (Math.abs(derivative) < slope && sizes[i] === Number.POSITIVE_INFINITY && !Number.isFinite(dz[0][i])) dz[1][i] = dz[0][i];
            }
            expectClose('dz', dz, 2e-6, sizes);
            if (!over) expectEqual('z', z);
          },
        ),
        { numRuns: 200 },
      );
    },
  );
});

const rows = fc.nat(5);
const columns = fc.integer({ min: 1, max: 19 });

it('softmax of rows in place, and the way back', () => {
  fc.assert(
    fc.property(rows, columns, fc.boolean(), anyDraw, anySeed, (batch, outputs, over, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const y = floats((batch + 1) * outputs);
      const dy = floats((batch + 1) * outputs);
      const dx = over ? dy : floats((batch + 1) * outputs);
      both((kernels, k) => kernels.softmaxRows(y[k], batch, outputs));
      expectClose('y', y, 2e-6);
      goOn(y);
      const sizes = sizesOf(dx[1]);
      for (let row = 0; row < batch * outputs; row += outputs) {
        let along = 0;
        for (let k = row; k < row + outputs; k++) along += Math.abs(dy[1][k] * y[1][k]);
        for (let k = row; k < row + outputs; k++) sizes[k] = y[1][k] * (Math.abs(dy[1][k]) + along);
      }
      both((kernels, k) => kernels.softmaxRowsBackward(y[k], dy[k], dx[k], batch, outputs));
      expectClose('dx', dx, 2e-6, sizes);
    }),
    { numRuns: 300 },
  );
});

/** Targets as a loss takes them: numbers, two signs, or shares between 0 and 1. */
function drawTarget({ id, tasks, coding, outputActivations }: LossEntry, rng: Rng): number {
  if (tasks.includes('regression')) return rng.normal();
  const share = Math.floor(3 * rng.uniform());
  if (coding(outputActivations[0]) === 'plusMinusOne') return share > 0 ? 1 : -1;
  return id === 'binaryCrossEntropy' || id === 'softmaxCrossEntropy' ? [0, 1, 0.25][share] : Math.min(share, 1);
}

it.each([...losses, ...withoutFormula(losses)])(
  '$id, with and without its gradient; an example without a target counts for nothing',
  (loss) => {
    const values = loss.params.map(({ name, min, max, default: usual }) =>
      fc.constantFrom(min, usual, max).map((v) => [name, Math.fround(v)]),
    );
    const params = fc.tuple(...values).map((entries): ParamValues => Object.fromEntries(entries));
    const width = loss.outputs('regression', 1);
    const outputCount = width > 1 ? fc.constant(width) : columns;
    fc.assert(
      fc.property(rows, outputCount, params, fc.constantFrom(1, 10, 7), anyDraw, anySeed, (batch, outputs, chosen, divisor, draw, seed) => {
        const { both, floats, kernels, rng } = kernelPair(seed, draws[draw]);
        // with ln σ² as far below 0 as −1e30 every product overflows, on its way to a number that may not
        const y = floats(batch * outputs, (stream) => {
          const drawn = draws[draw](stream);
          return width > 1 && drawn === -1e30 ? -1e3 : drawn;
        });
        const targets = floats(batch * outputs, () => drawTarget(loss, rng));
        for (let b = 0; b < batch; b++) {
          if (rng.uniform() < 0.25) for (const part of targets) part.fill(Number.NaN, b * outputs, (b + 1) * outputs);
        }
        const dy = floats((batch + 1) * outputs);
        // errors are relative to the sum of the examples' losses, each as large as it is
        let size = 1e-6;
        const own = new Float64Array(1);
        for (let b = 0; b < batch; b++) {
          const [from, to] = [b * outputs, (b + 1) * outputs];
          kernels[1].loss(loss, chosen, y[1].subarray(from, to), targets[1].subarray(from, to), 1, outputs, null, divisor, own);
          size += Math.abs(own[0]);
          if (width > 1) size += Math.abs(y[1][from + 1]) || 0; // a sum of ln σ² and what may almost cancel it
        }
        const [sums, alone] = [new Float64Array(2), new Float64Array(2)];
        both((set, k) => {
          set.loss(loss, chosen, y[k], targets[k], batch, outputs, dy[k], divisor, sums.subarray(k));
          set.loss(loss, chosen, y[k], targets[k], batch, outputs, null, divisor, alone.subarray(k));
        });
        expect(alone).toEqual(sums);
        expectClose('loss', [sums.subarray(0, 1), sums.subarray(1)], 4e-6, [size]);
        expectClose(
          'dy',
          dy,
          4e-6,
          dy[1].map((v) => Math.max(Math.abs(v), 1 / divisor)),
        );
        for (const given of [y, targets]) expectEqual('what is given', given);
      }),
      { numRuns: 300 },
    );
  },
);
