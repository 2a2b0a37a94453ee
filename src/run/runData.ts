import type { Dataset, ImageDataset } from '../data/dataset';
import { defaultFeatures, featureMatrix } from '../data/features';
import type { Kernels } from '../engine/kernels/kernels';
import type { Floats, Shape } from '../engine/tensor';

/** A dataset as a network reads it. */
export interface RunData {
  /** [N, inputShape] */
  readonly inputs: Floats;
  /** What was subtracted of the pixels of images, which go from 0 to 1: a number a channel. Empty for other data. */
  readonly centre: Float64Array;
  readonly inputShape: Shape;
  /** Number of different symbols where an example is a sequence of them; otherwise null. */
  readonly symbols: number | null;
  /** Steps of an example that have a target each; 1 without a time axis. */
  readonly targetSteps: number;
  readonly count: number;
  /** Names of the features; empty for images and sequences. */
  readonly features: readonly string[];
}

const nowhere = new Float64Array(0);

/** Mean pixel of the training images, channel by channel. */
function meanPixel({ pixels, maxValue, shape, trainCount }: ImageDataset): Float64Array {
  const [height, width, channels] = shape;
  const sums = new Float64Array(channels); // of whole numbers: exact
  const end = trainCount * height * width * channels;
  for (let i = 0; i < end; i++) sums[i % channels] += pixels[i];
  return sums.map((sum) => sum / (trainCount * height * width * maxValue));
}

/** @param features the chosen ones; empty = the dataset's own @param centred whether images have their mean subtracted */
export function runData(dataset: Dataset, features: readonly string[], kernels: Kernels, centred = false): RunData {
  const copied = (values: ArrayLike<number>): Floats => {
    const floats = kernels.allocate(values.length);
    floats.set(values);
    return floats;
  };
  switch (dataset.form) {
    case 'points': {
      const used = features.length > 0 ? features : defaultFeatures(dataset.axes);
      const inputs = copied(featureMatrix(dataset, used));
      return { inputs, centre: nowhere, inputShape: [used.length], symbols: null, targetSteps: 1, count: dataset.t.length, features: used };
    }
    case 'images': {
      const inputs = kernels.allocate(dataset.pixels.length);
      const centre = centred ? meanPixel(dataset) : new Float64Array(dataset.shape[2]);
      for (let i = 0; i < inputs.length; i++) inputs[i] = dataset.pixels[i] / dataset.maxValue - centre[i % centre.length];
      return { inputs, centre, inputShape: dataset.shape, symbols: null, targetSteps: 1, count: dataset.t.length, features: [] };
    }
    case 'sequences': {
      const { steps, width, symbols, perStep } = dataset;
      const targetSteps = perStep ? steps : 1;
      return {
        inputs: copied(dataset.x),
        centre: nowhere,
        inputShape: width === null ? [steps] : [steps, width],
        symbols,
        targetSteps,
        count: dataset.t.length / targetSteps,
        features: [],
      };
    }
  }
}
