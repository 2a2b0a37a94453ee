import { activations } from '../../src/engine/activations/registry';
import type { LayerPass } from '../../src/engine/layers/layer';
import { losses } from '../../src/engine/losses/registry';
import type { NetworkPass } from '../../src/engine/network';
import { entryOf } from '../../src/engine/spec';
import { Comparison, type GoldenCase, type GoldenLayer, type GoldenTensor } from './case';
import { lossChoice } from './names';
import { double, type Precision } from './precision';
import { type Places, reordered, type Translation, translate } from './translate';

export interface NetworkSpec {
  readonly layers: readonly GoldenLayer[];
  readonly loss: { readonly type: string; readonly delta?: number; readonly time_reduction?: 'sum' | 'mean' };
}

type Tensors = Readonly<Record<string, GoldenTensor>>;
type NodeExpected = Readonly<Record<string, GoldenTensor & readonly number[]>>;

interface NetworkExpected {
  readonly output: GoldenTensor;
  readonly loss: number;
  readonly loss_per_sample: readonly number[];
  readonly nodes: Readonly<Record<string, NodeExpected>>;
  readonly grads: Tensors;
  readonly grad_x?: GoldenTensor;
  readonly grad_state?: Tensors;
  readonly batch_statistics?: Tensors;
  readonly running_after?: Tensors;
}

export interface NetworkCase extends GoldenCase<NetworkSpec & { readonly mode: 'train' | 'eval' }, NetworkExpected> {
  readonly state?: Tensors;
  readonly masks?: Tensors;
}

/** One forward and backward pass, compared at every node, parameter, state and input. */
export function runNetwork(golden: NetworkCase, precision: Precision = double): Comparison {
  const { spec, params, x, y, expected, state = {}, masks = {} } = golden;
  const tol = precision.network(golden.tol);
  const comparison = new Comparison(tol);
  const choice = lossChoice(spec.loss);
  if (!choice) {
    comparison.fail(`the loss ${spec.loss.type} is not known`);
    return comparison;
  }
  const kernels = precision.kernels();
  const loss = entryOf(losses, choice.id);
  const batch = x.shape[0];
  const translation = translate(spec.layers, x.shape.slice(1), params, loss.takesLogits, kernels);
  const { network, nodes } = translation;
  const pass = network.createPass({ capacity: batch, mode: spec.mode, backward: true, inputGradient: true, rng: null });
  pass.x.set(reordered(x.data, translation.inputPlaces));
  writeStates(translation, pass, state, masks);
  pass.forward(batch);

  const layerOf = (name: string) => nodes.get(name)?.layer ?? -1;
  for (const [name, { out }] of Object.entries(expected.nodes)) {
    if (layerOf(name) >= 0) compareNode(comparison, `${name} out`, pass.layers[layerOf(name)].y, out, nodes.get(name)?.places ?? null);
  }
  const steps = y.shape.length === 3 ? y.shape[1] : 1;
  const outputs = y.data.length / (batch * steps);
  const outputPlaces = nodes.get(spec.layers[spec.layers.length - 1].name)?.places ?? null;
  const perExample = steps * outputs;
  const factor = spec.loss.time_reduction === 'mean' ? 1 / steps : 1;
  const targets = kernels.allocate(y.data.length);
  targets.set(reordered(y.data, outputPlaces));
  const sum = kernels.loss(loss, choice.params, pass.y, targets, batch * steps, outputs, pass.dy, factor / batch);
  comparison.numbers('loss', [(sum * factor) / batch], [expected.loss]);
  for (let n = 0; n < batch; n++) {
    const [example, target] = [pass.y, targets].map((all) => all.subarray(n * perExample, (n + 1) * perExample));
    const own = kernels.loss(loss, choice.params, example, target, steps, outputs, null, 0);
    comparison.numbers(`loss of ${n}`, [own * factor], [expected.loss_per_sample[n]]);
  }
  const predicted = kernels.allocate(pass.y.length);
  predicted.set(pass.y);
  if (translation.absorbed === 'softmax') kernels.softmaxRows(predicted, batch * steps, outputs);
  else if (translation.absorbed === 'sigmoid')
    kernels.activate(entryOf(activations, 'sigmoid'), {}, predicted, predicted, predicted.length);
  comparison.numbers('output', predicted, reordered(expected.output.data, outputPlaces));

  const names = new Map([...nodes].map(([name, { layer }]) => [layer, name]));
  for (let l = network.layers.length - 1; l >= 0; l--) {
    const name = names.get(l) ?? '';
    const { grad } = expected.nodes[name] ?? {};
    if (grad && pass.layers[l].dy.length > 0)
      compareNode(comparison, `${name} grad`, pass.layers[l].dy, grad, nodes.get(name)?.places ?? null);
    pass.backwardThrough(l, batch);
  }
  for (const [name, want] of Object.entries(expected.grads)) {
    const param = translation.params.get(name);
    if (param) comparison.numbers(`${name} grad`, param.grad, reordered(want.data, param.places));
    else comparison.fail(`there is no parameter ${name}`);
  }
  if (expected.grad_x) comparison.numbers('grad_x', pass.dx ?? [], reordered(expected.grad_x.data, translation.inputPlaces));
  compareStates(comparison, { ...golden, tol }, translation, pass, batch);
  return comparison;
}

function compareNode(comparison: Comparison, name: string, got: ArrayLike<number>, want: GoldenTensor, places: Places): void {
  comparison.numbers(name, got, reordered(want.data, places));
}

/** Initial states, running statistics and dropout masks, as the case gives them. */
function writeStates({ network, nodes }: Translation, pass: NetworkPass, state: Tensors, masks: Tensors): void {
  for (const [path, { data }] of Object.entries(state)) {
    const [name, part] = [path.slice(0, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1)];
    const { layer, places } = nodes.get(name) ?? { layer: -1, places: null };
    if (layer < 0) continue;
    const buffers = network.layers[layer].buffers;
    const ordered = reordered(data, places?.length === data.length ? places : null);
    if (part === 'running_mean') buffers[0].value.set(ordered);
    else if (part === 'running_var') buffers[1].value.set(ordered);
    else pass.layers[layer].trace[part].set(data);
  }
  for (const [name, { data }] of Object.entries(masks)) {
    const { layer, places } = nodes.get(name) ?? { layer: -1, places: null };
    if (layer >= 0) pass.layers[layer].trace.mask?.set(reordered(data, places));
  }
}

const gateOrders: Readonly<Record<string, string>> = { lstm: 'ifgo', gru: 'rzn', gru_reset_before: 'rzn', elman: '' };

/** What recurrent layers and batch normalisations carry beside their output. */
function compareStates(
  comparison: Comparison,
  { spec, expected, tol }: NetworkCase,
  { network, nodes }: Translation,
  pass: NetworkPass,
  batch: number,
): void {
  for (const layer of spec.layers) {
    const node = expected.nodes[layer.name];
    const { layer: index, places } = nodes.get(layer.name) ?? { layer: -1, places: null };
    if (index < 0) continue;
    const { trace } = pass.layers[index];
    if (layer.type === 'recurrent' && node) compareRecurrent(comparison, layer, node, trace, batch, tol as Tolerances);
    if (layer.type !== 'batch_norm') continue;
    const ordered = (want: GoldenTensor | undefined) => want && reordered(want.data, places?.length === want.data.length ? places : null);
    const mean = ordered(expected.batch_statistics?.[`${layer.name}.batch_mean`]);
    const variance = ordered(expected.batch_statistics?.[`${layer.name}.batch_var`]);
    if (mean) comparison.numbers(`${layer.name} batch mean`, trace.mean, mean);
    if (variance) comparison.numbers(`${layer.name} batch variance`, trace.variance, variance);
  }
  for (const [path, want] of Object.entries(expected.running_after ?? {})) {
    const name = path.slice(0, path.lastIndexOf('.'));
    const { layer: index, places } = nodes.get(name) ?? { layer: -1, places: null };
    const buffer = network.layers[index]?.buffers[path.endsWith('var') ? 1 : 0]?.value;
    if (buffer) comparison.numbers(path, buffer, reordered(want.data, places?.length === want.data.length ? places : null));
    else comparison.fail(`there is no ${path}`);
  }
  for (const [path, want] of Object.entries(expected.grad_state ?? {})) {
    const [name, part] = [path.slice(0, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1)];
    const { layer: index } = nodes.get(name) ?? { layer: -1 };
    comparison.numbers(`${path} grad`, pass.layers[index].trace[part === 'h0' ? 'dH0' : 'dC0'], want.data);
  }
}

interface Tolerance {
  readonly rtol: number;
  readonly atol: number;
}
type Tolerances = Tolerance & { readonly grad_h_norm?: Tolerance };

/** States, gates and total derivatives, [N, T, H] there and [T, N, H] here. */
function compareRecurrent(
  comparison: Comparison,
  { name, hidden = 0, cell = '' }: GoldenLayer,
  node: NodeExpected,
  trace: LayerPass['trace'],
  batch: number,
  tol: Tolerances,
): void {
  const order = gateOrders[cell];
  const width = Math.max(1, order.length) * hidden;
  /** Numbers [offset … offset + hidden) of every row, example by example. */
  const rows = (from: ArrayLike<number>, rowWidth: number, offset: number) => {
    const steps = from.length / (batch * rowWidth);
    const found: number[] = [];
    for (let n = 0; n < batch; n++)
      for (let t = 0; t < steps; t++) for (let u = 0; u < hidden; u++) found.push(from[(t * batch + n) * rowWidth + offset + u]);
    return found;
  };
  if (node.h) comparison.numbers(`${name} h`, rows(trace.h, hidden, 0), node.h.data);
  if (node.c) comparison.numbers(`${name} c`, rows(trace.c, hidden, 0), node.c.data);
  for (const [k, gate] of [...order].entries()) {
    const want = node[`gate_${gate}`];
    if (want) comparison.numbers(`${name} gate ${gate}`, rows(trace.gates, width, k * hidden), want.data);
  }
  if (node.grad_h) comparison.numbers(`${name} grad h`, rows(trace.dH, hidden, 0), node.grad_h.data);
  if (node.grad_c) comparison.numbers(`${name} grad c`, rows(trace.dC, hidden, 0), node.grad_c.data);
  for (const [part, norms] of [
    ['dH', node.grad_h_norm],
    ['dC', node.grad_c_norm],
  ] as const) {
    if (!norms) continue;
    const ofSteps = norms.map((_, t) => Math.hypot(...trace[part].subarray(t * batch * hidden, (t + 1) * batch * hidden)));
    const own = new Comparison(tol.grad_h_norm ?? tol);
    own.numbers(`${name} norm of ${part}`, ofSteps, norms);
    comparison.include(own);
  }
}

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
  const { network, inputPlaces } = translation;
  const places = translation.nodes.get(spec.layers[spec.layers.length - 1].name)?.places ?? null;
  const [mean, variance] = network.layers[0].buffers;
  const passes = (mode: 'train' | 'eval', { shape }: GoldenTensor) => network.createPass({ capacity: shape[0], mode, backward: false });
  x.forEach((batch, k) => {
    const pass = passes('train', batch);
    if (k === 0) writeStates(translation, pass, state, {});
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
