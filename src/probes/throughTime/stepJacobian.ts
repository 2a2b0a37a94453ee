import { activationOf } from '../../engine/activations/chosen';
import { tanh } from '../../engine/activations/tanh';
import type { LayerSpec } from '../../engine/layers/registry';
import type { Floats } from '../../engine/tensor';

/** What a layer with a state held in one step, [units] each; gates side by side as the engine has them. */
export interface StepState {
  readonly spec: Extract<LayerSpec, { readonly kind: 'rnn' | 'lstm' | 'gru' }>;
  /** [G·H, H] */
  readonly recurrentWeight: Floats;
  /** [G·H] */
  readonly recurrentBias: Floats;
  readonly gates: Floats;
  readonly before: Floats;
  readonly after: Floats;
  /** Memory of an LSTM; empty for others. */
  readonly cBefore: Floats;
  readonly cAfter: Floats;
}

/**
 * The derivative of a whole step: of h_t by h_{t−1} [H, H], of an LSTM of (h_t, c_t) by (h_{t−1}, c_{t−1}) [2H, 2H], row by row. With it a gradient
 * goes one step back: ∂L/∂s_{t−1} = Jᵀ ∂L/∂s_t, but for what the loss reads of h_{t−1} itself.
 */
export function stepJacobian(state: StepState): Float64Array {
  const { spec } = state;
  return spec.kind === 'rnn' ? ofRnn(state) : spec.kind === 'lstm' ? ofLstm(state) : ofGru(state);
}

/** f′(z) of every unit of a plain layer. */
export function slopesOf({ spec, gates, after }: StepState): Float64Array {
  const { activation, params } = activationOf(spec as Extract<typeof spec, { readonly kind: 'rnn' }>);
  return Float64Array.from({ length: spec.units }, (_, u) => activation.derivative(gates[u], after[u], params));
}

/** J = diag f′(z) U */
function ofRnn(state: StepState): Float64Array {
  const { units } = state.spec;
  const slopes = slopesOf(state);
  return Float64Array.from({ length: units * units }, (_, at) => slopes[Math.floor(at / units)] * state.recurrentWeight[at]);
}

/** dc = f dc₋ + (c₋ f(1−f) U_f + g i(1−i) U_i + i (1−g²) U_g) dh₋; dh = o (1 − tanh²c) dc + tanh c o(1−o) U_o dh₋ */
function ofLstm({ spec: { units }, recurrentWeight: weight, gates, cBefore, cAfter }: StepState): Float64Array {
  const side = 2 * units;
  const jacobian = new Float64Array(side * side);
  const block = units * units;
  for (let u = 0; u < units; u++) {
    const [i, f, g, o] = [gates[u], gates[u + units], gates[u + 2 * units], gates[u + 3 * units]];
    const tanhC = tanh.value(cAfter[u]);
    const slope = o * (1 - tanhC * tanhC);
    const [h, c] = [u * side, (units + u) * side];
    for (let k = 0; k < units; k++) {
      const at = u * units + k;
      const dc = g * i * (1 - i) * weight[at] + cBefore[u] * f * (1 - f) * weight[block + at] + i * (1 - g * g) * weight[2 * block + at];
      jacobian[c + k] = dc;
      jacobian[h + k] = slope * dc + tanhC * o * (1 - o) * weight[3 * block + at];
    }
    jacobian[c + units + u] = f;
    jacobian[h + units + u] = slope * f;
  }
  return jacobian;
}

/** dh = z dh₋ + (1 − z) dn + (h₋ − n) z(1−z) U_z dh₋, where n reads r (U_n h₋ + b′_n) */
function ofGru({ spec, recurrentWeight: weight, recurrentBias: bias, gates, before }: StepState): Float64Array {
  const { units } = spec;
  const block = units * units;
  const jacobian = new Float64Array(block);
  for (let u = 0; u < units; u++) {
    const [r, z, n] = [gates[u], gates[u + units], gates[u + 2 * units]];
    let product = bias[2 * units + u];
    for (let k = 0; k < units; k++) product += weight[2 * block + u * units + k] * before[k];
    const ofCandidate = (1 - z) * (1 - n * n);
    for (let k = 0; k < units; k++) {
      const at = u * units + k;
      const dn = r * weight[2 * block + at] + product * r * (1 - r) * weight[at];
      jacobian[at] = ofCandidate * dn + (before[u] - n) * z * (1 - z) * weight[block + at] + (k === u ? z : 0);
    }
  }
  return jacobian;
}
