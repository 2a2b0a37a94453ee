import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, entryOf } from '../spec';
import type { LossEntry } from './loss';
import { losses, naturalLoss } from './registry';

const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 5 });

/** Sum of the losses, and the gradient of sum / divisor. */
function evaluated(
  loss: LossEntry,
  y: Float64Array,
  targets: Float64Array,
  { batch = 3, outputs = 2, divisor = 1, withGradient = true } = {},
) {
  const dy = new Float64Array(y.length).fill(9);
  const sum = new Float64Array(1);
  loss.evaluate(y, targets, batch, outputs, withGradient ? dy : null, divisor, choiceOf(losses, loss.id).params, sum);
  return { sum: sum[0], dy };
}

/** Sum and gradient of one example. */
function evaluate(id: string, y: readonly number[], targets: readonly number[]) {
  return evaluated(entryOf(losses, id), Float64Array.from(y), Float64Array.from(targets), { batch: 1, outputs: y.length });
}

describe('losses', () => {
  it('squared error is ½ Σ (y − t)²', () => expect(evaluate('squaredError', [1, -1], [3, 0]).sum).toBe(2.5));

  it('absolute error and Huber agree on large residuals up to δ/2', () => {
    expect(evaluate('absoluteError', [4], [1]).sum).toBe(3);
    expect(evaluate('huber', [4], [1]).sum).toBe(2.5);
    expect(evaluate('huber', [1.5], [1]).sum).toBe(0.125);
    expect(evaluate('huber', [4], [1]).dy[0]).toBe(1);
  });

  it('hinge is nothing beyond the margin', () => {
    expect(evaluate('hinge', [1.2, -3], [1, -1])).toEqual({ sum: 0, dy: Float64Array.of(0, 0) });
    expect(evaluate('hinge', [0.25], [-1])).toEqual({ sum: 1.25, dy: Float64Array.of(1) });
  });

  it('softmax cross-entropy ignores a constant shift', () => {
    fc.assert(
      fc.property(logits, fc.double({ min: -500, max: 500, noNaN: true }), (z, shift) => {
        const oneHot = z.map((_, k) => (k === 0 ? 1 : 0));
        const [plain, shifted] = [
          evaluate('softmaxCrossEntropy', z, oneHot),
          evaluate(
            'softmaxCrossEntropy',
            z.map((v) => v + shift),
            oneHot,
          ),
        ];
        expect(shifted.sum).toBeCloseTo(plain.sum, 9);
        for (let k = 0; k < z.length; k++) expect(shifted.dy[k]).toBeCloseTo(plain.dy[k], 9);
      }),
    );
  });

  it('softmax of two logits is the sigmoid of their difference', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        expect(evaluate('softmaxCrossEntropy', [z, 0], [1, 0]).sum).toBeCloseTo(evaluate('binaryCrossEntropy', [z], [1]).sum, 12);
      }),
    );
  });

  it('the cross-entropies stay finite for the most confident mistakes', () => {
    expect(evaluate('binaryCrossEntropy', [1000], [0])).toEqual({ sum: 1000, dy: Float64Array.of(1) });
    expect(evaluate('binaryCrossEntropy', [-1000], [1])).toEqual({ sum: 1000, dy: Float64Array.of(-1) });
    expect(evaluate('softmaxCrossEntropy', [1000, -1000], [0, 1])).toEqual({ sum: 2000, dy: Float64Array.of(1, -1) });
  });

  it.each(losses)('$id: the sum of a batch is the sum over its examples, the gradient is scaled, and null asks for none', (loss) => {
    const [y, targets] = [Float64Array.of(0.3, -0.7, 1.9, 0.1), Float64Array.of(1, 0, 0, 1)];
    const { sum, dy } = evaluated(loss, y, targets, { batch: 2 });
    expect(sum).toBeCloseTo(evaluate(loss.id, [0.3, -0.7], [1, 0]).sum + evaluate(loss.id, [1.9, 0.1], [0, 1]).sum, 14);
    expect(evaluated(loss, y, targets, { batch: 2, divisor: 4 })).toEqual({ sum, dy: dy.map((value) => value / 4) });
    expect(evaluated(loss, y, targets, { batch: 2, withGradient: false }).sum).toBe(sum);
  });

  it('the Gaussian likelihood is least where mean and variance are those of the targets', () => {
    const at = (mean: number, variance: number) =>
      [1, 3].reduce((sum, target) => sum + evaluate('gaussianLikelihood', [mean, Math.log(variance)], [target, 0]).sum, 0);
    const best = at(2, 1);
    expect(best).toBeCloseTo(1, 14);
    for (const [mean, variance] of [
      [2.1, 1],
      [1.9, 1],
      [2, 1.2],
      [2, 0.8],
    ] as const)
      expect(at(mean, variance)).toBeGreaterThan(best);
    expect(evaluate('gaussianLikelihood', [5, -1e9], [0, 0]).sum).not.toBeNaN();
  });

  it('the Gaussian likelihood has the gradient of its value, where the precision goes on as a tangent too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.oneof(fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: -60, max: -31, noNaN: true })),
        (mean, s) => {
          const at = (y: readonly number[]) => evaluate('gaussianLikelihood', y, [0.5, 0]);
          const { dy } = at([mean, s]);
          const h = 1e-5;
          const differences = [
            (at([mean + h, s]).sum - at([mean - h, s]).sum) / (2 * h),
            (at([mean, s + h]).sum - at([mean, s - h]).sum) / (2 * h),
          ];
          const size = Math.max(1, ...dy.map(Math.abs));
          for (const k of [0, 1]) expect(Math.abs(differences[k] - dy[k]) / size).toBeLessThan(1e-5);
        },
      ),
    );
  });

  it.each(losses)('$id: a row without target has neither loss nor gradient', (loss) => {
    const y = [0.3, -0.7, 1.9, 0.1, -0.4, 2];
    const none = [Number.NaN, Number.NaN];
    const { sum, dy } = evaluated(loss, Float64Array.from(y), Float64Array.from([1, 0, ...none, 0, 1]));
    const [first, last] = [evaluate(loss.id, y.slice(0, 2), [1, 0]), evaluate(loss.id, y.slice(4), [0, 1])];
    expect(sum).toBeCloseTo(first.sum + last.sum, 14);
    expect(dy).toEqual(Float64Array.of(...first.dy, 0, 0, ...last.dy));
  });

  it('the perceptron has the gradient −(t − y), y the hard threshold: nothing but mistakes', () => {
    expect(evaluate('perceptron', [0.5, -0.5], [1, 1])).toEqual({ sum: 0.5, dy: Float64Array.of(0, -1) });
    expect(evaluate('perceptron', [2, -2], [-1, -1])).toEqual({ sum: 2, dy: Float64Array.of(1, 0) });
    // step(0) = 0 is right for class 0 and wrong for class 1
    expect(evaluate('perceptron', [0, 0], [-1, 1]).dy).toEqual(Float64Array.of(0, -1));
  });

  it('has one natural choice for every task, and it allows its natural output', () => {
    for (const task of ['regression', 'binary', 'multiclass'] as const) {
      expect(naturalLoss(task).tasks).toContain(task);
      for (const loss of losses.filter((entry) => entry.tasks.includes(task)))
        expect(loss.outputActivations).toContain(loss.naturalOutput(task));
    }
  });
});
