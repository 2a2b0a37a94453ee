import type { InputAxis } from '../../../data/dataset';
import { measuredRest } from '../../../data/heldValues';
import { originalValue } from '../../../data/originalValue';
import type { RunInfo } from '../../../run/runInfo';
import { columnRelations } from '../../inspect/columns/columnRelations';
import { digitsOf } from '../columnTexts';

type Table = Pick<RunInfo, 'axes' | 'pictureAxes' | 'featureNames' | 'x' | 't' | 'trainCount' | 'task'>;

/** A column of numbers that spans no side of the picture. In the units in which it was measured. */
export interface HeldNumber {
  readonly kind: 'number';
  readonly axis: InputAxis;
  readonly rest: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A column of two values, or several of which one is 1 at a time: one of a few words. */
export interface HeldChoice {
  readonly kind: 'choice';
  readonly label: string;
  readonly axes: readonly InputAxis[];
  /** What every one of its columns is where a word holds. `isNot`: the word is what it is not. */
  readonly options: readonly { readonly word: string; readonly isNot: boolean; readonly values: readonly number[] }[];
}

export type HeldRow = HeldNumber | HeldChoice;

/** Letters, digits and _ go on with a name. */
const reads = (feature: string, name: string) =>
  feature === name || new RegExp(`(^|[^\\p{L}\\p{N}_])${name.replace(/[^\p{L}\p{N}_]/gu, '\\$&')}($|[^\\p{L}\\p{N}_])`, 'u').test(feature);

/** A column made of the word of another: `colour = red`. */
const wordOf = ({ label }: InputAxis) => /^(.+?) = (.+)$/.exec(label);

/** The values of a column that has just two, the lower first; null: it has more. */
function twoValues({ axes, x }: Pick<Table, 'axes' | 'x'>, column: number): readonly [number, number] | null {
  const values = new Set<number>();
  for (let n = column; n < x.length && values.size < 3; n += axes.length) values.add(x[n] as number);
  const [a, b] = [...values].sort((p, q) => p - q);
  return values.size === 2 && a !== undefined && b !== undefined ? [a, b] : null;
}

/** Whether at most one of these columns of two values has its upper one in any row. */
function areExclusive({ axes, x }: Pick<Table, 'axes' | 'x'>, columns: readonly number[], upper: ReadonlyMap<number, number>): boolean {
  for (let row = 0; row < x.length; row += axes.length) {
    let on = 0;
    for (const column of columns) if (x[row + column] === upper.get(column)) on++;
    if (on > 1) return false;
  }
  return true;
}

/** A value as it was measured, without what standardising it has left of rounding. */
const measured = (axis: InputAxis, x: number) => Number(originalValue(axis, x).toPrecision(12));

function numberRow({ axes, x }: Table, column: number): HeldNumber {
  const axis = axes[column] as InputAxis;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let n = column; n < x.length; n += axes.length) {
    low = Math.min(low, x[n] as number);
    high = Math.max(high, x[n] as number);
  }
  const step = 10 ** -digitsOf(axis);
  const rounded = (value: number) => Number(value.toPrecision(12));
  const [min, max] = [measured(axis, low), measured(axis, high)];
  return {
    kind: 'number',
    axis,
    rest: measuredRest(axis),
    min: rounded(Math.floor(min / step) * step),
    max: rounded(Math.max(Math.ceil(max / step), Math.floor(min / step) + 1) * step),
    step: rounded(step),
  };
}

/**
 * What can stand elsewhere in the picture: every column that the network reads and no side spans, those first that tell most about the
 * target. Columns of which each is a word of the same one are a choice of these.
 */
export function heldRows(info: Table): readonly HeldRow[] {
  const { axes, pictureAxes, featureNames } = info;
  const { tells } = columnRelations(info);
  const isHeld = (column: number) => !pictureAxes.includes(column) && featureNames.some((name) => reads(name, axes[column]?.name ?? ''));
  const held = axes.flatMap((_, column) => (isHeld(column) ? [column] : []));
  const binary = new Map(held.flatMap((column) => (twoValues(info, column) ? [[column, twoValues(info, column)] as const] : [])));
  const upper = new Map([...binary].map(([column, values]) => [column, values?.[1] as number]));
  const groups = new Map<string, number[]>();
  for (const column of binary.keys()) {
    const name = wordOf(axes[column] as InputAxis)?.[1];
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), column]);
  }
  const grouped = new Set<number>();
  const rows: { readonly row: HeldRow; readonly tells: number }[] = [];
  const add = (row: HeldRow, columns: readonly number[]) =>
    rows.push({ row, tells: Math.max(...columns.map((column) => tells[column] || 0)) });
  for (const [label, columns] of groups) {
    if (columns.length < 2 || !areExclusive(info, columns, upper)) continue;
    for (const column of columns) grouped.add(column);
    const on = columns.map((column) => ({
      word: wordOf(axes[column] as InputAxis)?.[2] ?? '',
      isNot: false,
      values: columns.map((other) => Number(other === column)),
    }));
    const none = { word: label, isNot: true, values: columns.map(() => 0) };
    add(
      {
        kind: 'choice',
        label,
        axes: columns.map((column) => axes[column] as InputAxis),
        options: hasNone(info, columns, upper) ? [...on, none] : on,
      },
      columns,
    );
  }
  for (const column of held) {
    if (grouped.has(column)) continue;
    const axis = axes[column] as InputAxis;
    const two = binary.get(column);
    if (!two) {
      add(numberRow(info, column), [column]);
      continue;
    }
    const [, label = axis.label, word] = wordOf(axis) ?? [];
    const words = axis.words ?? (word === undefined ? two.map((value) => String(measured(axis, value))) : [word, word]);
    const option = (k: 0 | 1) => ({ word: words[k] as string, isNot: word !== undefined && k === 0, values: [measured(axis, two[k])] });
    add({ kind: 'choice', label, axes: [axis], options: [option(0), option(1)] }, [column]);
  }
  return rows.toSorted((a, b) => b.tells - a.tells).map(({ row }) => row);
}

/** Whether some row has none of these words. */
function hasNone({ axes, x }: Table, columns: readonly number[], upper: ReadonlyMap<number, number>): boolean {
  for (let row = 0; row < x.length; row += axes.length) if (columns.every((column) => x[row + column] !== upper.get(column))) return true;
  return false;
}
