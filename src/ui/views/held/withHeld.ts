import type { HeldValue } from '../../../data/heldValues';
import type { RunInfo } from '../../../run/runInfo';

/** What is held after some columns are put elsewhere, null: back to their means. In the order of the table. */
export function withHeld(
  { axes }: Pick<RunInfo, 'axes'>,
  held: readonly HeldValue[],
  changes: readonly { readonly column: string; readonly value: number | null }[],
): readonly HeldValue[] {
  const values = new Map([...held, ...changes].map(({ column, value }) => [column, value]));
  const place = (column: string) => axes.findIndex(({ name }) => name === column);
  return [...values]
    .flatMap(([column, value]) => (value === null ? [] : [{ column, value }]))
    .sort((a, b) => place(a.column) - place(b.column));
}
