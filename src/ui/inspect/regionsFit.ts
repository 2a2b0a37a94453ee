import type { RunInfo } from '../../run/runInfo';
import type { Misfit } from './registry';

const straight = ['linear', 'relu', 'leakyRelu'];

/** Units of the hidden layers with a kink. */
export const kinkedUnitsOf = ({ layers }: RunInfo): readonly number[] =>
  layers.slice(1, -1).flatMap(({ units, activation }) => (activation === 'linear' ? [] : [units]));

/** Whether the network is made of lines over the inputs of its picture. */
export function regionsFit(info: RunInfo): true | Misfit {
  const { form, featureNames, axes, pictureAxes, layers } = info;
  const names = axes.map(({ name }) => name);
  if (form !== 'points') return 'fits.regions.inputs';
  if (featureNames.some((feature) => !names.includes(feature))) return 'fits.regions.features';
  if (featureNames.some((feature) => !pictureAxes.includes(names.indexOf(feature)))) return 'fits.regions.inputs';
  const hidden = layers.slice(1, -1);
  if (hidden.some(({ kind, hasNorm, skipFrom }) => kind !== 'dense' || hasNorm || skipFrom !== null)) return 'fits.regions.layers';
  return hidden.every(({ activation }) => straight.includes(activation)) || 'fits.regions.bends';
}
