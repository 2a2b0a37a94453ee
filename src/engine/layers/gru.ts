import { sigmoid } from '../activations/sigmoid';
import { tanh } from '../activations/tanh';
import type { LayerFactory } from './layer';
import { blocks, type Cell, createRecurrent, type Unrolled } from './unrolled';

export interface GruSpec {
  readonly kind: 'gru';
  readonly units: number;
  readonly returnSequence: boolean;
  readonly truncation?: number;
  /** What the start values from state to state are multiplied by; absent = 1. */
  readonly recurrentScale?: number;
  /** The reset gate acts on the state before the product, as in the first paper, not after it; absent = after. */
  readonly resetBefore?: boolean;
  /** Where the update gates' bias starts: above 0 a state is kept until it is learnt to be changed. Absent or 0 = the initialiser's. */
  readonly updateBias?: number;
}

/**
 * r, z = σ(·) of W x_t + b + U h_{t−1} + b′; n = tanh(W_n x_t + b_n + r (U_n h_{t−1} + b′_n)); h_t = (1 − z) n + z h_{t−1}
 * (Cho et al. 2014, the form of cuDNN and PyTorch). With `resetBefore` n = tanh(W_n x_t + b_n + U_n (r h_{t−1}) + b′_n), another model.
 * Gates in the order r, z, n.
 */
export const createGru: LayerFactory<GruSpec> = (
  { units, returnSequence, truncation, recurrentScale = 1, resetBefore, updateBias = 0 },
  inputShapes,
  build,
) =>
  createRecurrent(inputShapes, build, {
    units,
    gateCount: 3,
    returnSequence,
    truncation: truncation ?? 0,
    recurrentScale,
    biasStart: updateBias === 0 ? null : Array.from({ length: 3 * units }, (_, row) => (row >= units && row < 2 * units ? updateBias : 0)),
    addsBothBiases: false,
    createCell: (unrolled) => (resetBefore ? resetBeforeCell(unrolled, units) : resetAfterCell(unrolled, units)),
  });

function resetAfterCell(unrolled: Unrolled, units: number): Cell {
  const { kernels, capacity, steps, gates, h, dH, dGates, recurrentWeight, recurrentBias, dRecurrentWeight, dRecurrentBias } = unrolled;
  const rows = 3 * units;
  const hPart = blocks(kernels.allocate(steps * capacity * rows), steps);
  const dHPart = blocks(kernels.allocate(dGates[0].length * steps), steps);
  const dBefore = kernels.allocate(dH[0].length);
  return {
    trace: {},
    forward(t, batch) {
      kernels.denseForward(h[t], recurrentWeight.value, recurrentBias.value, hPart[t], batch, units, rows);
      kernels.gruForward(gates[t], hPart[t], h[t], h[t + 1], batch, units);
    },
    backward(t, batch, cut) {
      kernels.gruBackward(gates[t], hPart[t], h[t], dH[t + 1], dGates[t], dHPart[t], dBefore, batch, units);
      if (cut) return;
      kernels.addInto(dH[t], dBefore, batch * units);
      kernels.denseBackwardInputAccumulate(dHPart[t], recurrentWeight.value, dH[t], batch, units, rows);
    },
    addRecurrentGradients(batch, walked) {
      for (let t = 0; t < walked; t++) kernels.denseBackwardParams(h[t], dHPart[t], dRecurrentWeight, dRecurrentBias, batch, units, rows);
    },
  };
}

/**
 * The products are taken with the whole matrix twice, once for h and once for r h, and each time only the blocks that belong there are used:
 * twice the work of the usual form, in the same kernels.
 */
function resetBeforeCell(unrolled: Unrolled, units: number): Cell {
  const { kernels, capacity, steps, gates, h, dH, dGates, recurrentWeight, recurrentBias, dRecurrentWeight, dRecurrentBias } = unrolled;
  const rows = 3 * units;
  const product = kernels.allocate(capacity * rows);
  const resetH = blocks(kernels.allocate(steps * capacity * units), steps);
  const dGatePart = blocks(kernels.allocate(dGates[0].length * steps), steps);
  const dCandidatePart = blocks(kernels.allocate(dGates[0].length * steps), steps);
  const dResetH = kernels.allocate(dH[0].length);
  const none = {};
  return {
    trace: {},
    forward(t, batch) {
      kernels.denseForward(h[t], recurrentWeight.value, recurrentBias.value, product, batch, units, rows);
      for (let b = 0; b < batch; b++) {
        for (let u = 0; u < units; u++) {
          const i = b * rows + u;
          gates[t][i] = sigmoid.value(gates[t][i] + product[i], none);
          gates[t][i + units] = sigmoid.value(gates[t][i + units] + product[i + units], none);
          resetH[t][b * units + u] = gates[t][i] * h[t][b * units + u];
        }
      }
      kernels.denseForward(resetH[t], recurrentWeight.value, recurrentBias.value, product, batch, units, rows);
      for (let b = 0; b < batch; b++) {
        for (let u = 0; u < units; u++) {
          const [i, k] = [b * rows + u, b * units + u];
          const candidate = tanh.value(gates[t][i + 2 * units] + product[i + 2 * units], none);
          const update = gates[t][i + units];
          gates[t][i + 2 * units] = candidate;
          h[t + 1][k] = (1 - update) * candidate + update * h[t][k];
        }
      }
    },
    backward(t, batch, cut) {
      for (let b = 0; b < batch; b++) {
        for (let u = 0; u < units; u++) {
          const [i, k] = [b * rows + u, b * units + u];
          const [update, candidate] = [gates[t][i + units], gates[t][i + 2 * units]];
          const dh = dH[t + 1][k];
          dCandidatePart[t][i + 2 * units] = dh * (1 - update) * (1 - candidate * candidate);
          dGatePart[t][i + units] = dh * (h[t][k] - candidate) * update * (1 - update);
        }
      }
      kernels.denseBackwardInput(dCandidatePart[t], recurrentWeight.value, dResetH, batch, units, rows);
      for (let b = 0; b < batch; b++) {
        for (let u = 0; u < units; u++) {
          const [i, k] = [b * rows + u, b * units + u];
          const reset = gates[t][i];
          dGatePart[t][i] = dResetH[k] * h[t][k] * reset * (1 - reset);
          if (!cut) dH[t][k] += dH[t + 1][k] * gates[t][i + units] + dResetH[k] * reset;
        }
      }
      kernels.add(dGatePart[t], dCandidatePart[t], dGates[t], batch * rows);
      if (!cut) kernels.denseBackwardInputAccumulate(dGatePart[t], recurrentWeight.value, dH[t], batch, units, rows);
    },
    addRecurrentGradients(batch, walked) {
      for (let t = 0; t < walked; t++) {
        kernels.denseBackwardParams(h[t], dGatePart[t], dRecurrentWeight, dRecurrentBias, batch, units, rows);
        kernels.denseBackwardParams(resetH[t], dCandidatePart[t], dRecurrentWeight, dRecurrentBias, batch, units, rows);
      }
    },
  };
}
