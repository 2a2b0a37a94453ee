import { plainKernels } from '../../src/engine/kernels/kernels';
import { losses } from '../../src/engine/losses/registry';
import { type Choice, entryOf } from '../../src/engine/spec';
import { createTrainStep } from '../../src/engine/trainStep';
import { Comparison, type GoldenCase, type GoldenTensor } from './case';
import { lossChoice } from './names';
import { buildGoldenNetwork, layerPairs, type NetworkSpec } from './network';

interface OptimizerSpec extends NetworkSpec {
  readonly optimizer: { readonly type: string } & Readonly<Record<string, number>>;
}

interface Trajectory {
  readonly regularisation: { readonly type: string; readonly lambda?: number; readonly applies_to?: readonly string[] };
  readonly learning_rate: readonly number[];
  readonly loss: readonly number[];
  readonly params_after_step: Readonly<Record<string, Readonly<Record<string, GoldenTensor>>>>;
}

function ruleChoice({ type, gamma, eps, beta1, beta2 }: OptimizerSpec['optimizer']): Choice | null {
  switch (type) {
    case 'sgd':
      return { id: 'sgd', params: {} };
    case 'momentum_ema':
      return { id: 'momentumEma', params: { gamma } };
    case 'momentum_heavy_ball':
      return { id: 'momentum', params: { gamma } };
    case 'nesterov':
      return { id: 'nesterov', params: { gamma } };
    case 'adagrad':
      return { id: 'adagrad', params: { epsilon: eps } };
    case 'rmsprop':
    case 'rms_scaled_eps_outside':
      return { id: 'rmsprop', params: { gamma, epsilon: eps } };
    case 'adam':
      return { id: 'adam', params: { beta1, beta2, epsilon: eps } };
    default:
      return null;
  }
}

/** Penalties act on weights only, and through the gradient. */
function penaltyChoice({ type, lambda, applies_to }: Trajectory['regularisation']): Choice | null {
  if (type === 'none') return { id: 'none', params: {} };
  if (lambda === undefined || applies_to?.some((name) => name.endsWith('.b'))) return null;
  if (type === 'l2_coupled') return { id: 'l2', params: { rate: lambda } };
  return type === 'l1_coupled' ? { id: 'l1', params: { rate: lambda } } : null;
}

/** Every run of the case that the engine can express: losses before each update and parameters after some. */
export function runTrajectories({ spec, params, x, y, expected, tol }: GoldenCase<OptimizerSpec, Readonly<Record<string, Trajectory>>>) {
  const pairs = layerPairs(spec.layers);
  const loss = lossChoice(spec.loss);
  const optimizer = ruleChoice(spec.optimizer);
  if (!pairs || !loss || !optimizer) return null;
  const comparison = new Comparison(tol);
  const [batch, inputs] = x.shape;
  const outputs = y.shape[1];
  const lossEntry = entryOf(losses, loss.id);
  for (const [name, run] of Object.entries(expected)) {
    const penalty = penaltyChoice(run.regularisation);
    if (!penalty) continue;
    const kernels = plainKernels();
    const network = buildGoldenNetwork(pairs, inputs, params, lossEntry.takesLogits);
    const trainStep = createTrainStep({
      network,
      objective: {
        outputs,
        steps: 1,
        lossAndGradient: (out, targets, count, dy) =>
          kernels.loss(lossEntry, loss.params, out, targets, count, outputs, dy, 1 / count) / count,
      },
      optimizer,
      penalty,
      kernels,
      maxBatch: batch,
    });
    const everyExample = Int32Array.from({ length: batch }, (_, n) => n);
    run.learning_rate.forEach((learningRate, k) => {
      const before = trainStep.step(Float64Array.from(x.data), Float64Array.from(y.data), everyExample, 0, batch, learningRate);
      comparison.numbers(`${name}: loss before update ${k + 1}`, [before], [run.loss[k]]);
      const after = run.params_after_step[k + 1];
      if (!after) return;
      pairs.forEach(({ dense }, l) => {
        const [weight, bias] = network.layers[l].params;
        comparison.numbers(`${name}: ${dense.name}.W after ${k + 1}`, weight.value, after[`${dense.name}.W`].data);
        comparison.numbers(`${name}: ${dense.name}.b after ${k + 1}`, bias.value, after[`${dense.name}.b`].data);
      });
    });
  }
  return comparison;
}
