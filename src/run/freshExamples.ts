import type { SequenceDataset } from '../data/dataset';
import type { Kernels } from '../engine/kernels/kernels';
import type { Objective } from '../engine/objective';
import type { Floats } from '../engine/tensor';
import type { Experiment } from '../experiment/experiment';
import type { RunData } from './runData';
import { examplesOfEpoch } from './runDataset';

interface Held {
  readonly data: RunData;
  readonly targets: Floats;
  readonly objective: Objective;
  readonly kernels: Kernels;
}

/** A training part that is drawn anew for every epoch, in arrays of its own; that of epoch 0 is the dataset's. */
export class FreshExamples {
  readonly inputs: Floats;
  readonly targets: Floats;
  /** The epoch whose examples the arrays hold. */
  private epoch = 0;

  constructor(
    private readonly experiment: Experiment,
    private readonly dataset: SequenceDataset,
    private readonly held: Held,
  ) {
    const { data, targets, kernels } = held;
    const share = dataset.trainCount / data.count;
    this.inputs = kernels.allocate(data.inputs.length * share);
    this.targets = kernels.allocate(targets.length * share);
    this.fromDataset();
  }

  private fromDataset(): void {
    const { data, targets } = this.held;
    this.inputs.set(data.inputs.subarray(0, this.inputs.length));
    this.targets.set(targets.subarray(0, this.targets.length));
  }

  /** Sees to it that the arrays hold the examples of this epoch. */
  draw(epoch: number): void {
    if (epoch === this.epoch) return;
    this.epoch = epoch;
    if (epoch === 0) {
      this.fromDataset();
      return;
    }
    const { x, t } = examplesOfEpoch(this.experiment, this.dataset, epoch);
    this.inputs.set(x);
    this.held.objective.encodeTargets(t, this.targets);
  }
}
