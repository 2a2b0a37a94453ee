import { createTimeReader, recurrentColumns } from '../../run/throughTime';
import type { TrainingLoop } from '../../run/trainingLoop';
import { stepReading } from './stepReading';
import type { StepReading, ThroughTimeAsk } from './throughTime';

/** What a step of an example does to the gradient, whatever the width of the layer; null where no layer has a state. */
export function readStep(loop: TrainingLoop, { index, column, at }: ThroughTimeAsk): StepReading | null {
  const columns = recurrentColumns(loop);
  const own = columns.find((each) => each.column === column) ?? columns[0];
  if (!own) return null;
  const reader = createTimeReader(loop);
  const last = reader.read(Math.max(0, Math.min(loop.data.count - 1, index)));
  const step = at > 0 ? Math.min(at, loop.network.inputShape[0]) - 1 : Math.max(0, last);
  return stepReading(loop, reader, own, step);
}
