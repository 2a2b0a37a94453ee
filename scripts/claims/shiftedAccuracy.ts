import { createEvaluator } from '../../src/engine/evaluation';
import { sizeOf } from '../../src/engine/tensor';
import type { Run } from '../../src/run/run';

/** Share of all test images that are classified rightly after each was moved so many pixels across, its ground coming in from the side. */
export function shiftedAccuracy({ loop }: Run, across: number): number {
  const { dataset, data, network, objective, kernels, targets, parts } = loop;
  if (dataset.form !== 'images') throw new RangeError('only images can be moved');
  const [, width, channels] = dataset.shape;
  const size = sizeOf(dataset.shape);
  const { from, count } = parts.scored.test;
  const evaluator = createEvaluator({ network, objective, kernels, task: dataset.task, capacity: 64 });
  const moved = kernels.allocate(count * size);
  for (let i = 0; i < moved.length; i++) {
    const column = Math.floor(i / channels) % width;
    const isInside = column - across >= 0 && column - across < width;
    moved[i] = isInside ? data.inputs[from * size + i - across * channels] : -data.centre[i % channels];
  }
  const outputs = objective.outputs * objective.steps;
  const of = { targets: targets.subarray(from * outputs, (from + count) * outputs), t: dataset.t.subarray(from, from + count) };
  return evaluator.evaluate(moved, of.targets, of.t, 0, count).metric;
}
