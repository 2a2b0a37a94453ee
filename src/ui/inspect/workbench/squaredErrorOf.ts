import { squaredError } from '../../../engine/losses/squaredError';

/** ½ mean (y − t)² */
export function squaredErrorOf(outputs: Float64Array, targets: Float64Array): number {
  const sum = new Float64Array(1);
  squaredError.evaluate(outputs, targets, outputs.length, 1, null, 1, {}, sum);
  return (sum[0] as number) / outputs.length;
}
