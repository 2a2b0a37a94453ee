import { createRng } from '../../engine/rng';
import { type DataClause, say } from '../sentences';
import type { ColumnChoice, RowProblem } from './choices';
import type { ColumnFacts } from './facts';
import type { TableInput } from './inputs';
import type { TableRecord } from './records';

/** Why a row has no number in a column. */
export function whyNot({ cells, isMissing }: ColumnFacts, { name, kind }: ColumnChoice, row: number): DataClause {
  const cell = cells[row];
  if (cell === '') return say('row.empty', { column: name });
  const shown = { cell: cell.slice(0, 30), column: name };
  if (kind === 'date' && !isMissing(cell)) return say('row.notDate', shown);
  return kind === 'classes' || isMissing(cell) ? say('row.missing', shown) : say('row.notNumber', shown);
}

interface Usable {
  /** Places of the rows that can be used. */
  readonly good: readonly number[];
  readonly problems: readonly RowProblem[];
}

/** Which rows have every number that is needed, and why the others have not. */
export function usableRows(
  records: readonly TableRecord[],
  needed: readonly { readonly values: Float64Array; readonly column: number }[],
  why: (column: number, row: number) => DataClause,
): Usable {
  const good: number[] = [];
  const problems: RowProblem[] = [];
  for (let n = 0; n < records.length; n++) {
    const gap = needed.find(({ values }) => Number.isNaN(values[n]));
    if (gap) problems.push({ line: records[n].line, reason: why(gap.column, n) });
    else good.push(n);
  }
  return { good, problems };
}

/** So many of the rows by chance, in the order of the file. */
export function drawnRows(rows: readonly number[], count: number, seed: string): readonly number[] {
  if (rows.length <= count) return rows;
  const rng = createRng(seed, 'rows');
  const left = [...rows];
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(rng.uniform() * (left.length - i));
    [left[i], left[j]] = [left[j], left[i]];
  }
  return left.slice(0, count).sort((a, b) => a - b);
}

/** How many rows say no more than one before them. */
export function duplicatesOf(
  rows: readonly number[],
  inputs: readonly TableInput[],
  targets: readonly { readonly values: Float64Array }[],
): number {
  const seen = new Set(rows.map((n) => [...inputs, ...targets].map(({ values }) => values[n]).join()));
  return rows.length - seen.size;
}
