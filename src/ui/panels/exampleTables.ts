import { originalValue } from '../../data/originalValue';
import type { RunInfo } from '../../run/runInfo';
import type { Numbers } from '../figure/numbers';

type Examples = Pick<RunInfo, 'axes' | 'target' | 'classes' | 'x' | 't' | 'count' | 'trainCount'>;

/** In original units; a standardised value comes back with its rounding, which is not shown. */
const measured = (axis: Parameters<typeof originalValue>[0], value: number) => Number(originalValue(axis, value).toPrecision(12));

/**
 * Every example in original units: its inputs, its target, its part, and what the network answers to it.
 * @param answers see the probe; null: without that column
 */
export function exampleTable({ axes, target, classes, x, t, count, trainCount }: Examples, answers: ArrayLike<number> | null): Numbers {
  const named = (value: number) => classes[value] ?? value;
  const rows = Array.from({ length: count }, (_, n) => [
    ...axes.map((axis, d) => measured(axis, x[n * axes.length + d] as number)),
    classes.length > 0 ? named(t[n] as number) : measured(target, t[n] as number),
    n < trainCount ? 'train' : 'test',
    ...(answers
      ? [classes.length > 0 ? named(answers[n] as number) : Number(originalValue(target, answers[n] as number).toPrecision(7))]
      : []),
  ]);
  const names = [...axes.map(({ name }) => name), target?.name ?? 'class', 'part', ...(answers ? ['answer'] : [])];
  return { caption: '', columns: names.map((name) => ({ name })), rows };
}

/** How each column was standardised on the training part: (value − mean) / standardDeviation, 0 and 1 where it was left; null where none was. */
export function standardisationTable({ axes, target }: Pick<Examples, 'axes' | 'target'>): Numbers | null {
  const columns = [...axes, ...(target ? [target] : [])];
  if (columns.every(({ mean, left }) => mean === undefined || left)) return null;
  return {
    caption: '',
    columns: [{ name: 'column' }, { name: 'mean' }, { name: 'standardDeviation' }],
    rows: columns.map(({ name, mean = 0, standardDeviation = 1 }) => [name, mean, standardDeviation]),
  };
}
