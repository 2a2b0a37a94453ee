import { inOrder } from '../../src/engine/kernels/inOrder';
import { plainKernels } from '../../src/engine/kernels/plain/plainKernels';
import { losses } from '../../src/engine/losses/registry';
import { type NetworkProblem, networkProblem } from '../../src/engine/minimizers/networkProblem';
import type { Network } from '../../src/engine/network';
import { entryOf } from '../../src/engine/spec';
import type { GoldenCase } from './case';
import { lossChoice } from './names';
import type { NetworkSpec } from './network';
import { reordered } from './places';
import { type TranslatedParam, translate } from './translate';

export interface VectorSpec extends NetworkSpec {
  readonly theta_order?: readonly string[];
  readonly l2?: { readonly lambda: number; readonly applies_to: readonly string[] } | null;
}

interface VectorCase {
  readonly network: Network;
  /** Their objective: mean loss + λ/2 Σ w² over the listed parameters, the case's batch selected. */
  readonly problem: NetworkProblem;
  /** Parameters by their name, as views of `network.parameters` and `network.gradients`. */
  readonly places: ReadonlyMap<string, TranslatedParam>;
}

/** The case's network as a function of one vector. */
export function vectorCase({ spec, params, x, y }: Pick<GoldenCase<VectorSpec, unknown>, 'spec' | 'params' | 'x' | 'y'>): VectorCase {
  const choice = lossChoice(spec.loss);
  if (!choice) throw new Error(`the loss ${spec.loss.type} is not known`);
  const kernels = plainKernels();
  const loss = entryOf(losses, choice.id);
  const count = x.shape[0];
  const { network, params: places, inputPlaces } = translate(spec.layers, x.shape.slice(1), params, loss.takesLogits, kernels);
  const outputs = y.shape[y.shape.length - 1];
  const steps = y.shape.length === 3 ? y.shape[1] : 1;
  const divisor = spec.loss.time_reduction === 'mean' ? steps : 1;
  const penalized = new Set(spec.l2?.applies_to.map((name) => places.get(name)?.value));
  const problem = networkProblem({
    network,
    objective: {
      outputs,
      steps,
      lossAndGradient(out, targets, batch, dy, meanLoss) {
        kernels.loss(loss, choice.params, out, targets, batch * steps, outputs, dy, batch * divisor, meanLoss);
        meanLoss[0] /= batch * divisor;
      },
    },
    kernels,
    capacity: count,
    isSquaredError: loss.id === 'squaredError',
    penalty: spec.l2 ? { id: 'l2', params: { rate: spec.l2.lambda } } : { id: 'none', params: {} },
    isPenalized: ({ value }) => penalized.has(value),
  });
  const everyExample = inOrder(kernels, count);
  problem.select(Float64Array.from(reordered(x.data, inputPlaces)), Float64Array.from(y.data), everyExample, 0, count);
  return { network, problem, places };
}
