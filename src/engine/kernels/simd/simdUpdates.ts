import { powWhole } from '../../elementary/powWhole';
import type { ParamValues } from '../../spec';
import type { Floats } from '../../tensor';
import type { Pace, UpdateRuleEntry } from '../../updateRules/updateRule';
import type { Kernels } from '../kernels';
import type { SimdRoutines } from './simdModule';

type Updates = Pick<Kernels, 'update' | 'decay' | 'beforeUpdate' | 'afterUpdate'>;

function update(
  simd: SimdRoutines,
  { id }: UpdateRuleEntry,
  params: ParamValues,
  weights: Floats,
  gradient: Floats,
  slots: readonly Floats[],
  { t, learningRate: rate }: Pace,
): void {
  const count = weights.length;
  const w = weights.byteOffset;
  const g = gradient.byteOffset;
  const first = slots.length > 0 ? slots[0].byteOffset : 0;
  switch (id) {
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
      throw new RangeError(`there are no single-precision kernels for “${id}”`);
  }
}

/** Update rules and penalties of the registries; an entry that is not known here is refused, and a test finds it. */
export const simdUpdates = (simd: SimdRoutines): Updates => ({
  update: (rule, params, w, g, slots, pace) => update(simd, rule, params, w, g, slots, pace),
  decay: (params, w, { learningRate }) => simd.scale(w.byteOffset, 1 - learningRate * params.decay, w.length),
  beforeUpdate({ id }, params, w, g, slots) {
    switch (id) {
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
        throw new RangeError(`there are no single-precision kernels for “${id}”`);
    }
  },
  afterUpdate({ id }, params, w, slots, { learningRate }) {
    const step = learningRate * params.rate;
    if (id === 'l2Decoupled') simd.addScaled(w.length, w.byteOffset, slots[0].byteOffset, -step);
    else if (id === 'l1Decoupled') simd.addSigns(w.length, w.byteOffset, slots[0].byteOffset, -step);
    else if (id === 'l1Clipped') simd.clipAtZero(w.length, w.byteOffset, slots[0].byteOffset, slots[1].byteOffset, step);
  },
});
