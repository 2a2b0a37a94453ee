import type { InputAxis } from './dataset';
import { originalValue } from './originalValue';

/** Where a column stands in pictures of which it spans no side, as it was measured. */
export interface HeldValue {
  readonly column: string;
  readonly value: number;
}

/** Where a column stands by itself: at the mean of the training part of a table, otherwise at 0. In the units of x. */
export const restOf = (axis: Pick<InputAxis, 'left'>): number => axis.left?.mean ?? 0;

/** A value as it was measured, in the units of x, inside what the axis spans. */
const placeOn = ({ mean = 0, standardDeviation = 1, min, max }: InputAxis, value: number): number =>
  Math.min(max, Math.max(min, (value - mean) / standardDeviation));

/** Where every column stands, in the units of x; undefined where all are where they stand by themselves. What names no column is passed over. */
export function heldPlaces(axes: readonly InputAxis[], held: readonly HeldValue[]): readonly number[] | undefined {
  const known = new Map(held.map(({ column, value }) => [column, value]));
  if (!axes.some(({ name }) => known.has(name))) return undefined;
  return axes.map((axis) => {
    const value = known.get(axis.name);
    return value === undefined ? restOf(axis) : placeOn(axis, value);
  });
}

/** The mean of a column over the training part, as it was measured. */
export const measuredRest = (axis: InputAxis): number => originalValue(axis, restOf(axis));

/** By how much a column varies over the training part, as it was measured. */
export const measuredSpread = ({ left, standardDeviation = 1 }: Pick<InputAxis, 'left' | 'standardDeviation'>): number =>
  left?.standardDeviation ?? standardDeviation;
