import type { Dataset, FurtherTarget } from './dataset';

/** A regression has so many targets at once at most. */
export const mostTargets = 8;

/** Every target of a regression of several, the first one first; empty where there is one, or classes. */
export const severalTargets = (dataset: Dataset): readonly FurtherTarget[] =>
  dataset.form === 'points' && dataset.further && dataset.target ? [{ axis: dataset.target, t: dataset.t }, ...dataset.further] : [];

/** What a network learns of every example: class index or target, [N, targets]. */
export function wantedOf(dataset: Dataset): Float64Array {
  const all = severalTargets(dataset);
  if (all.length === 0) return dataset.t;
  return Float64Array.from({ length: dataset.t.length * all.length }, (_, at) => all[at % all.length].t[Math.floor(at / all.length)]);
}

/** Place among the targets of the one with a name; the first where there is none such. */
export const placeOfTarget = (dataset: Dataset, name: string): number =>
  Math.max(
    0,
    severalTargets(dataset).findIndex(({ axis }) => axis.name === name),
  );

/** The same data with one of its targets as the one that is looked at. Nothing is trained on it. */
export function lookedAt(dataset: Dataset, place: number): Dataset {
  const { axis, t } = severalTargets(dataset)[place] ?? {};
  return axis && t ? { ...dataset, target: axis, t } : dataset;
}
