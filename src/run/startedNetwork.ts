import type { Dataset } from '../data/dataset';
import { startNetwork } from '../engine/initializers/startNetwork';
import type { Kernels } from '../engine/kernels/kernels';
import { buildNetwork, type Network } from '../engine/network';
import { createObjective, type Objective } from '../engine/objective';
import { createRng } from '../engine/rng';
import { type Architecture, architecture } from '../experiment/architecture';
import type { Experiment } from '../experiment/experiment';
import type { RunData } from './runData';

/** Whether some step has no target: letters after the end of a name, values of a window that belong to the other part. */
const lacksTargets = ({ t, task }: Dataset): boolean => t.some((target) => (task === 'regression' ? Number.isNaN(target) : target < 0));

/** What the outputs of an experiment mean and what is minimised. @param timeReduction over the steps of an example */
export const objectiveOf = (
  experiment: Experiment,
  dataset: Dataset,
  { targetSteps }: Pick<RunData, 'targetSteps'>,
  kernels: Kernels,
  timeReduction: 'mean' | 'sum' = 'mean',
): Objective =>
  createObjective({
    loss: experiment.loss,
    outputActivation: experiment.outputActivation,
    task: dataset.task,
    classCount: dataset.classes.length,
    answers: dataset.several?.all.length,
    steps: targetSteps,
    timeReduction,
    isMasked: dataset.form === 'sequences' && lacksTargets(dataset),
    kernels,
  });

/** The layers of an experiment between its data and its objective. */
export const architectureOf = (experiment: Experiment, dataset: Dataset, data: RunData, objective: Objective): Architecture =>
  architecture(experiment.hidden, {
    inputShape: data.inputShape,
    symbols: data.symbols,
    perStep: dataset.form === 'sequences' && dataset.perStep,
    outputs: objective.outputs,
    outputActivation: objective.layerActivation,
  });

/** The network with its start weights. */
export function startedNetwork(
  { seeds, initializer }: Experiment,
  dataset: Dataset,
  { inputShape }: RunData,
  { nodes }: Architecture,
  kernels: Kernels,
): Network {
  const network = buildNetwork({ inputShape, layers: nodes }, kernels);
  // Where one stream draws data and start weights, it goes on from where the data left it, until other start weights are asked for.
  const continuation = dataset.form === 'points' ? dataset.continuation : undefined;
  const stream = (seeds.init === seeds.data && continuation) || createRng(seeds.init, 'init');
  startNetwork(network, initializer, stream);
  return network;
}
