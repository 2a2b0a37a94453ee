import type { Kernels } from './kernels/kernels';
import type { Layer, LayerPass, Param } from './layers/layer';
import { type LayerSpec, layerFactories } from './layers/registry';
import { type Floats, type Shape, sizeOf } from './tensor';

export interface NetworkSpec {
  readonly inputShape: Shape;
  /** The last one is the output layer. */
  readonly layers: readonly LayerSpec[];
}

export interface Network {
  readonly inputShape: Shape;
  readonly layers: readonly Layer[];
  readonly params: readonly Param[];
  /** All parameters in one array, layer by layer, weights then biases; each param's value is a part of it. */
  readonly parameters: Floats;
  /** Laid out as `parameters`. */
  readonly gradients: Floats;
  readonly parameterCount: number;
  createPass(capacity: number, forTraining: boolean): NetworkPass;
}

/** One way through the whole network: fill `x`, call `forward`, read `y`; fill `dy`, call `backward`, read the gradients. */
export interface NetworkPass {
  /** [capacity, inputShape] */
  readonly x: Floats;
  readonly layers: readonly LayerPass[];
  readonly y: Floats;
  readonly dy: Floats;
  forward(batch: number): void;
  backward(batch: number): void;
}

/** @throws RangeError naming layer and both shapes where two layers do not fit */
export function buildNetwork(spec: NetworkSpec, kernels: Kernels): Network {
  // the sizes are known only once the layers are built, so their places are cut out of the flat arrays afterwards
  const places: { name: string; shape: Shape; param: { value: Floats; grad: Floats } }[] = [];
  const layers: Layer[] = [];
  let shape = spec.inputShape;
  spec.layers.forEach((layerSpec, l) => {
    const layer = layerFactories[layerSpec.kind](layerSpec, shape, `layer ${l + 1}`, kernels, (name, paramShape) => {
      const param = { name, shape: paramShape, value: kernels.allocate(0), grad: kernels.allocate(0) };
      places.push({ name, shape: paramShape, param });
      return param;
    });
    layers.push(layer);
    shape = layer.outputShape;
  });
  const parameterCount = places.reduce((sum, place) => sum + sizeOf(place.shape), 0);
  const parameters = kernels.allocate(parameterCount);
  const gradients = kernels.allocate(parameterCount);
  let offset = 0;
  for (const { shape: paramShape, param } of places) {
    const end = offset + sizeOf(paramShape);
    param.value = parameters.subarray(offset, end);
    param.grad = gradients.subarray(offset, end);
    offset = end;
  }
  return {
    inputShape: spec.inputShape,
    layers,
    params: layers.flatMap((layer) => layer.params),
    parameters,
    gradients,
    parameterCount,
    createPass: (capacity, forTraining) => createPass(spec.inputShape, layers, kernels, capacity, forTraining),
  };
}

function createPass(inputShape: Shape, layers: readonly Layer[], kernels: Kernels, capacity: number, forTraining: boolean): NetworkPass {
  const x = kernels.allocate(capacity * sizeOf(inputShape));
  const passes: LayerPass[] = [];
  for (const layer of layers) {
    const below = passes.at(-1);
    passes.push(layer.createPass(below?.y ?? x, forTraining ? (below?.dy ?? null) : null, capacity, forTraining));
  }
  const top = passes[passes.length - 1];
  return {
    x,
    layers: passes,
    y: top.y,
    dy: top.dy,
    forward(batch) {
      for (let l = 0; l < passes.length; l++) passes[l].forward(batch);
    },
    backward(batch) {
      for (let l = passes.length - 1; l >= 0; l--) passes[l].backward(batch);
    },
  };
}
