import { leastSquares } from '../../../engine/leastSquares';
import type { OneUnit, UnitPlace } from './oneUnit';

export interface BestLinear {
  readonly place: UnitPlace;
  /** Below the number of inputs there are other places that are as good. */
  readonly rank: number;
}

/** Where a linear unit's squared error over the training examples is least, in closed form. */
export function bestLinear({ examples: { x, count, inputs }, targets }: Pick<OneUnit, 'examples' | 'targets'>): BestLinear {
  const { weight, bias, rank } = leastSquares({ x, targets, count, inputs, outputs: 1 });
  return { place: Float64Array.from([...weight, ...bias]), rank };
}
