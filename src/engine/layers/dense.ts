import { type ActivationSpec, activationOf, isActivatedInPlace } from '../activations/chosen';
import { refusal } from '../sentences';
import { sizeOf } from '../tensor';
import { isCount, type LayerFactory, type LayerParam, type LayerPass, onlyShape } from './layer';

export interface DenseSpec extends ActivationSpec {
  readonly kind: 'dense';
  readonly units: number;
  /** Absent = true. */
  readonly bias?: boolean;
}

/**
 * y = f(W x + b), every unit from every input; on a sequence [T, I] the same weights at every step. W [F, I] row by row, b [F]
 * (lecture L1.5). Backwards: dz = dy · f′(z), dW = Σ_b dz xᵀ, db = Σ_b dz, dx = Wᵀ dz.
 */
export const createDense: LayerFactory<DenseSpec> = (spec, inputShapes, build) => {
  const { name, kernels } = build;
  const inputShape = onlyShape(inputShapes, build);
  const { units } = spec;
  if (inputShape.length < 1 || inputShape.length > 2) throw refusal('layer.denseInput', { layer: name, units, shape: inputShape });
  const inputs = inputShape[inputShape.length - 1];
  const steps = sizeOf(inputShape) / inputs;
  if (!isCount(units)) throw refusal('layer.denseUnits', { layer: name, units, inputs });
  const { activation, params: activationParams } = activationOf(spec);
  const weight = build.param('weight', { role: 'weight', shape: [units, inputs], fanIn: inputs, fanOut: units, start: null });
  const bias =
    spec.bias === false ? null : build.param('bias', { role: 'bias', shape: [units], fanIn: inputs, fanOut: units, start: null });
  return {
    name,
    inputShapes,
    outputShape: [...inputShape.slice(0, -1), units],
    params: [weight, bias].filter((param): param is LayerParam => param !== null),
    buffers: [],
    createPass([source], { capacity, backward, keepsPreActivations, gradientOf }): LayerPass {
      const { y: x, dy: dx } = source;
      const rows = capacity * steps;
      const preActivation = kernels.allocate(rows * units);
      const noBias = kernels.allocate(0);
      const y = isActivatedInPlace(activation, keepsPreActivations, backward) ? preActivation : kernels.allocate(rows * units);
      const dy = kernels.allocate(backward ? rows * units : 0);
      const layer = kernels.denseLayer(activation, activationParams, inputs, units, {
        x,
        weight: weight.value,
        bias: bias?.value ?? noBias,
        preActivation,
        y,
        dy,
        dWeight: gradientOf(weight),
        dBias: bias ? gradientOf(bias) : noBias,
        dx,
      });
      return {
        y,
        dy,
        trace: { preActivation },
        forward: (batch) => layer.forward(batch * steps),
        backward: (batch) => layer.backward(batch * steps),
      };
    },
  };
};
