import { activations } from '../../src/engine/activations/registry';
import { plainKernels } from '../../src/engine/kernels/kernels';
import { losses } from '../../src/engine/losses/registry';
import { buildNetwork, type Network } from '../../src/engine/network';
import { entryOf } from '../../src/engine/spec';
import { Comparison, type GoldenCase, type GoldenLayer, type GoldenTensor } from './case';
import { activationIds, lossChoice } from './names';

export interface NetworkSpec {
  readonly layers: readonly GoldenLayer[];
  readonly loss: { readonly type: string; readonly delta?: number };
}

interface NetworkExpected {
  readonly output: GoldenTensor;
  readonly loss: number;
  readonly loss_per_sample: readonly number[];
  readonly nodes: Readonly<Record<string, { readonly out: GoldenTensor; readonly grad?: GoldenTensor }>>;
  readonly grads: Readonly<Record<string, GoldenTensor>>;
  readonly grad_x: GoldenTensor;
}

/** A dense layer of ours is two of theirs: the products, then the activation. */
export interface LayerPair {
  readonly dense: GoldenLayer;
  readonly activation: GoldenLayer;
}

/** @returns null where the network has layers or activations that the engine does not know */
export function layerPairs(layers: readonly GoldenLayer[]): readonly LayerPair[] | null {
  const pairs: LayerPair[] = [];
  for (let l = 0; l < layers.length; l += 2) {
    const [dense, activation] = [layers[l], layers[l + 1]];
    if (dense.type !== 'dense' || activation?.type !== 'activation') return null;
    const known =
      activation.fn !== undefined && (activation.fn in activationIds || (activation.fn === 'softmax' && l + 2 === layers.length));
    if (!known) return null;
    pairs.push({ dense, activation });
  }
  return pairs;
}

/** The network with the case's start values; the last layer is linear where the loss takes logits. */
export function buildGoldenNetwork(
  pairs: readonly LayerPair[],
  inputs: number,
  params: Readonly<Record<string, GoldenTensor>>,
  takesLogits: boolean,
): Network {
  const network = buildNetwork(
    {
      inputShape: [inputs],
      layers: pairs.map(({ dense, activation }, l) => ({
        kind: 'dense' as const,
        units: dense.out ?? 0,
        activation: takesLogits && l === pairs.length - 1 ? 'linear' : activationIds[activation.fn ?? ''],
      })),
    },
    plainKernels(),
  );
  pairs.forEach(({ dense }, l) => {
    const [weight, bias] = network.layers[l].params;
    weight.value.set(params[`${dense.name}.W`].data);
    bias.value.set(params[`${dense.name}.b`]?.data ?? []); // a layer without bias: ours stays 0
  });
  return network;
}

/** One forward and backward pass, compared at every node, parameter and input. Null: not a network that the engine knows. */
export function runNetwork({ spec, params, x, y, expected, tol }: GoldenCase<NetworkSpec, NetworkExpected>): Comparison | null {
  const pairs = layerPairs(spec.layers);
  const choice = lossChoice(spec.loss);
  if (!pairs || !choice) return null;
  const kernels = plainKernels();
  const loss = entryOf(losses, choice.id);
  const [batch, inputs] = x.shape;
  const network = buildGoldenNetwork(pairs, inputs, params, loss.takesLogits);

  const pass = network.createPass({ capacity: batch, mode: 'train', backward: true, inputGradient: true });
  const passes = pass.layers;
  pass.x.set(x.data);
  pass.forward(batch);

  const comparison = new Comparison(tol);
  pairs.forEach(({ dense, activation }, l) => {
    comparison.numbers(`${dense.name} out`, passes[l].trace.preActivation, expected.nodes[dense.name].out.data);
    if (activation.fn !== 'softmax' && !(loss.takesLogits && l === pairs.length - 1)) {
      comparison.numbers(`${activation.name} out`, passes[l].y, expected.nodes[activation.name].out.data);
    }
  });
  const top = passes[passes.length - 1];
  const outputs = y.shape[y.shape.length - 1];
  const targets = Float64Array.from(y.data);
  const sum = kernels.loss(loss, choice.params, top.y, targets, batch, outputs, top.dy, 1 / batch);
  comparison.numbers('loss', [sum / batch], [expected.loss]);
  for (let n = 0; n < batch; n++) {
    const [example, target] = [top.y.slice(n * outputs), targets.slice(n * outputs)];
    comparison.numbers(
      `loss of ${n}`,
      [kernels.loss(loss, choice.params, example, target, 1, outputs, null, 0)],
      [expected.loss_per_sample[n]],
    );
  }
  const predicted = top.y.slice();
  if (loss.id === 'softmaxCrossEntropy') kernels.softmaxRows(predicted, batch, outputs);
  else if (loss.takesLogits) kernels.activate(entryOf(activations, 'sigmoid'), {}, predicted, predicted, batch * outputs);
  comparison.numbers('output', predicted, expected.output.data);

  for (let l = passes.length - 1; l >= 0; l--) {
    const { dense, activation } = pairs[l];
    const outGrad = expected.nodes[activation.name].grad;
    if (outGrad && !(loss.takesLogits && l === pairs.length - 1)) comparison.numbers(`${activation.name} grad`, passes[l].dy, outGrad.data);
    pass.backwardThrough(l, batch);
    comparison.numbers(`${dense.name} grad`, passes[l].dy, expected.nodes[dense.name].grad?.data ?? []);
    const [weight, bias] = network.layers[l].params;
    comparison.numbers(`${dense.name}.W grad`, weight.grad, expected.grads[`${dense.name}.W`].data);
    comparison.numbers(`${dense.name}.b grad`, bias.grad, expected.grads[`${dense.name}.b`]?.data ?? []);
  }
  comparison.numbers('grad_x', pass.dx ?? [], expected.grad_x.data);
  return comparison;
}
