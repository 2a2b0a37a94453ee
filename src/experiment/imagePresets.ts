import type { Shape } from '../engine/tensor';
import { imageMisfit } from './imageMisfit';
import type { HiddenLayer } from './layerKinds';
import { readLayers } from './layerText';

/** Known networks for images, in the order of their menu. */
export const imagePresets = [
  /** The least that is one. */
  { id: 'tiny', layers: 'conv6;same,maxpool' },
  /** After LeNet-5: LeCun, Bottou, Bengio and Haffner, Gradient-based learning applied to document recognition, 1998. */
  { id: 'lenet', layers: 'conv6;kernelSize5,maxpool,conv16;kernelSize5,maxpool,120:relu,84:relu' },
  { id: 'mlp', layers: '128:relu' },
  {
    id: 'globalAverage',
    layers: 'conv16;kernelSize5;stride2;same;batchNorm,conv32;same;batchNorm,maxpool,conv64;same;batchNorm,gap',
  },
  /** After Bojarski et al., End to end learning for self-driving cars, 2016: strides in the place of pooling, then small dense layers. */
  { id: 'driving', layers: 'conv8;kernelSize5;stride2,conv12;kernelSize5;stride2,conv16,32:relu,10:relu' },
] as const;

export type ImagePresetId = (typeof imagePresets)[number]['id'];

export const presetLayers = (layers: string): readonly HiddenLayer[] => readLayers(layers, []);

/** Whether images of this shape are large enough for it. */
export const presetFits = (layers: string, images: Shape): boolean => imageMisfit(presetLayers(layers), images) === null;
