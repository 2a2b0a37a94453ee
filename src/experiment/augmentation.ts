import type { Augmentation } from '../engine/training/augmentation';
import type { Experiment } from './experiment';

/** How the images of an experiment are changed each time that they are trained on; null: not at all. */
export function augmentationOf(experiment: Experiment): Augmentation | null {
  const augmentation: Augmentation = {
    shift: experiment.augmentShift,
    rotation: experiment.augmentRotation,
    scale: experiment.augmentScale,
    mirror: experiment.augmentMirror,
    brightness: experiment.augmentBrightness,
    contrast: experiment.augmentContrast,
  };
  return Object.values(augmentation).some(Boolean) ? augmentation : null;
}
