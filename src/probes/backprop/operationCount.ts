import type { LayerInfo } from '../../run/runInfo';

/** Whether a network is looked at unit by unit: all its layers are dense. */
export const isByUnit = (layers: readonly Pick<LayerInfo, 'kind' | 'shape'>[]): boolean =>
  layers.every(({ kind, shape }) => kind === 'features' || ((kind === 'dense' || kind === 'output') && shape.length === 1));

/** How many operations `operationsOf` lists: to be told without listing them. */
export function operationCount(layers: readonly Pick<LayerInfo, 'units' | 'hasNorm' | 'skipFrom'>[], byUnit: boolean): number {
  const last = layers.length - 1;
  if (!byUnit) return 2 * last + 3;
  // forward sum and activation, back δ and a row each, and ∂L/∂a of hidden ones
  return layers
    .slice(1)
    .reduce(
      (sum, { units, hasNorm, skipFrom }, l) => sum + units * (4 + Number(hasNorm) + Number(skipFrom !== null) + Number(l + 1 < last)),
      3,
    );
}
