import { refusal } from '../sentences';
/** A dense layer as plain numbers. */
export interface PiecewiseLinearLayer {
  /** [units, inputs], row by row. */
  readonly weight: ArrayLike<number>;
  /** [units] */
  readonly bias: ArrayLike<number>;
  readonly activation: string;
  /** Of leaky ReLU; absent = 0.01. */
  readonly negativeSlope?: number;
}

const slopesBelowZero: Readonly<Record<string, (layer: PiecewiseLinearLayer) => number>> = {
  linear: () => 1,
  relu: () => 0,
  leakyRelu: ({ negativeSlope }) => negativeSlope ?? 0.01,
};

/** f(z) = z above 0 and this slope times z below: 1 for linear, 0 for ReLU. */
export const slopeBelowZero = (layer: PiecewiseLinearLayer): number => slopesBelowZero[layer.activation](layer);

/**
 * The last layer may end in an activation that is not made of lines: what is counted then are the regions of its pre-activation.
 * @returns the layers, the last one's activation taken as linear where it is not made of lines
 * @throws EngineError in one sentence if the network has none or too many inputs, or hidden layers that bend
 */
export function checkPiecewiseLinear(layers: readonly PiecewiseLinearLayer[]): readonly PiecewiseLinearLayer[] {
  if (layers.length === 0) throw refusal('regions.noLayers', {});
  const inputs = inputsOf(layers[0]);
  if (inputs !== 1 && inputs !== 2) throw refusal('regions.inputs', { inputs });
  return layers.map((layer, l) => {
    if (l > 0 && inputsOf(layer) !== layers[l - 1].bias.length) {
      throw refusal('regions.layerInputs', { layer: l + 1, inputs: inputsOf(layer), units: layers[l - 1].bias.length });
    }
    if (layer.activation in slopesBelowZero) return layer;
    if (l === layers.length - 1) return { ...layer, activation: 'linear' };
    throw refusal('regions.bent', { layer: l + 1, activation: layer.activation });
  });
}

export const inputsOf = ({ weight, bias }: PiecewiseLinearLayer): number => weight.length / bias.length;
