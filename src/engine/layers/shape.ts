import { plainKernels } from '../kernels/plain/plainKernels';
import type { Shape } from '../tensor';
import type { LayerBuild } from './layer';
import { createLayer, type LayerSpec } from './registry';

const kernels = plainKernels();
const nothing = kernels.allocate(0);

/**
 * What a layer makes of its inputs and how many parameters it has, without room for a single number being taken.
 * @throws EngineError naming the layer and both shapes where they do not fit
 */
export function measureLayer(spec: LayerSpec, inputShapes: readonly Shape[], name: string): { outputShape: Shape; parameterCount: number } {
  let parameterCount = 0;
  const build: LayerBuild = {
    name,
    kernels,
    param(role, request) {
      parameterCount += request.shape.reduce((size, side) => size * side, 1);
      return { ...request, name: `${name}.${role}`, value: nothing };
    },
    buffer: (role) => ({ name: `${name}.${role}`, value: nothing }),
  };
  return { outputShape: createLayer(spec, inputShapes, build).outputShape, parameterCount };
}
