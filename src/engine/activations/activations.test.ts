import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gelu } from './gelu';
import { geluTanh } from './geluTanh';
import { activations } from './registry';
import { tanh } from './tanh';

const ordinary = fc.double({ min: -30, max: 30, noNaN: true });

describe.each(activations)('$id', (activation) => {
  it('has the derivative of its value', () => {
    fc.assert(
      fc.property(ordinary, (z) => {
        fc.pre(Math.abs(z) > 1e-4); // ReLU and its kin have their kink at 0
        const h = 1e-5;
        const difference = (activation.value(z + h) - activation.value(z - h)) / (2 * h);
        expect(Math.abs(activation.derivative(z, activation.value(z)) - difference)).toBeLessThan(1e-8);
      }),
    );
  });

  it('computes arrays as it computes numbers, in place too, and touches nothing beyond the count', () => {
    fc.assert(
      fc.property(fc.array(ordinary, { minLength: 1, maxLength: 20 }), (values) => {
        const z = Float64Array.of(...values, 0.5);
        const y = z.slice();
        activation.forward(y, y, values.length);
        expect(y).toEqual(Float64Array.of(...values.map((at) => activation.value(at)), 0.5));
        const dz = Float64Array.from(z, (_, i) => i + 1);
        activation.backward(z, y, dz, dz, values.length);
        const want = values.map((at, i) => (i + 1) * activation.derivative(at, activation.value(at)));
        expect(dz).toEqual(Float64Array.of(...want, values.length + 1));
      }),
    );
  });

  it('stays in its range and finite far out, and lets not a number through', () => {
    const [low, high] = activation.range;
    for (const z of [-1e300, -750, -40, -20, -9, -1, -0, 0, 0.3, 9, 20, 40, 750, 1e300]) {
      const y = activation.value(z);
      expect(y).toBeGreaterThanOrEqual(low);
      expect(y).toBeLessThanOrEqual(high);
      expect(activation.derivative(z, y)).not.toBeNaN();
    }
    expect(activation.value(Number.NaN)).toBeNaN();
  });
});

describe('tanh', () => {
  it('agrees with the built-in one to the last digits', () => {
    fc.assert(
      fc.property(fc.oneof(ordinary, fc.double({ min: -0.05, max: 0.05, noNaN: true })), (z) => {
        expect(Math.abs(tanh.value(z) - Math.tanh(z))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.tanh(z)));
      }),
      { numRuns: 5000 },
    );
  });

  it('never leaves [−1, 1], nor turns back on its way', () => {
    let before = -1;
    for (let z = -21; z <= 21; z += 1 / 1000) {
      const y = tanh.value(z);
      expect(y).toBeGreaterThanOrEqual(before - 1e-15);
      expect(Math.abs(y)).toBeLessThanOrEqual(1);
      before = y;
    }
  });
});

describe('far below zero, where GELU is all but 0, its digits are right', () => {
  it('z Φ(z), by Laplace’s continued fraction', () => {
    for (let z = -37; z <= -2; z += 1 / 37) {
      let rest = 0;
      for (let n = 1000; n > 0; n--) rest = n / (rest - z);
      const want = (z * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI) / (rest - z);
      expect(Math.abs(gelu.value(z) / want - 1)).toBeLessThan(1e-12);
    }
  });

  it('z σ(2u): e^2u but for its square', () => {
    for (let z = -20; z <= -5; z += 1 / 37) {
      const power = Math.exp(2 * Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3));
      expect(Math.abs(geluTanh.value(z) / (z * power) - 1)).toBeLessThan(1e-6);
    }
  });
});
