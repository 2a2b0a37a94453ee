import { inOrder } from '../../src/engine/kernels/inOrder';
import { losses } from '../../src/engine/losses/registry';
import { penalties } from '../../src/engine/penalties/registry';
import { schedules } from '../../src/engine/schedules/registry';
import { type Choice, entryOf } from '../../src/engine/spec';
import { createTrainStep } from '../../src/engine/trainStep';
import { Comparison, type GoldenCase, type GoldenTensor } from './case';
import { lossChoice } from './names';
import type { NetworkSpec } from './network';
import { reordered } from './places';
import { double, type Precision } from './precision';
import { translate } from './translate';

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

export function ruleChoice({ type, gamma, rho, eps, beta1, beta2 }: OptimizerSpec['optimizer']): Choice {
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
  const schedule = schedules.find(({ id }) => id === (ids[type] ?? type));
  if (!schedule) throw new Error(`the schedule ${type} is not known`);
  return (k) => schedule.factor(k, { warmUp: 0, ...(given as Record<string, number>) });
}

/** @throws Error with a sentence where a run leaves out what it promises, so that nothing goes by unseen */
function checkComplete(name: string, { regularisation, learning_rate, loss, penalty, params_after_step }: Trajectory): void {
  const updates = learning_rate.length;
  if (updates === 0 || loss.length !== updates + 1) throw new Error(`${name} has ${updates} rates and ${loss.length} losses`);
  if (regularisation.type !== 'none' && !regularisation.applies_to?.length) throw new Error(`${name} penalizes nothing`);
  if (regularisation.type.endsWith('_coupled') && penalty?.length !== updates + 1) throw new Error(`${name} lacks penalties`);
  const steps = Object.keys(params_after_step).map(Number);
  if (steps.length === 0 || steps.some((step) => !(step >= 1 && step <= updates)))
    throw new Error(`${name} has parameters after ${steps.join(', ') || 'no'} of ${updates} updates`);
}

/** Every run of the case: rates, losses before each update and after the last, penalties, parameters after some. Rates are those of our schedules. */
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
  const divisor = spec.loss.time_reduction === 'mean' ? steps : 1;
  const lossEntry = entryOf(losses, loss.id);
  for (const [name, run] of Object.entries(expected)) {
    checkComplete(name, run);
    const { optimizer, penalty } = withDecay(ruleChoice(spec.optimizer), run.regularisation);
    const rateFactor = scheduleFactor(spec.schedule);
    const kernels = precision.kernels();
    const { network, params: places, inputPlaces } = translate(spec.layers, x.shape.slice(1), params, lossEntry.takesLogits, kernels);
    const trainStep = createTrainStep({
      network,
      objective: {
        outputs,
        steps,
        lossAndGradient(out, targets, count, dy, meanLoss) {
          kernels.loss(lossEntry, loss.params, out, targets, count * steps, outputs, dy, count * divisor, meanLoss);
          meanLoss[0] /= count * divisor;
        },
      },
      optimizer,
      penalty,
      kernels,
      maxBatch: batch,
      learningRate: Number.NaN,
    });
    const everyExample = inOrder(kernels, batch);
    const inputs = kernels.allocate(x.data.length);
    inputs.set(reordered(x.data, inputPlaces));
    const targets = kernels.allocate(y.data.length);
    targets.set(y.data);
    const entry = entryOf(penalties, penalty.id);
    const placeOf = (param: string) => {
      const place = places.get(param);
      if (!place) throw new Error(`${name} has a parameter ${param} that no layer has`);
      return place;
    };
    const penalized = (run.regularisation.applies_to ?? []).map(placeOf);
    const comparePenalty = (k: number) => {
      if (!run.penalty) return; // coupled runs alone have one
      const value = penalized.reduce((sum, param) => sum + (entry.value?.(param.value, penalty.params) ?? Number.NaN), 0);
      comparison.numbers(`${name}: penalty ${k}`, [value], [run.penalty[k]]);
    };
    run.learning_rate.forEach((wantedRate, k) => {
      const learningRate = (spec.schedule.eta0 ?? Number.NaN) * rateFactor(k);
      comparison.numbers(`${name}: rate of update ${k + 1}`, [learningRate], [wantedRate]);
      comparePenalty(k);
      trainStep.learningRate = learningRate;
      trainStep.step(inputs, targets, everyExample, 0, batch);
      comparison.numbers(`${name}: loss before update ${k + 1}`, [trainStep.meanLoss[0]], [run.loss[k]]);
      for (const [param, { data }] of Object.entries(run.params_after_step[k + 1] ?? {})) {
        const place = placeOf(param);
        comparison.numbers(`${name}: ${param} after ${k + 1}`, place.value, reordered(data, place.places));
      }
    });
    const updates = run.learning_rate.length;
    comparePenalty(updates);
    trainStep.step(inputs, targets, everyExample, 0, batch);
    comparison.numbers(`${name}: loss at the end`, [trainStep.meanLoss[0]], [run.loss[updates]]);
  }
  return comparison;
}
