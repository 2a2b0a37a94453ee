import { activations } from '../../src/engine/activations/registry';
import { plainKernels } from '../../src/engine/kernels/plain/plainKernels';
import { losses } from '../../src/engine/losses/registry';
import { defaultParams, entryOf } from '../../src/engine/spec';
import { Comparison, type GoldenCase, type GoldenTensor } from './case';
import { activationIds } from './names';

type Curves = Readonly<Record<string, { readonly f: readonly number[]; readonly df: readonly number[] }>>;

export function runActivations({ x, expected, tol }: GoldenCase<unknown, Curves>): Comparison {
  const kernels = plainKernels();
  const comparison = new Comparison(tol);
  const z = Float64Array.from(x.data);
  for (const [name, { f, df }] of Object.entries(expected)) {
    if (!(name in activationIds)) throw new Error(`the activation ${name} is not known`);
    const activation = entryOf(activations, activationIds[name]);
    const y = kernels.allocate(z.length);
    const dz = kernels.allocate(z.length).fill(1);
    kernels.activate(activation, defaultParams(activation), z, y, z.length);
    kernels.activateBackward(activation, defaultParams(activation), z, y, dz, dz, z.length);
    comparison.numbers(`${name} f`, y, f);
    comparison.numbers(`${name} f′`, dz, df);
    comparison.numbers(
      `${name} value`,
      x.data.map((at) => activation.value(at)),
      f,
    );
    comparison.numbers(
      `${name} derivative`,
      x.data.map((at) => activation.derivative(at, activation.value(at))),
      df,
    );
  }
  return comparison;
}

interface SigmoidExpected {
  readonly sigmoid: GoldenTensor;
  readonly loss: GoldenTensor;
  readonly grad: GoldenTensor;
}

/** Row 0 has target 0, row 1 target 1. */
export function runSigmoidCrossEntropy({ x, expected, tol }: GoldenCase<unknown, SigmoidExpected>): Comparison {
  const comparison = new Comparison(tol);
  const count = x.data.length;
  const sigmoid = entryOf(activations, 'sigmoid');
  comparison.numbers(
    'sigmoid',
    x.data.map((at) => sigmoid.value(at)),
    expected.sigmoid.data,
  );
  for (const target of [0, 1]) {
    x.data.forEach((z, i) => {
      compareRow(
        comparison,
        'binaryCrossEntropy',
        [z],
        [target],
        [expected.loss.data[target * count + i]],
        [expected.grad.data[target * count + i]],
      );
    });
  }
  return comparison;
}

interface SoftmaxExpected {
  readonly softmax: GoldenTensor;
  readonly loss: GoldenTensor;
  readonly grad: GoldenTensor;
}

export function runSoftmaxCrossEntropy({ x, expected, tol }: GoldenCase<unknown, SoftmaxExpected>): Comparison {
  const comparison = new Comparison(tol);
  const [rows, classes] = x.shape;
  const softmax = Float64Array.from(x.data);
  plainKernels().softmaxRows(softmax, rows, classes);
  comparison.numbers('softmax', softmax, expected.softmax.data);
  for (let row = 0; row < rows; row++) {
    const logits = x.data.slice(row * classes, (row + 1) * classes);
    for (let k = 0; k < classes; k++) {
      const at = row * classes + k;
      const oneHot = logits.map((_, j) => (j === k ? 1 : 0));
      const gradient = expected.grad.data.slice(at * classes, (at + 1) * classes);
      compareRow(comparison, 'softmaxCrossEntropy', logits, oneHot, [expected.loss.data[at]], gradient);
    }
  }
  return comparison;
}

function compareRow(
  comparison: Comparison,
  lossId: string,
  logits: readonly number[],
  targets: readonly number[],
  loss: readonly number[],
  gradient: readonly number[],
): void {
  const dz = new Float64Array(logits.length);
  const sum = new Float64Array(1);
  entryOf(losses, lossId).evaluate(Float64Array.from(logits), Float64Array.from(targets), 1, logits.length, dz, 1, {}, sum);
  comparison.numbers(`${lossId} of ${logits}`, sum, loss);
  comparison.numbers(`${lossId} gradient at ${logits}`, dz, gradient);
}
