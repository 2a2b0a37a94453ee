import { writeCarried } from './carried';
import { Comparison, type GoldenLayer, type GoldenTensor, type Tensors, type Tolerance } from './case';
import { reordered } from './places';
import { double, type Precision } from './precision';
import { translate } from './translate';

interface RunningCase {
  readonly spec: { readonly layers: readonly GoldenLayer[] };
  readonly params: Tensors;
  readonly state: Tensors;
  readonly x: readonly GoldenTensor[];
  readonly x_eval: GoldenTensor;
  readonly expected: {
    readonly train: readonly { readonly output: GoldenTensor; readonly running_mean: GoldenTensor; readonly running_var: GoldenTensor }[];
    readonly eval_output: GoldenTensor;
  };
  readonly tol: Tolerance;
}

/** Batches in training mode one after the other, then one in evaluation mode with the running statistics they left. */
export function runRunningStatistics(
  { spec, params, state, x, x_eval, expected, tol }: RunningCase,
  precision: Precision = double,
): Comparison {
  const comparison = new Comparison(precision.network(tol));
  const translation = translate(spec.layers, x_eval.shape.slice(1), params, false, precision.kernels());
  const { network, nodes, inputPlaces } = translation;
  const places = nodes.get(spec.layers[spec.layers.length - 1].name)?.places ?? null;
  const [mean, variance] = network.layers.flatMap(({ buffers }) => buffers);
  const passes = (mode: 'train' | 'eval', { shape }: GoldenTensor) => network.createPass({ capacity: shape[0], mode, backward: false });
  x.forEach((batch, k) => {
    const pass = passes('train', batch);
    if (k === 0) writeCarried(translation, pass, state, {});
    pass.x.set(reordered(batch.data, inputPlaces));
    pass.forward(batch.shape[0]);
    comparison.numbers(`output ${k}`, pass.y, reordered(expected.train[k].output.data, places));
    comparison.numbers(`running mean ${k}`, mean.value, expected.train[k].running_mean.data);
    comparison.numbers(`running variance ${k}`, variance.value, expected.train[k].running_var.data);
  });
  const pass = passes('eval', x_eval);
  pass.x.set(reordered(x_eval.data, inputPlaces));
  pass.forward(x_eval.shape[0]);
  comparison.numbers('output in evaluation', pass.y, reordered(expected.eval_output.data, places));
  return comparison;
}
