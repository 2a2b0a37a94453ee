import { plainKernels } from '../../src/engine/kernels/kernels';
import { losses } from '../../src/engine/losses/registry';
import { type NetworkProblem, networkProblem } from '../../src/engine/minimizers/networkProblem';
import type { Network } from '../../src/engine/network';
import { entryOf } from '../../src/engine/spec';
import type { Floats } from '../../src/engine/tensor';
import type { GoldenCase } from './case';
import { lossChoice } from './names';
import { buildGoldenNetwork, layerPairs, type NetworkSpec } from './network';

export interface VectorSpec extends NetworkSpec {
  readonly theta_order?: readonly string[];
  readonly l2?: { readonly lambda: number; readonly applies_to: readonly string[] } | null;
}

interface VectorCase {
  readonly network: Network;
  /** Their objective: mean loss + λ/2 Σ w² over the listed parameters, the case's batch selected. */
  readonly problem: NetworkProblem;
  /** Parameters by their name, as views of `network.parameters` and `network.gradients`. */
  readonly places: ReadonlyMap<string, { readonly value: Floats; readonly grad: Floats }>;
}

/** The case's network as a function of one vector. Null: not a network that the engine knows. */
export function vectorCase({
  spec,
  params,
  x,
  y,
}: Pick<GoldenCase<VectorSpec, unknown>, 'spec' | 'params' | 'x' | 'y'>): VectorCase | null {
  const pairs = layerPairs(spec.layers);
  const choice = lossChoice(spec.loss);
  if (!pairs || !choice) return null;
  const kernels = plainKernels();
  const loss = entryOf(losses, choice.id);
  const [count, inputs] = x.shape;
  const network = buildGoldenNetwork(pairs, inputs, params, loss.takesLogits);
  const places = new Map<string, { value: Floats; grad: Floats }>();
  pairs.forEach(({ dense }, l) => {
    network.layers[l].params.forEach((param, p) => {
      places.set(`${dense.name}.${'Wb'[p]}`, param);
    });
  });
  const outputs = y.shape[1];
  const penalized = new Set(spec.l2?.applies_to.map((name) => places.get(name)?.value));
  const problem = networkProblem({
    network,
    objective: {
      outputs,
      steps: 1,
      lossAndGradient: (out, targets, batch, dy) => kernels.loss(loss, choice.params, out, targets, batch, outputs, dy, 1 / batch) / batch,
    },
    kernels,
    capacity: count,
    isSquaredError: loss.id === 'squaredError',
    penalty: spec.l2 ? { id: 'l2', params: { rate: spec.l2.lambda } } : { id: 'none', params: {} },
    isPenalized: ({ value }) => penalized.has(value),
  });
  const everyExample = Int32Array.from({ length: count }, (_, n) => n);
  problem.select(Float64Array.from(x.data), Float64Array.from(y.data), everyExample, 0, count);
  return { network, problem, places };
}
