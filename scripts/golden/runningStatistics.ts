import { type Floats, sizeOf } from '../../src/engine/tensor';
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

const quantities = ['train', 'eval_output'];

/**
 * Batches in training mode one after the other, then one in evaluation mode with the running statistics they left. Batches may differ in size, and so
 * may their images where the layers take any: every pass has a network of its own, which takes the statistics over.
 */
export function runRunningStatistics(
  { spec, params, state, x, x_eval, expected, tol }: RunningCase,
  precision: Precision = double,
): Comparison {
  for (const name of Object.keys(expected)) if (!quantities.includes(name)) throw new Error(`the quantity ${name} is not known`);
  if (expected.train.length !== x.length) throw new Error(`the case has ${x.length} batches, but expects ${expected.train.length} results`);
  const comparison = new Comparison(precision.network(tol));
  const kernels = precision.kernels();
  let statistics: Floats | null = null;
  const run = (mode: 'train' | 'eval', { shape, data }: GoldenTensor) => {
    const translation = translate(spec.layers, shape.slice(1), params, false, kernels);
    const { network, nodes, inputPlaces } = translation;
    const pass = network.createPass({ capacity: shape[0], mode, backward: false });
    if (statistics) network.buffers.set(statistics);
    else writeCarried(translation, pass, state, {});
    statistics = network.buffers;
    pass.x.set(reordered(data, inputPlaces));
    pass.forward(shape[0]);
    const places = nodes.get(spec.layers[spec.layers.length - 1].name)?.places ?? null;
    const [mean, variance] = network.layers.flatMap(({ buffers }) => buffers);
    const compareOutput = (name: string, want: GoldenTensor) => {
      const size = shape[0] * sizeOf(network.outputShape);
      if (want.data.length !== size) throw new Error(`${name} has ${size} numbers, but the case gives ${want.data.length}`);
      comparison.numbers(name, pass.y, reordered(want.data, places));
    };
    return { compareOutput, mean, variance };
  };
  x.forEach((batch, k) => {
    const { compareOutput, mean, variance } = run('train', batch);
    compareOutput(`output ${k}`, expected.train[k].output);
    comparison.numbers(`running mean ${k}`, mean.value, expected.train[k].running_mean.data);
    comparison.numbers(`running variance ${k}`, variance.value, expected.train[k].running_var.data);
  });
  run('eval', x_eval).compareOutput('output in evaluation', expected.eval_output);
  return comparison;
}
