import type { Kernels } from '../kernels/kernels';
import type { Floats, Shape } from '../tensor';

/** Trained numbers with their gradient. `shape` of a dense weight: [units, inputs]. */
export interface Param {
  readonly name: string;
  readonly shape: Shape;
  readonly value: Floats;
  readonly grad: Floats;
}

/**
 * One way through a layer with room for `capacity` examples. Everything it needs is allocated when it is made, nothing per step:
 * training has one pass, the pictures another, so a grid can be evaluated between a forward and its backward.
 */
export interface LayerPass {
  /** [B, outputShape] */
  readonly y: Floats;
  /** ∂loss/∂y, filled by the layer above before `backward`, which may overwrite it. */
  readonly dy: Floats;
  /** Intermediates worth drawing, by name: preActivation, mask, forgetGate. */
  readonly trace: Readonly<Record<string, Floats>>;
  forward(batch: number): void;
  /** Adds into every `param.grad`; writes ∂loss/∂x where the pass was made with a place for it. */
  backward(batch: number): void;
}

export interface Layer {
  readonly name: string;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly params: readonly Param[];
  /** Those of the params that penalties act on: weights, not biases. */
  readonly weights: readonly Param[];
  /** Carried, not trained: running mean, running variance. */
  readonly buffers: readonly Param[];
  /**
   * @param x where this pass reads its input, [capacity, inputShape]
   * @param dx where it writes ∂loss/∂x, or null where nobody needs it (pictures, first layer)
   * @param forTraining false leaves out what only `backward` needs
   */
  createPass(x: Floats, dx: Floats | null, capacity: number, forTraining: boolean): LayerPass;
}

/**
 * Builds a layer from its plain spec. `allocateParam` gives it its place in the network's flat parameters, in the order of the calls.
 * @throws RangeError naming the layer and both shapes where they do not fit
 */
export type LayerFactory<S> = (
  spec: S,
  inputShape: Shape,
  name: string,
  kernels: Kernels,
  allocateParam: (name: string, shape: Shape) => Param,
) => Layer;
