import { originalValue } from '../../../data/originalValue';
import type { Quality } from '../../../probes/quality';
import type { Residuals } from '../../../render/paintResiduals';
import type { RunInfo } from '../../../run/runInfo';

/** In the units that the target was measured in, wherever there is one. */
export function residualsOf({ t, target }: Pick<RunInfo, 't' | 'target'>, { from, steps, answers, outputs }: Quality): Residuals {
  const scale = target?.standardDeviation ?? 1;
  const isAsked = (_: number, row: number) => !Number.isNaN(t[from * steps + row]);
  const truth = t.subarray(from * steps, from * steps + answers.length).filter(isAsked);
  const predicted = answers.filter(isAsked).map((value) => originalValue(target, value));
  const deviations = outputs.filter(isAsked);
  return {
    predicted,
    residuals: predicted.map((value, row) => originalValue(target, truth[row] as number) - value),
    deviations: deviations.some((deviation) => !Number.isNaN(deviation))
      ? deviations.map((deviation) => scale * deviation)
      : new Float64Array(0),
  };
}

/** The share of the residuals within so many of their own standard deviations. */
export const shareWithin = ({ residuals, deviations }: Residuals, times: number): number =>
  residuals.filter((residual, k) => Math.abs(residual) <= times * (deviations[k] as number)).length / residuals.length;
