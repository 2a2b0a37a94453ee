import { activationOf } from '../../engine/activations/chosen';
import type { NetworkPass, NodeSpec } from '../../engine/network';
import type { ColumnSpec } from '../../experiment/architecture';
import { doubleCopyOf } from '../../run/doubleCopy';
import { nextUpdateOf } from '../../run/nextUpdate';
import type { RunView } from '../../run/runView';
import type { BackpropAnswer, BackpropAsk, BackpropNode, BackpropUpdate, NodeKind, Stage } from './backpropAnswer';

const kinds: Partial<Record<NodeSpec['kind'], NodeKind>> = {
  dense: 'dense',
  batchNorm: 'batchNorm',
  activation: 'activation',
  add: 'add',
  dropout: 'same', // in evaluation
  flatten: 'same',
};

/** The learner's layer that an engine's layer belongs to, and what of it its output is. */
function placeOf(columns: readonly ColumnSpec[], node: number, { kind }: NodeSpec): Pick<BackpropNode, 'column' | 'stage'> {
  const c = columns.findIndex(({ last }) => node <= last);
  const { main, last, normalised, activated } = columns[c];
  const stageOf = (): Stage => {
    if (activated !== undefined && node > activated && node < last && kind !== 'add' && kind !== 'dropout') return 'projection';
    if (node === activated) return 'activated';
    if (node === normalised && node < last) return 'normalised';
    if (node === main && node < last && normalised !== undefined) return 'sum';
    return 'output';
  };
  return { column: c + 1, stage: stageOf() };
}

/** The activation that is part of a layer; null where there is none, or one that changes nothing. */
function activationIn(spec: NodeSpec): ReturnType<typeof activationOf> | null {
  if ((spec.kind !== 'dense' && spec.kind !== 'activation') || spec.activation === undefined || spec.activation === 'linear') return null;
  return activationOf({ activation: spec.activation, activationParams: spec.activationParams });
}

/** Layers of more parameters are not shown weight by weight. */
const mostWeights = 64;

/**
 * A network of its own, in doubles, through which an example is sent forward and back layer by layer: what every layer gives, the loss's
 * derivative by it, and all gradients. The run is read alone.
 */
export function createStepper({ nodes, columns, inputs, targets, objective: { outputs, steps }, loop }: RunView) {
  const { network, objective, takesLogits, update, slots, read } = doubleCopyOf(loop);
  const pass = network.createPass({ capacity: 1, mode: 'eval', backward: true });
  const size = pass.x.length;
  const width = outputs * steps;
  const offsets = new Map<string, number>();
  let offset = 0;
  for (const { name, value } of network.params) {
    offsets.set(name, offset);
    offset += value.length;
  }
  const loss = new Float64Array(1);
  const show = (index: number, { x, target }: Pick<BackpropAsk, 'x' | 'target'> = {}) => {
    for (let i = 0; i < size; i++) pass.x[i] = x?.[i] ?? inputs[index * size + i];
    const wanted = Float64Array.from({ length: width }, (_, k) => target?.[k] ?? targets[index * width + k]);
    pass.forward(1);
    objective.lossAndGradient(pass.y, wanted, 1, pass.dy, loss);
    return wanted;
  };
  /** The parameters of the layer that one belongs to. */
  const layerOf = (parameter: number) => {
    let first = 0;
    for (const { params } of network.layers) {
      const count = params.reduce((sum, { value }) => sum + value.length, 0);
      if (parameter < first + count) return { first, count };
      first += count;
    }
    return { first, count: 0 };
  };
  /** Mean gradient over examples, into `network.gradients`. @returns the mean loss and ∂L/∂parameter of each */
  const mean = (indices: Int32Array, parameter: number) => {
    const gradients = new Float64Array(indices.length);
    const sum = new Float64Array(network.parameterCount);
    const { first, count } = layerOf(parameter);
    const ofLayer = count > 0 && count <= mostWeights ? { first, count, gradients: new Float64Array(indices.length * count) } : null;
    let total = 0;
    indices.forEach((index, k) => {
      network.gradients.fill(0);
      show(index);
      total += loss[0];
      pass.backward(1);
      gradients[k] = network.gradients[parameter];
      ofLayer?.gradients.set(network.gradients.subarray(first, first + count), k * count);
      for (let i = 0; i < sum.length; i++) sum[i] += network.gradients[i] / indices.length;
    });
    return { indices, gradients, mean: sum, loss: total / indices.length, ofLayer };
  };
  const lossAt = (ask: BackpropAsk, index: number, indices: Int32Array) => {
    if (ask.of === 'example') {
      show(index, ask);
      return loss[0];
    }
    let total = 0;
    for (const example of indices) {
      show(example);
      total += loss[0];
    }
    return total / indices.length;
  };
  return (ask: BackpropAsk): BackpropAnswer => {
    const last = inputs.length / size - 1;
    const index = Math.max(0, Math.min(last, Math.round(ask.index)));
    const parameter = Math.max(0, Math.min(network.parameterCount - 1, Math.round(ask.parameter)));
    read();
    const { batch: indices, t, learningRate, memory } = nextUpdateOf(loop);
    const batch = mean(indices, parameter);
    network.gradients.fill(0);
    const target = show(index, ask);
    const exampleLoss = loss[0];
    const shown: BackpropNode[] = new Array(nodes.length);
    for (let l = nodes.length - 1; l >= 0; l--) {
      shown[l] = nodeAt(pass, l);
      pass.backwardThrough(l, 1);
    }
    const gradient = network.gradients.slice() as Float64Array;
    const parameters = network.parameters.slice() as Float64Array;
    objective.predict(pass.y, 1);
    const prediction = Float64Array.from(pass.y);
    const x = Float64Array.from(pass.x);
    let next: BackpropUpdate | null = null;
    if (update && memory && (ask.of === 'example' || indices.length > 0)) {
      update.state.forEach((slot, k) => {
        slot.set(memory[k] ?? new Float64Array(slot.length));
      });
      network.gradients.set(ask.of === 'batch' ? batch.mean : gradient);
      const before = slots.map((_, k) => update.state[k][parameter]);
      update.apply({ t, learningRate });
      next = {
        t,
        learningRate,
        after: network.parameters.slice() as Float64Array,
        lossAfter: lossAt(ask, index, indices),
        seenGradient: network.gradients[parameter],
        memory: slots.map((slot, k) => ({ slot, before: before[k], after: update.state[k][parameter] })),
      };
    }
    return { index, x, target, prediction, loss: exampleLoss, nodes: shown, parameters, gradient, batch, update: next };
  };

  function nodeAt({ layers: passes }: NetworkPass, l: number): BackpropNode {
    const spec = nodes[l];
    const layer = network.layers[l];
    const kind = kinds[spec.kind] ?? 'other';
    const y = Float64Array.from(passes[l].y);
    const dy = Float64Array.from(passes[l].dy);
    const place = (role: string) => offsets.get(`${layer.name}.${role}`) ?? -1;
    const isDense = kind === 'dense';
    const chosen = activationIn(spec);
    const source = kind === 'activation' ? passes[network.reads[l][0]].y : passes[l].trace.preActivation;
    const z = chosen ? Float64Array.from(source) : null;
    const slope = chosen && z ? z.map((value, k) => chosen.activation.derivative(value, y[k], chosen.params)) : null;
    const dz = z ? new Float64Array(z.length) : null;
    if (chosen && z && dz) chosen.activation.backward(z, y, dy, dz, z.length, chosen.params);
    const { variance } = passes[l].trace;
    const factor =
      spec.kind === 'batchNorm'
        ? y.map((_, k) => layer.params[0].value[k % variance.length] / Math.sqrt(variance[k % variance.length] + spec.epsilon))
        : null;
    return {
      kind,
      reads: network.reads[l],
      ...placeOf(columns, l, spec),
      ...(takesLogits && l === nodes.length - 1 && { stage: 'sum' }),
      y,
      dy,
      z,
      slope,
      dz,
      factor,
      weights: isDense ? place('weight') : -1,
      biases: isDense ? place('bias') : -1,
      inputs: isDense ? layer.inputShapes[0][layer.inputShapes[0].length - 1] : 0,
    };
  }
}
