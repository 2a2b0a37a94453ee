import type { Kernels } from '../engine/kernels/kernels';
import { plainKernels } from '../engine/kernels/plain/plainKernels';
import { buildNetwork, type Network } from '../engine/network';
import type { Objective } from '../engine/objective';
import { createUpdate, type Update } from '../engine/update';
import { updateRules } from '../engine/updateRules/registry';
import { objectiveOf } from './startedNetwork';
import type { TrainingLoop } from './trainingLoop';

/** The network of a run once more, with numbers of its own in doubles: what is computed with it moves nothing in the run. */
export interface DoubleCopy {
  readonly kernels: Kernels;
  readonly network: Network;
  readonly objective: Objective;
  /** The output's activation belongs to the loss: the last layer gives what it is taken of. */
  readonly takesLogits: boolean;
  /** Null where a whole-vector method trains. */
  readonly update: Update | null;
  /** Names of the optimizer's memory, in the order of `update.state`. */
  readonly slots: readonly string[];
  /** Takes over the parameters and the running statistics as they stand. */
  read(): void;
}

export function doubleCopyOf({ network: trained, architecture, experiment, dataset, objective: { steps } }: TrainingLoop): DoubleCopy {
  const { optimizer, penalty, clipNorm } = experiment;
  const kernels = plainKernels();
  const network = buildNetwork({ inputShape: trained.inputShape, layers: architecture.nodes }, kernels);
  const objective = objectiveOf(experiment, dataset, { targetSteps: steps }, kernels);
  const rule = updateRules.find(({ id }) => id === optimizer.id);
  return {
    kernels,
    network,
    objective,
    takesLogits: objective.layerActivation !== experiment.outputActivation,
    update: rule ? createUpdate({ network, optimizer, penalty, kernels, clipNorm }) : null,
    slots: rule?.slots ?? [],
    read() {
      network.parameters.set(trained.parameters);
      network.buffers.set(trained.buffers);
    },
  };
}
