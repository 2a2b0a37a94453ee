import { activations } from '../../src/engine/activations/registry';
import type { Kernels } from '../../src/engine/kernels/kernels';
import { losses } from '../../src/engine/losses/registry';
import { entryOf } from '../../src/engine/spec';
import { type Carried, compareCarried, writeCarried } from './carried';
import { Comparison, type GoldenCase, type GoldenLayer, type GoldenTensor, type Tensors } from './case';
import { lossChoice } from './names';
import { reordered } from './places';
import { double, type Precision } from './precision';
import { translate } from './translate';
import type { Form } from './translateLayer';

export interface NetworkSpec {
  readonly layers: readonly GoldenLayer[];
  readonly loss: { readonly type: string; readonly delta?: number; readonly time_reduction?: 'sum' | 'mean' };
}

interface NetworkExpected extends Carried {
  readonly output: GoldenTensor;
  readonly loss: number;
  readonly loss_per_sample: readonly number[];
  readonly grads: Tensors;
  readonly grad_x?: GoldenTensor;
}

export interface NetworkCase extends GoldenCase<NetworkSpec & { readonly mode: 'train' | 'eval' }, NetworkExpected> {
  readonly state?: Tensors;
  readonly masks?: Tensors;
}

const quantities = [
  ...['output', 'loss', 'loss_per_sample', 'nodes', 'grads', 'grad_x'],
  ...['grad_state', 'batch_statistics', 'running_after'],
];

/**
 * One forward and backward pass, compared at every node, parameter, state and input: with every activation as a layer of its own, and with
 * activations inside the layers below them in a pass with room for more examples than come.
 */
export function runNetwork(golden: NetworkCase, precision: Precision = double): Comparison {
  const tol = precision.network(golden.tol);
  const comparison = new Comparison(tol);
  for (const name of Object.keys(golden.expected)) if (!quantities.includes(name)) throw new Error(`the quantity ${name} is not known`);
  const size = golden.x.shape[0];
  const kernels = precision.kernels();
  comparePass({ ...golden, tol }, 'apart', size, kernels, comparison);
  comparePass({ ...golden, tol }, 'fused', size + 1, kernels, comparison);
  return comparison;
}

function comparePass(golden: NetworkCase, form: Form, capacity: number, kernels: Kernels, comparison: Comparison): void {
  const { spec, params, x, y, expected, state = {}, masks = {} } = golden;
  const choice = lossChoice(spec.loss);
  if (!choice) throw new Error(`the loss ${spec.loss.type} is not known`);
  const loss = entryOf(losses, choice.id);
  const batch = x.shape[0];
  const translation = translate(spec.layers, x.shape.slice(1), params, loss.takesLogits, kernels, form);
  const { network, nodes, inputPlaces } = translation;
  const pass = network.createPass({ capacity, mode: spec.mode, backward: true, inputGradient: true, rng: null });
  pass.x.set(reordered(x.data, inputPlaces));
  writeCarried(translation, pass, state, masks);
  pass.forward(batch);

  const place = (name: string) => {
    const node = nodes.get(name);
    if (!node) throw new Error(`there is no layer ${name}`);
    return node;
  };
  const label = (name: string) => (form === 'fused' ? `${name}, fused:` : name);
  const compare = (name: string, what: string, got: ArrayLike<number>, { data }: GoldenTensor) =>
    comparison.numbers(`${label(name)} ${what}`, got, reordered(data, place(name).places));
  const outputName = spec.layers[spec.layers.length - 1].name;
  for (const [name, { out }] of Object.entries(expected.nodes)) {
    const { layer, at } = place(name);
    if (layer >= 0 && (name !== outputName || !translation.absorbed)) {
      const { y: output, trace } = pass.layers[layer];
      compare(name, 'out', at === 'output' ? output : trace.preActivation, out);
    }
  }

  const steps = y.shape.length === 3 ? y.shape[1] : 1;
  const outputs = y.data.length / (batch * steps);
  const perExample = steps * outputs;
  const divisor = spec.loss.time_reduction === 'mean' ? steps : 1;
  const targets = kernels.allocate(y.data.length);
  targets.set(reordered(y.data, place(outputName).places));
  const sum = new Float64Array(1);
  kernels.loss(loss, choice.params, pass.y, targets, batch * steps, outputs, pass.dy, batch * divisor, sum);
  comparison.numbers('loss', [sum[0] / (batch * divisor)], [expected.loss]);
  for (let n = 0; n < batch; n++) {
    const [example, target] = [pass.y, targets].map((all) => all.subarray(n * perExample, (n + 1) * perExample));
    kernels.loss(loss, choice.params, example, target, steps, outputs, null, 1, sum);
    comparison.numbers(`loss of ${n}`, [sum[0] / divisor], [expected.loss_per_sample[n]]);
  }
  const predicted = kernels.allocate(pass.y.length);
  predicted.set(pass.y);
  if (translation.absorbed === 'softmax') kernels.softmaxRows(predicted, batch * steps, outputs);
  else if (translation.absorbed === 'sigmoid')
    kernels.activate(entryOf(activations, 'sigmoid'), {}, predicted, predicted, predicted.length);
  compare(outputName, 'output', predicted, expected.output);
  if (translation.absorbed && expected.nodes[outputName]) compare(outputName, 'out', predicted, expected.nodes[outputName].out);

  for (let l = network.layers.length - 1; l >= 0; l--) {
    const own = [...nodes].filter(([name, { layer }]) => layer === l && (name !== outputName || !translation.absorbed));
    const compareGradients = (at: 'output' | 'preActivation') => {
      for (const [name, node] of own) {
        const grad = expected.nodes[name]?.grad;
        if (grad && node.at === at) compare(name, 'grad', pass.layers[l].dy, grad);
      }
    };
    compareGradients('output');
    pass.backwardThrough(l, batch);
    compareGradients('preActivation'); // a layer with an activation in it leaves ∂loss/∂z where ∂loss/∂y was
  }
  for (const [name, want] of Object.entries(expected.grads)) {
    const param = translation.params.get(name);
    if (param) comparison.numbers(`${label(name)} grad`, param.grad, reordered(want.data, param.places));
    else comparison.fail(`there is no parameter ${name}`);
  }
  if (expected.grad_x) comparison.numbers('grad_x', pass.dx ?? [], reordered(expected.grad_x.data, inputPlaces));
  compareCarried(comparison, golden, translation, pass, { batch, capacity });
}
