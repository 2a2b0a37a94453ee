import { losses } from '../../src/engine/losses/registry';
import { penalties } from '../../src/engine/penalties/registry';
import { schedules } from '../../src/engine/schedules/registry';
import { type Choice, entryOf } from '../../src/engine/spec';
import { createTrainStep } from '../../src/engine/trainStep';
import { Comparison, type GoldenCase, type GoldenTensor } from './case';
import { lossChoice } from './names';
import type { NetworkSpec } from './network';
import { double, type Precision } from './precision';
import { reordered, translate } from './translate';

interface OptimizerSpec extends NetworkSpec {
  readonly optimizer: { readonly type: string } & Readonly<Record<string, number>>;
  readonly schedule: Schedule;
}

type Schedule = { readonly type: string } & Readonly<Partial<Record<'kappa' | 'factor' | 'every' | 'eta0' | 'eta_min' | 'period', number>>>;

interface Regularisation {
  readonly type: string;
  readonly lambda?: number;
  readonly applies_to?: readonly string[];
}

interface Trajectory {
  readonly regularisation: Regularisation;
  readonly learning_rate: readonly number[];
  readonly loss: readonly number[];
  readonly penalty?: readonly number[];
  readonly params_after_step: Readonly<Record<string, Readonly<Record<string, GoldenTensor>>>>;
}

function ruleChoice({ type, gamma, rho, eps, beta1, beta2 }: OptimizerSpec['optimizer']): Choice {
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
    case 'rms_scaled_eps_inside':
      return { id: 'adadeltaLecture', params: { gamma, epsilon: eps } };
    case 'adadelta':
      return { id: 'adadelta', params: { rho, epsilon: eps } };
    case 'adam':
      return { id: 'adam', params: { beta1, beta2, epsilon: eps } };
    case 'adamw':
      return { id: 'adamw', params: { beta1, beta2, epsilon: eps, decay: 0 } };
    default:
      throw new Error(`the optimizer ${type} is not known`);
  }
}

const penaltyIds: Readonly<Record<string, string>> = {
  none: 'none',
  l2_coupled: 'l2',
  l1_coupled: 'l1',
  l2_decoupled: 'l2Decoupled',
  l1_decoupled: 'l1Decoupled',
};

const hasBiases = ({ applies_to }: Regularisation) => applies_to?.some((name) => name.endsWith('.b')) ?? false;

function penaltyChoice(regularisation: Regularisation): Choice {
  const { type, lambda = 0 } = regularisation;
  const id = penaltyIds[type];
  if (!id) throw new Error(`the regularisation ${type} is not known`);
  return { id, params: { rate: lambda, biases: Number(hasBiases(regularisation)) } };
}

/** AdamW decays by itself; the decoupled L2 of its runs is that decay. */
function withDecay(optimizer: Choice, regularisation: Regularisation): { optimizer: Choice; penalty: Choice } {
  const penalty = penaltyChoice(regularisation);
  if (optimizer.id !== 'adamw' || penalty.id !== 'l2Decoupled') return { optimizer, penalty };
  const { rate, biases } = penalty.params;
  return { optimizer: { ...optimizer, params: { ...optimizer.params, decay: rate, biases } }, penalty: { id: 'none', params: {} } };
}

function scheduleFactor({ type, kappa, factor, every, eta0 = 1, eta_min = 0, period }: Schedule): (k: number) => number {
  const ids: Readonly<Record<string, string>> = { inverse_time: 'inverseTime' };
  const given = { kappa, factor, every, period, lowest: eta_min / eta0 };
  const schedule = entryOf(schedules, ids[type] ?? type);
  return (k) => schedule.factor(k, { warmUp: 0, ...(given as Record<string, number>) });
}

/** Every run of the case: rates, losses before each update and after the last, penalties, parameters after some. */
export function runTrajectories(
  { spec, params, x, y, expected, tol }: GoldenCase<OptimizerSpec, Readonly<Record<string, Trajectory>>>,
  precision: Precision = double,
): Comparison {
  const loss = lossChoice(spec.loss);
  if (!loss) throw new Error(`the loss ${spec.loss.type} is not known`);
  const comparison = new Comparison(precision.trajectory(tol));
  const batch = x.shape[0];
  const steps = y.shape.length === 3 ? y.shape[1] : 1;
  const outputs = y.shape[y.shape.length - 1];
  const factor = spec.loss.time_reduction === 'mean' ? 1 / steps : 1;
  const lossEntry = entryOf(losses, loss.id);
  for (const [name, run] of Object.entries(expected)) {
    const { optimizer, penalty } = withDecay(ruleChoice(spec.optimizer), run.regularisation);
    const rateFactor = scheduleFactor(spec.schedule);
    const kernels = precision.kernels();
    const { network, params: places, inputPlaces } = translate(spec.layers, x.shape.slice(1), params, lossEntry.takesLogits, kernels);
    const trainStep = createTrainStep({
      network,
      objective: {
        outputs,
        steps,
        lossAndGradient: (out, targets, count, dy) =>
          (kernels.loss(lossEntry, loss.params, out, targets, count * steps, outputs, dy, factor / count) * factor) / count,
      },
      optimizer,
      penalty,
      kernels,
      maxBatch: batch,
    });
    const everyExample = Int32Array.from({ length: batch }, (_, n) => n);
    const inputs = kernels.allocate(x.data.length);
    inputs.set(reordered(x.data, inputPlaces));
    const targets = kernels.allocate(y.data.length);
    targets.set(y.data);
    const entry = entryOf(penalties, penalty.id);
    const penalized = network.params.filter(({ role }) => role === 'weight' || hasBiases(run.regularisation));
    const comparePenalty = (k: number) => {
      const want = run.penalty?.[k];
      if (want === undefined) return;
      const value = penalized.reduce((sum, param) => sum + (entry.value?.(param.value, penalty.params) ?? Number.NaN), 0);
      comparison.numbers(`${name}: penalty ${k}`, [value], [want]);
    };
    run.learning_rate.forEach((learningRate, k) => {
      comparison.numbers(`${name}: rate of update ${k + 1}`, [(spec.schedule.eta0 ?? Number.NaN) * rateFactor(k)], [learningRate]);
      comparePenalty(k);
      const before = trainStep.step(inputs, targets, everyExample, 0, batch, learningRate);
      comparison.numbers(`${name}: loss before update ${k + 1}`, [before], [run.loss[k]]);
      for (const [param, { data }] of Object.entries(run.params_after_step[k + 1] ?? {})) {
        const place = places.get(param);
        comparison.numbers(`${name}: ${param} after ${k + 1}`, place?.value ?? [], reordered(data, place?.places ?? null));
      }
    });
    const updates = run.learning_rate.length;
    comparePenalty(updates);
    const last = trainStep.step(inputs, targets, everyExample, 0, batch, 0);
    comparison.numbers(`${name}: loss at the end`, [last], [run.loss[updates]]);
  }
  return comparison;
}
