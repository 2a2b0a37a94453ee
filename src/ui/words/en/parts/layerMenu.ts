import type { ImageMisfit } from '../../../../experiment/imageMisfit';
import type { Speech } from '../../catalogue';

/** The menu of a layer, in English. */
export const layerMenu = {
  parameters: ({ count }: { readonly count: number }, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'parameter', other: 'parameters' })}`,
  double: 'Duplicate',
  remove: 'Remove layer',
  /** Why a layer does not fit, and what would. */
  misfit: ({ kernelSize, shape, fitting, canPad }: Omit<ImageMisfit, 'index'>, s: Speech) => {
    const places = shape.slice(0, 2);
    if (fitting === 1 && !canPad) return 'A single place is left: nothing to pool. A dense layer or the global average fits here.';
    const why = `${s.sides([kernelSize, kernelSize])} is larger than the ${s.sides(places)} that it would read`;
    return `${why}: at most ${s.sides([fitting, fitting])} fits${canPad ? ', or any that is padded to the same size' : ''}.`;
  },
  skip: 'Skip connection',
  noSkip: 'none',
  fromInput: 'from the input',
  fromLayer: ({ layer }: { readonly layer: number }, s: Speech) => `from layer ${s.count(layer)}`,
  onlyWithLoss: ({ loss }: { readonly loss: string }, s: Speech) => `The only one that goes with the loss ${s.label('losses', loss)}.`,
};
