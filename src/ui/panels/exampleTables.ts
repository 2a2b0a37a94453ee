import { originalValue } from '../../data/originalValue';
import type { RunInfo } from '../../run/runInfo';
import type { Numbers } from '../figure/numbers';

type Examples = Pick<RunInfo, 'axes' | 'target' | 'targets' | 'classes' | 'x' | 't' | 'count' | 'trainCount'>;

/** In original units; a standardised value comes back with its rounding, which is not shown. */
const measured = (axis: Parameters<typeof originalValue>[0], value: number) => Number(originalValue(axis, value).toPrecision(12));

/** Of several targets all, otherwise the one. */
const targetsOf = ({ target, targets, t }: Pick<Examples, 'target' | 'targets' | 't'>) => (targets.length > 0 ? targets : [{ target, t }]);

/**
 * Every example in original units: its inputs, its target, its part, and what the network answers to it.
 * @param answers see the probe, of several targets those to all; null: without these columns
 */
export function exampleTable(examples: Examples, answers: ArrayLike<number> | null): Numbers {
  const { axes, classes, x, count, trainCount } = examples;
  const targets = targetsOf(examples);
  const answered = answers ? targets : [];
  const named = (value: number) => classes[value] ?? value;
  const rows = Array.from({ length: count }, (_, n) => [
    ...axes.map((axis, d) => measured(axis, x[n * axes.length + d] as number)),
    ...targets.map(({ target: axis, t }) => (classes.length > 0 ? named(t[n] as number) : measured(axis, t[n] as number))),
    n < trainCount ? 'train' : 'test',
    ...answered.map(({ target: axis }, k) => {
      const answer = answers?.[n * targets.length + k] as number;
      return classes.length > 0 ? named(answer) : Number(originalValue(axis, answer).toPrecision(7));
    }),
  ]);
  const truths = targets.map(({ target: axis }) => axis?.name ?? 'class');
  const names = [
    ...axes.map(({ name }) => name),
    ...truths,
    'part',
    ...answered.map((_, k) => (targets.length > 1 ? `answer ${truths[k]}` : 'answer')),
  ];
  return { caption: '', columns: names.map((name) => ({ name })), rows };
}

/** How each column was standardised on the training part: (value − mean) / standardDeviation, 0 and 1 where it was left; null where none was. */
export function standardisationTable(examples: Pick<Examples, 'axes' | 'target' | 'targets' | 't'>): Numbers | null {
  const columns = [...examples.axes, ...targetsOf(examples).flatMap(({ target: axis }) => axis ?? [])];
  if (columns.every(({ mean, left }) => mean === undefined || left)) return null;
  return {
    caption: '',
    columns: [{ name: 'column' }, { name: 'mean' }, { name: 'standardDeviation' }],
    rows: columns.map(({ name, mean = 0, standardDeviation = 1 }) => [name, mean, standardDeviation]),
  };
}
