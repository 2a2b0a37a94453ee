import { activations } from '../engine/activations/registry';
import type { Kernels } from '../engine/kernels/kernels';
import type { WeightedArrays, WeightedKernel } from '../engine/kernels/weighted';
import { entryOf } from '../engine/spec';
import type { PlantedBug } from '../experiment/plantedBugs';

/** What a bug changes of the loops that a network is built with. */
type Changes = Partial<Kernels>;

/**
 * The loops of a network whose way back is wrong in one place, as it would be in a program; the way forward is right. What is not changed is looked
 * up in the right ones when it is used, as some of them come late.
 * @param examples of the batch: what the mean is taken over
 */
export const plantedKernels = (kernels: Kernels, bug: PlantedBug, examples: number): Kernels =>
  Object.assign(Object.create(kernels) as Kernels, changes[bug](kernels, examples));

const changes: Readonly<Record<PlantedBug, (kernels: Kernels, examples: number) => Changes>> = {
  /** dz = dy, where it should be dy · f′(z). */
  slope(kernels) {
    const linear = entryOf(activations, 'linear');
    const withoutSlope = (right: WeightedKernel, straight: WeightedKernel): WeightedKernel => ({
      forward: right.forward,
      backward: straight.backward,
    });
    return {
      denseLayer: (activation, params, inputs, units, arrays) =>
        withoutSlope(
          kernels.denseLayer(activation, params, inputs, units, arrays),
          kernels.denseLayer(linear, {}, inputs, units, apart(arrays)),
        ),
      convolutionLayer: (activation, params, shape, arrays) =>
        withoutSlope(
          kernels.convolutionLayer(activation, params, shape, arrays),
          kernels.convolutionLayer(linear, {}, shape, apart(arrays)),
        ),
      activateBackward: (_activation, _params, _z, _y, dy, dz, count) => kernels.copy(dy, dz, count),
    };
  },
  /** dx reads W [units, inputs] with the stride of its transpose: what it takes for wᵢᵤ is another weight. */
  transposed: (kernels) => ({
    denseLayer(activation, params, inputs, units, arrays) {
      const { dx, dy, weight } = arrays;
      const right = kernels.denseLayer(activation, params, inputs, units, { ...arrays, dx: null });
      const none = kernels.allocate(0);
      return {
        forward: right.forward,
        backward(rows) {
          right.backward(rows);
          if (dx) kernels.denseForward(dy, weight, none, dx, rows, units, inputs);
        },
      };
    },
  }),
  /** db stays 0. */
  bias(kernels) {
    const none = kernels.allocate(0);
    return {
      denseLayer: (activation, params, inputs, units, arrays) =>
        kernels.denseLayer(activation, params, inputs, units, { ...arrays, dBias: none }),
      convolutionLayer: (activation, params, shape, arrays) =>
        kernels.convolutionLayer(activation, params, shape, { ...arrays, dBias: none }),
      denseBackwardParams: (x, dz, dWeight, _dBias, batch, inputs, units) =>
        kernels.denseBackwardParams(x, dz, dWeight, none, batch, inputs, units),
    };
  },
  /** The gradient of the sum over the examples, held against the slope of their mean. */
  sum: (kernels, examples) => lossTimes(kernels, examples),
  /** t − y where it should be y − t. */
  sign: (kernels) => lossTimes(kernels, -1),
  /** Nothing within a pass is wrong: the sums of the pass before are still there, see `checkedNetwork`. */
  kept: () => ({}),
  /** Uᵀδ is not added to what flows back from step to step. */
  time: () => ({ denseBackwardInputAccumulate() {} }),
};

function lossTimes(kernels: Kernels, factor: number): Changes {
  return {
    loss(loss, params, y, targets, batch, outputs, dy, divisor, sum) {
      kernels.loss(loss, params, y, targets, batch, outputs, dy, divisor, sum);
      if (dy) kernels.scale(dy, factor, batch * outputs);
    },
  };
}

/** The same places; a linear layer's y is its pre-activation. */
const apart = (arrays: WeightedArrays): WeightedArrays => ({ ...arrays, y: arrays.preActivation });
