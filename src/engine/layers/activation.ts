import { type ActivationSpec, activationOf } from '../activations/chosen';
import type { LayerFactory } from './layer';
import { mappingLayer } from './mapping';

export interface ActivationLayerSpec extends ActivationSpec {
  readonly kind: 'activation';
}

/** y = f(x), number by number, on any shape. dx = dy · f′(x). */
export const createActivation: LayerFactory<ActivationLayerSpec> = (spec, inputShapes, build) => {
  const { kernels } = build;
  const { activation, params } = activationOf(spec);
  return mappingLayer(inputShapes, build, {
    forward: (x, y, count) => kernels.activate(activation, params, x, y, count),
    backward: (x, y, dy, dx, count) => kernels.activateBackward(activation, params, x, y, dy, dx, count),
  });
};
