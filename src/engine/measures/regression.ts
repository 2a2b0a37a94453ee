export interface RegressionScores {
  /** Σ (y − t)² / N, over all entries: no factor ½. */
  readonly meanSquaredError: number;
  /** Its root, in the unit of the target. */
  readonly rootMeanSquaredError: number;
  /** Σ |y − t| / N. */
  readonly meanAbsoluteError: number;
  /**
   * R² = 1 − Σ (y − t)² / Σ (t − mean t)² of each output: 1 for a perfect fit, 0 for the mean, below 0 for worse than that. A constant target has
   * no spread to explain: 1 if it is met, otherwise 0.
   */
  readonly rSquared: Float64Array;
  /** Mean over the outputs. */
  readonly meanRSquared: number;
  /** 1 − ΣΣ (y − t)² / ΣΣ (t − mean t)²: the mean over the outputs, weighted by their spread. */
  readonly weightedRSquared: number;
}

/** @param predicted @param target [N, outputs], N ≥ 1 */
export function regressionScores(predicted: ArrayLike<number>, target: ArrayLike<number>, outputs: number): RegressionScores {
  const count = target.length / outputs;
  const errors = new Float64Array(outputs);
  const spreads = new Float64Array(outputs);
  let absolute = 0;
  for (let k = 0; k < outputs; k++) {
    let mean = 0;
    for (let n = 0; n < count; n++) mean += target[n * outputs + k] / count;
    for (let n = 0; n < count; n++) {
      const error = predicted[n * outputs + k] - target[n * outputs + k];
      absolute += Math.abs(error);
      errors[k] += error * error;
      spreads[k] += (target[n * outputs + k] - mean) ** 2;
    }
  }
  const explained = (error: number, spread: number) => (spread > 0 ? 1 - error / spread : Number(error === 0));
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const rSquared = errors.map((error, k) => explained(error, spreads[k]));
  const meanSquaredError = total(errors) / target.length;
  return {
    meanSquaredError,
    rootMeanSquaredError: Math.sqrt(meanSquaredError),
    meanAbsoluteError: absolute / target.length,
    rSquared,
    meanRSquared: total(rSquared) / outputs,
    weightedRSquared: explained(total(errors), total(spreads)),
  };
}
