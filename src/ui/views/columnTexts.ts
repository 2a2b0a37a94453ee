import type { InputAxis } from '../../data/dataset';
import { measuredSpread } from '../../data/heldValues';
import { originalValue } from '../../data/originalValue';
import type { Quantities } from '../words/quantities';
import { withUnit } from './ownUnits';

type Axis = Pick<InputAxis, 'mean' | 'standardDeviation' | 'unit' | 'left'>;

/** A value that no example need have, such as a mean: to about a tenth of what the column varies by. */
export const roundedText = (quantities: Quantities, axis: Axis, x: number): string =>
  measuredText(quantities, axis, originalValue(axis, x));

/** The same of a value as it was measured. */
export const measuredText = ({ fixed }: Quantities, axis: Axis, value: number): string =>
  withUnit(fixed(value, Math.max(0, digitsOf(axis))), axis);

/** Where a column is held: its word where it has some. */
export const heldText = (quantities: Quantities, axis: Axis & Pick<InputAxis, 'words'>, value: number): string =>
  axis.words?.[value] ?? measuredText(quantities, axis, value);

/** Mean and spread by which a column was standardised, in its unit; null where it was not. */
export function scalingOf(
  quantities: Quantities,
  axis: InputAxis,
): { readonly label: string; readonly mean: string; readonly spread: string } | null {
  const { label, mean, standardDeviation, left } = axis;
  if (mean === undefined || standardDeviation === undefined || left) return null;
  const spread = quantities.fixed(standardDeviation, Math.max(0, digitsOf(axis) + 1));
  return { label, mean: roundedText(quantities, axis, 0), spread: withUnit(spread, axis) };
}

/** Decimals in which a tenth of what a column varies by is seen; below 0: tens, hundreds. */
export const digitsOf = (axis: Pick<InputAxis, 'left' | 'standardDeviation'>): number =>
  Math.min(8, Math.max(-8, Math.round(1 - Math.log10(measuredSpread(axis))))) + 0;
