import type { TuningAnswer } from '../../../probes/wants/tuningProbe';
import { barAngles } from '../../../probes/wants/tuningProbe';
import type { TuningCurves } from '../../../render/paintTuning';

/** The largest of all answers of a layer: its curves have one scale. */
export function topOf({ now, start }: TuningAnswer): number {
  let top = 0;
  for (const values of [now, start]) for (const value of values) if (Number.isFinite(value)) top = Math.max(top, value);
  return top;
}

/** @param top absent: the unit's own largest answer */
export function tuningOf(tuning: TuningAnswer, unit: number, top?: number): TuningCurves {
  const own = (values: Float64Array) => values.subarray(unit * barAngles, (unit + 1) * barAngles);
  const [now, start] = [own(tuning.now), own(tuning.start)];
  return { now, start, top: top ?? Math.max(0, ...now.filter(Number.isFinite), ...start.filter(Number.isFinite)) };
}

/** Over those that have an answer at all. */
export function meanOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}
