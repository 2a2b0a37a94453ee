import type { InputAxis, SequenceDataset } from '../data/dataset';
import { originalValue } from '../data/originalValue';
import { datasets } from '../data/registry';
import type { Kernels } from '../engine/kernels/kernels';
import type { Objective } from '../engine/objective';
import { entryOf } from '../engine/spec';
import type { Floats } from '../engine/tensor';
import type { Experiment } from '../experiment/experiment';
import type { RunData } from './runData';
import { asRead } from './runDataset';

/**
 * The training examples of an epoch, from 1 on, on the dataset's own scale: drawn from the data seed and the number of the epoch alone, so that
 * a run is the same wherever it was sought to.
 */
export function examplesOfEpoch(experiment: Experiment, dataset: SequenceDataset, epoch: number): SequenceDataset {
  const seeds = { data: `${experiment.seeds.data} epoch ${epoch}`, split: experiment.seeds.split };
  const { params, id } = experiment.dataset;
  const request = { params, examples: dataset.trainCount, noisePercent: 0, trainPercent: 100, seeds };
  const drawn = asRead(entryOf(datasets, id).generate(request), experiment);
  if (drawn.form !== 'sequences') throw new RangeError(`${id} has no sequences`);
  return {
    ...drawn,
    x: rescaled(drawn.x, drawn.read ?? drawn.target, dataset.read ?? dataset.target),
    t: rescaled(drawn.t, drawn.target, dataset.target),
  };
}

/** From one standardised scale to another. */
function rescaled(values: Float64Array, from: InputAxis | undefined, to: InputAxis | undefined): Float64Array {
  if (!to?.standardDeviation) return values;
  return values.map((value) => (originalValue(from, value) - (to.mean ?? 0)) / (to.standardDeviation ?? 1));
}

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
