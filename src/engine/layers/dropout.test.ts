import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainKernels } from '../kernels/plain/plainKernels';
import { buildNetwork } from '../network';
import { createRng, type Rng } from '../rng';
import type { Floats } from '../tensor';

function dropping(rate: number, mode: 'train' | 'eval', rng: Rng | null, capacity = 4, width = 5) {
  const network = buildNetwork({ inputShape: [width], layers: [{ kind: 'dropout', rate }] }, plainKernels());
  const pass = network.createPass({ capacity, mode, backward: true, inputGradient: true, rng });
  return { pass, mask: pass.layers[0].trace.mask as Floats | undefined };
}

describe('dropout', () => {
  it('lets through x · mask / (1 − rate), and the gradient likewise', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 4 }), fc.nat(1e6), (rate, batch, seed) => {
        const { pass, mask } = dropping(rate, 'train', createRng(String(seed), 'dropout'));
        const numbers = createRng(String(seed), 'check');
        pass.x.forEach((_, i) => {
          pass.x[i] = numbers.normal();
          pass.dy[i] = numbers.normal();
        });
        pass.forward(batch);
        pass.backward(batch);
        for (let i = 0; i < pass.x.length; i++) {
          const drawn = i < batch * 5;
          const factor = drawn ? (mask?.[i] ?? Number.NaN) : 0;
          expect([0, 1]).toContain(factor);
          expect(pass.y[i]).toBeCloseTo((pass.x[i] * factor) / (1 - rate), 12);
          expect(pass.dx?.[i]).toBeCloseTo((pass.dy[i] * factor) / (1 - rate), 12);
        }
      }),
    );
  });

  it('draws one number of its stream for each number of the batch, anew at every step', () => {
    let draws = 0;
    const stream = createRng('8', 'dropout');
    const counted: Rng = {
      normal: stream.normal,
      uniform() {
        draws++;
        return stream.uniform();
      },
    };
    const { pass, mask } = dropping(0.5, 'train', counted, 40);
    pass.forward(3);
    expect(draws).toBe(15);
    pass.forward(40);
    expect(draws).toBe(215);
    const before = mask?.slice();
    pass.forward(40);
    expect(mask).not.toEqual(before);
    const again = dropping(0.5, 'train', createRng('8', 'dropout'), 40);
    for (const batch of [3, 40, 40]) again.pass.forward(batch);
    expect(again.mask).toEqual(mask);
  });

  it('drops the share that it is told, at rate 0 nothing', () => {
    const [numbers, rate] = [40_000, 0.3];
    const { pass, mask } = dropping(rate, 'train', createRng('2', 'dropout'), numbers / 5);
    pass.forward(numbers / 5);
    const dropped = Array.from(mask ?? []).filter((value) => value === 0).length;
    expect(Math.abs(dropped / numbers - rate)).toBeLessThan(5 * Math.sqrt((rate * (1 - rate)) / numbers));
    const all = dropping(0, 'train', { uniform: () => 0, normal: () => 0 });
    all.pass.forward(4);
    expect(all.mask?.every((value) => value === 1)).toBe(true);
  });

  it('takes a mask from outside where there is no stream', () => {
    const { pass, mask } = dropping(0.75, 'train', null, 1, 4);
    mask?.set([1, 0, 0, 1]);
    pass.x.set([1, 2, 3, 4]);
    pass.forward(1);
    expect(pass.y).toEqual(Float64Array.of(4, 0, 0, 16));
  });

  it('evaluated, lets everything through without a copy', () => {
    const { pass } = dropping(0.75, 'eval', createRng('2', 'dropout'));
    expect(pass.y).toBe(pass.x);
    expect(pass.dy).toBe(pass.dx);
  });
});
