import { argMax } from '../engine/argMax';
import type { Objective } from '../engine/objective';
import type { Floats } from '../engine/tensor';
import type { BoundaryPicture } from './boundary';

type Cells = Pick<BoundaryPicture, 'values' | 'winners' | 'margins'>;

/** Writes the predictions in the first `count` rows of `y` into the cells from `first` on. @param answerAt see `RunView` */
export function writeCells(
  { outputs, outputRange }: Objective,
  y: Floats,
  first: number,
  count: number,
  cells: Cells,
  answerAt: number,
): void {
  const { values, winners, margins } = cells;
  const [low, high] = outputRange;
  if (!winners || !margins) {
    for (let i = 0; i < count; i++) values[first + i] = y[i * outputs + answerAt];
    return;
  }
  for (let i = 0; i < count; i++) {
    const winner = argMax(y, i * outputs, outputs);
    const most = y[i * outputs + winner];
    let second = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < outputs; k++) if (k !== winner) second = Math.max(second, y[i * outputs + k]);
    winners[first + i] = winner;
    values[first + i] = Math.min(1, Math.max(0, (most - low) / (high - low)));
    margins[first + i] = (most - second) / (high - low);
  }
}
