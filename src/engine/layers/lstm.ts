import type { LayerFactory } from './layer';
import { blocks, createRecurrent } from './unrolled';

export interface LstmSpec {
  readonly kind: 'lstm';
  readonly units: number;
  readonly returnSequence: boolean;
  readonly truncation?: number;
  /** What the start values from state to state are multiplied by; absent = 1. */
  readonly recurrentScale?: number;
  /** Where the forget gates' bias starts, so that a memory is kept until it is learnt to be dropped (Gers et al. 2000); absent = 1. */
  readonly forgetBias?: number;
}

/**
 * i, f, o = σ(·), g = tanh(·) of W x_t + b + U h_{t−1} + b′; c_t = f c_{t−1} + i g; h_t = o tanh c_t (Hochreiter & Schmidhuber 1997 with the
 * forget gate of Gers et al. 2000; lecture L9.5). Gates in the order i, f, g, o. Trace besides that of every recurrent layer: c and dC
 * [T, capacity, H], c0 and dC0 [capacity, H].
 */
export const createLstm: LayerFactory<LstmSpec> = (
  { units, returnSequence, truncation, recurrentScale = 1, forgetBias = 1 },
  inputShapes,
  build,
) =>
  createRecurrent(inputShapes, build, {
    units,
    gateCount: 4,
    returnSequence,
    truncation: truncation ?? 0,
    recurrentScale,
    biasStart: Array.from({ length: 4 * units }, (_, row) => (row >= units && row < 2 * units ? forgetBias : 0)),
    addsBothBiases: true,
    createCell({ kernels, capacity, steps, gates, h, dH, dGates, recurrentWeight }) {
      const block = capacity * units;
      const memory = kernels.allocate((steps + 1) * block);
      const dMemory = kernels.allocate(dH.length > 0 && dH[0].length > 0 ? (steps + 1) * block : 0);
      const c = blocks(memory, steps + 1);
      const dC = blocks(dMemory, steps + 1);
      const tanhC = blocks(kernels.allocate(steps * block), steps);
      return {
        trace: { c: memory.subarray(block), dC: dMemory.subarray(Math.min(block, dMemory.length)), c0: c[0], dC0: dC[0] },
        forward(t, batch) {
          kernels.denseAccumulate(h[t], recurrentWeight.value, gates[t], batch, units, 4 * units);
          kernels.lstmForward(gates[t], c[t], c[t + 1], tanhC[t], h[t + 1], batch, units);
        },
        beginBackward: () => kernels.zero(dMemory),
        backward(t, batch, cut) {
          kernels.lstmBackward(gates[t], c[t], tanhC[t], dH[t + 1], dC[t + 1], dGates[t], dC[t], batch, units);
          if (cut) kernels.zero(dC[t]);
          else kernels.denseBackwardInputAccumulate(dGates[t], recurrentWeight.value, dH[t], batch, units, 4 * units);
        },
      };
    },
  });
