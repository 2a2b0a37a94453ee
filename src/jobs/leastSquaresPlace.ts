import { leastSquares } from '../engine/leastSquares';
import type { TrainingLoop } from '../run/trainingLoop';
import { dot } from './mainDirections';
import { type PlaneVector, projected } from './slopes';

/** A minimum further from the plane than this share of its way there is not in it. */
const smallestShare = 1e-6;

/**
 * Where a linear unit's squared error is least, in closed form, as coordinates in a plane through the present weights; null for another network or
 * loss, and where the minimum lies beside the plane. Lecture: L2.5.
 */
export function leastSquaresPlace(
  { network, objective, experiment, data, targets, parts }: TrainingLoop,
  centre: Float64Array,
  directions: readonly [Float64Array, Float64Array],
): PlaneVector | null {
  const isLinear = network.layers.length === 1 && experiment.outputActivation === 'linear' && data.symbols === null;
  if (!isLinear || experiment.loss.id !== 'squaredError' || objective.steps !== 1) return null;
  const { from, count } = parts.scored.train;
  const inputs = data.inputs.length / data.count;
  const { outputs } = objective;
  const { weight, bias } = leastSquares({
    x: data.inputs.subarray(from * inputs, (from + count) * inputs),
    targets: targets.subarray(from * outputs, (from + count) * outputs),
    count,
    inputs,
    outputs,
  });
  if (weight.length + bias.length !== centre.length) return null;
  const way = Float64Array.from([...weight, ...bias], (value, i) => value - centre[i]);
  const place = projected(way, directions);
  const beside = way.map((value, i) => value - place[0] * directions[0][i] - place[1] * directions[1][i]);
  return dot(beside, beside) <= smallestShare * dot(way, way) ? place : null;
}
