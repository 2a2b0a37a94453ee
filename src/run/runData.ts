import type { Dataset } from '../data/dataset';
import { defaultFeatures, featureMatrix } from '../data/features';
import type { Kernels } from '../engine/kernels/kernels';
import type { Floats, Shape } from '../engine/tensor';

/** A dataset as a network reads it. */
export interface RunData {
  /** [N, inputShape] */
  readonly inputs: Floats;
  readonly inputShape: Shape;
  /** Number of different symbols where an example is a sequence of them; otherwise null. */
  readonly symbols: number | null;
  /** Steps of an example that have a target each; 1 without a time axis. */
  readonly targetSteps: number;
  readonly count: number;
  /** Names of the features; empty for images and sequences. */
  readonly features: readonly string[];
}

/** @param features the chosen ones; empty = the dataset's own */
export function runData(dataset: Dataset, features: readonly string[], kernels: Kernels): RunData {
  const copied = (values: ArrayLike<number>): Floats => {
    const floats = kernels.allocate(values.length);
    floats.set(values);
    return floats;
  };
  switch (dataset.form) {
    case 'points': {
      const used = features.length > 0 ? features : defaultFeatures(dataset.axes);
      const inputs = copied(featureMatrix(dataset, used));
      return { inputs, inputShape: [used.length], symbols: null, targetSteps: 1, count: dataset.t.length, features: used };
    }
    case 'images': {
      const inputs = kernels.allocate(dataset.pixels.length);
      for (let i = 0; i < inputs.length; i++) inputs[i] = dataset.pixels[i] / dataset.maxValue;
      return { inputs, inputShape: dataset.shape, symbols: null, targetSteps: 1, count: dataset.t.length, features: [] };
    }
    case 'sequences': {
      const { steps, width, symbols, perStep } = dataset;
      const targetSteps = perStep ? steps : 1;
      return {
        inputs: copied(dataset.x),
        inputShape: width === null ? [steps] : [steps, width],
        symbols,
        targetSteps,
        count: dataset.t.length / targetSteps,
        features: [],
      };
    }
  }
}
