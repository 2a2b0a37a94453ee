import type { Dataset } from '../data/dataset';
import type { Kernels } from '../engine/kernels/kernels';
import type { Network, NodeSpec } from '../engine/network';
import type { Objective } from '../engine/objective';
import type { Floats } from '../engine/tensor';
import type { ColumnSpec } from '../experiment/architecture';
import type { HiddenLayer } from '../experiment/layerKinds';
import type { Parts } from './parts';
import type { TrainingLoop } from './trainingLoop';

/** Hands out arrays of earlier frames again before it makes new ones. */
export interface ArrayPool {
  take(length: number): Float32Array;
}

/** What a probe may read of a run. Nothing in it moves the run. */
export interface RunView {
  /** Of several targets `t` and `target` are those of the one that is looked at. */
  readonly dataset: Dataset;
  /** The first output of the target that is looked at: 0 where there is one. */
  readonly answerAt: number;
  readonly network: Network;
  /** The learner's layers among the engine's, the output last. */
  readonly columns: readonly ColumnSpec[];
  /** The same as the experiment has them, without the output. */
  readonly hidden: readonly HiddenLayer[];
  /** What the engine's layers were built from. */
  readonly nodes: readonly NodeSpec[];
  readonly objective: Objective;
  readonly kernels: Kernels;
  /** [N, inputShape], training part first */
  readonly inputs: Floats;
  /** [N, steps, outputs] */
  readonly targets: Floats;
  readonly parts: Parts;
  /** Names of the features of points; empty for images and sequences. */
  readonly features: readonly string[];
  /** Indices into the dataset's axes that span the pictures: across, up. */
  readonly pictureAxes: readonly number[];
  readonly pool: ArrayPool;
  /**
   * ∂(mean training loss)/∂parameter at the present weights, without penalty, laid out as `network.parameters`; over the scored training
   * examples, in evaluation mode: no mask is drawn, no running statistic moved. Computed once at a place of the run, whoever asks.
   */
  gradient(): Floats;
  /** The training itself, for who copies it: a copy may be moved, this may not. */
  readonly loop: TrainingLoop;
  /** See `TrainingLoop`. */
  lastMasks(): readonly (Uint8Array | null)[];
}

/** @param pictureAxes see `RunView` @param answerAt see `RunView` */
export function viewOf(loop: TrainingLoop, pictureAxes: readonly number[], pool: ArrayPool, gradient: () => Floats, answerAt = 0): RunView {
  const { outputs, answers } = loop.objective;
  return {
    dataset: { ...loop.dataset, ...loop.dataset.several?.all[(answerAt * answers) / outputs] },
    answerAt,
    network: loop.network,
    columns: loop.architecture.columns,
    hidden: loop.experiment.hidden,
    objective: loop.objective,
    kernels: loop.kernels,
    inputs: loop.data.inputs,
    targets: loop.targets,
    parts: loop.parts,
    features: loop.data.features,
    pictureAxes,
    pool,
    gradient,
    nodes: loop.architecture.nodes,
    loop,
    lastMasks: () => loop.lastMasks(),
  };
}
