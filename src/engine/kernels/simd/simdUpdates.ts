import { powWhole } from '../../elementary/powWhole';
import type { ParamValues } from '../../spec';
import type { Floats } from '../../tensor';
import type { Pace, UpdateRuleEntry } from '../../updateRules/updateRule';
import type { Kernels } from '../kernels';
import type { SimdRoutines } from './simdModule';

/** The update rules and penalties that have a formula in assembly/updates.ts. */
export const updateFormulas = [
  'sgd',
  'momentum',
  'momentumEma',
  'momentumMean',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adadeltaLecture',
  'adadelta',
  'adam',
  'adamw',
] as const;
export const penaltyFormulas = ['none', 'l2', 'l1', 'l2Decoupled', 'l1Decoupled', 'l1Clipped'] as const;
type UpdateFormula = (typeof updateFormulas)[number];
type PenaltyFormula = (typeof penaltyFormulas)[number];

type Updates = Pick<Kernels, 'update' | 'decay' | 'beforeUpdate' | 'afterUpdate'>;

function update(
  simd: SimdRoutines,
  rule: UpdateRuleEntry,
  params: ParamValues,
  weights: Floats,
  gradient: Floats,
  slots: readonly Floats[],
  pace: Pace,
): void {
  const { t, learningRate: rate } = pace;
  const count = weights.length;
  const w = weights.byteOffset;
  const g = gradient.byteOffset;
  const first = slots.length > 0 ? slots[0].byteOffset : 0;
  switch (rule.id as UpdateFormula) {
    case 'sgd':
      simd.sgd(count, w, g, rate);
      break;
    case 'momentum':
      simd.momentum(count, w, g, first, rate, params.gamma, 1, -1);
      break;
    case 'momentumEma':
      simd.momentum(count, w, g, first, rate, params.gamma, 1 - params.gamma, -1);
      break;
    case 'momentumMean':
      simd.momentum(count, w, g, first, rate, (t - 1) / t, 1 / t, -1);
      break;
    case 'nesterov':
      simd.momentum(count, w, g, first, rate, params.gamma, 1, params.gamma);
      break;
    case 'adagrad':
      simd.adagrad(count, w, g, first, rate, params.epsilon);
      break;
    case 'rmsprop':
      simd.rmsprop(count, w, g, first, rate, params.gamma, 0, params.epsilon);
      break;
    case 'adadeltaLecture':
      simd.rmsprop(count, w, g, first, rate, params.gamma, params.epsilon, 0);
      break;
    case 'adadelta':
      simd.adadelta(count, w, g, first, slots[1].byteOffset, rate, params.rho, params.epsilon);
      break;
    case 'adam':
    case 'adamw': {
      const { beta1, beta2, epsilon } = params;
      simd.adam(count, w, g, first, slots[1].byteOffset, rate, beta1, beta2, epsilon, 1 - powWhole(beta1, t), 1 - powWhole(beta2, t));
      break;
    }
    default:
      rule.update(weights, gradient, slots, pace, params);
      for (const slot of slots) clearSubnormals(slot);
  }
}

/** What the formulas of assembly/ see to by themselves: memory that fades ends at 0, not among numbers on which processors are many times slower. */
function clearSubnormals(floats: Floats): void {
  const smallestNormal = 2 ** -126;
  for (let i = 0; i < floats.length; i++) if (floats[i] < smallestNormal && floats[i] > -smallestNormal) floats[i] = 0;
}

/** Update rules and penalties of the registries: by the formulas of assembly/ where there is one, and otherwise in the entry's own loop. */
export const simdUpdates = (simd: SimdRoutines): Updates => ({
  update: (rule, params, w, g, slots, pace) => update(simd, rule, params, w, g, slots, pace),
  decay: (params, w, { learningRate }) => simd.scale(w.byteOffset, 1 - learningRate * params.decay, w.length),
  beforeUpdate(penalty, params, w, g, slots) {
    switch (penalty.id as PenaltyFormula) {
      case 'none':
        break;
      case 'l2':
        simd.addScaled(w.length, g.byteOffset, w.byteOffset, params.rate);
        break;
      case 'l1':
        simd.addSigns(w.length, g.byteOffset, w.byteOffset, params.rate);
        break;
      case 'l2Decoupled':
      case 'l1Decoupled':
      case 'l1Clipped':
        simd.copy(w.byteOffset, slots[0].byteOffset, w.length);
        break;
      default:
        penalty.beforeUpdate(w, g, slots, params);
    }
  },
  afterUpdate(penalty, params, w, slots, pace) {
    const step = pace.learningRate * params.rate;
    switch (penalty.id as PenaltyFormula) {
      case 'l2Decoupled':
        simd.addScaled(w.length, w.byteOffset, slots[0].byteOffset, -step);
        break;
      case 'l1Decoupled':
        simd.addSigns(w.length, w.byteOffset, slots[0].byteOffset, -step);
        break;
      case 'l1Clipped':
        simd.clipAtZero(w.length, w.byteOffset, slots[0].byteOffset, slots[1].byteOffset, step);
        break;
      default:
        penalty.afterUpdate?.(w, slots, pace, params);
    }
  },
});
