import { type ActivationSpec, activationOf } from '../activations/chosen';
import type { LayerFactory } from './layer';
import { createRecurrent } from './unrolled';

export interface RnnSpec extends ActivationSpec {
  readonly kind: 'rnn';
  readonly units: number;
  readonly returnSequence: boolean;
  /** Absent or 0 = none. */
  readonly truncation?: number;
  /** What the start values from state to state are multiplied by; absent = 1. */
  readonly recurrentScale?: number;
}

/** h_t = f(W x_t + b + U h_{t−1} + b′) (Elman 1990; lecture L9.4). One gate block: the pre-activation; the trace's `gates` hold it. */
export const createRnn: LayerFactory<RnnSpec> = (spec, inputShapes, build) => {
  const { activation, params } = activationOf(spec);
  return createRecurrent(inputShapes, build, {
    units: spec.units,
    gateCount: 1,
    returnSequence: spec.returnSequence,
    truncation: spec.truncation ?? 0,
    recurrentScale: spec.recurrentScale ?? 1,
    biasStart: null,
    addsBothBiases: true,
    createCell({ kernels, gates, h, dH, dGates, recurrentWeight }) {
      const { units } = spec;
      return {
        trace: {},
        forward(t, batch) {
          kernels.denseAccumulate(h[t], recurrentWeight.value, gates[t], batch, units, units);
          kernels.activate(activation, params, gates[t], h[t + 1], batch * units);
        },
        backward(t, batch, cut) {
          kernels.activateBackward(activation, params, gates[t], h[t + 1], dH[t + 1], dGates[t], batch * units);
          if (!cut) kernels.denseBackwardInputAccumulate(dGates[t], recurrentWeight.value, dH[t], batch, units, units);
        },
      };
    },
  });
};
