import { originalValue } from '../../../data/originalValue';
import type { Quality } from '../../../probes/quality';
import type { Residuals } from '../../../render/paintResiduals';
import type { RunInfo } from '../../../run/runInfo';

/** In the units that the target was measured in. */
export function residualsOf({ t, target }: Pick<RunInfo, 't' | 'target'>, { from, steps, answers, outputs }: Quality): Residuals {
  const predicted = answers.map((value) => originalValue(target, value));
  const scale = target?.standardDeviation ?? 1;
  return {
    predicted,
    residuals: predicted.map((value, row) => originalValue(target, t[from * steps + row] as number) - value),
    deviations: outputs.some((deviation) => !Number.isNaN(deviation)) ? outputs.map((deviation) => scale * deviation) : new Float64Array(0),
  };
}

/** The share of the residuals within so many of their own standard deviations. */
export const shareWithin = ({ residuals, deviations }: Residuals, times: number): number =>
  residuals.filter((residual, k) => Math.abs(residual) <= times * (deviations[k] as number)).length / residuals.length;
