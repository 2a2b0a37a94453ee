import type { RunInfo } from '../../../run/runInfo';

/** Of the numbers that are read at a step: the columns of a series by their names, others a, b, … */
export function inputName({ sequences, target }: Pick<RunInfo, 'sequences' | 'target'>, row: number): string {
  const beside = sequences?.series?.beside;
  return (beside && (row === 0 ? target?.label : beside[row - 1]?.axis.label)) || String.fromCharCode(97 + row);
}
