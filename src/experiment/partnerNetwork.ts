import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from './experiment';
import type { HiddenLayer } from './layerKinds';
import { limits } from './limits';
import { normalizeExperiment } from './normalize';
import { recipeOf } from './recipes';

/** What stands beside the network of images: one without convolutions beside one with them, and the other way round. */
export interface Partner {
  readonly experiment: Experiment;
  readonly epochs: number;
  readonly isConvolutional: boolean;
}

const convolves = ({ hidden }: Pick<Experiment, 'hidden'>) => hidden.some(({ kind }) => kind === 'conv');
const [leastUnits, mostEpochs] = [8, 15];

interface Size {
  /** Numbers of an image, classes, and weights of the network that it is compared with. */
  readonly inputs: number;
  readonly classes: number;
  readonly parameters: number;
  /** Where that stands. */
  readonly epoch: number;
}

/** The same data and training for a network of the other kind: one dense layer of about as many weights, or the layers of the set's recipe. */
export function partnerOf(experiment: Experiment, { inputs, classes, parameters, epoch }: Size): Partner {
  const isConvolutional = !convolves(experiment);
  const units = Math.max(leastUnits, Math.min(limits.units, Math.round((parameters - classes) / (inputs + classes + 1))));
  const dense: readonly HiddenLayer[] = [{ kind: 'dense', units, activation: 'relu', params: {} }];
  const { hidden = dense } = isConvolutional ? recipeOf(entryOf(datasets, experiment.dataset.id)) : { hidden: dense };
  const epochs = Math.max(1, Math.min(mostEpochs, experiment.epochs || epoch || mostEpochs));
  return {
    experiment: normalizeExperiment({ ...experiment, hidden, epochs, patience: 0, seriesEvery: 0, view: {} }).experiment,
    epochs,
    isConvolutional,
  };
}
