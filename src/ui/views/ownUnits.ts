import type { InputAxis } from '../../data/dataset';
import { originalValue } from '../../data/originalValue';
import type { RunInfo } from '../../run/runInfo';
import type { Quantities } from '../words/quantities';

type Axis = Pick<InputAxis, 'mean' | 'standardDeviation' | 'unit'>;

/** With its unit, so that no line ends between them. */
const withUnit = (text: string, { unit }: Axis) => (unit ? `${text}\u00a0${unit}` : text);

/** A value of an example: of a table as it stands there, of drawn or computed points with two digits. */
export const exampleText = ({ fixed, number }: Quantities, axis: Axis | null | undefined, x: number): string =>
  axis?.mean === undefined ? fixed(x) : withUnit(number(originalValue(axis, x)), axis);

/** A value that no example need have, such as a mean: to about a tenth of what the column varies by. */
export function roundedText({ fixed }: Quantities, axis: Axis, x: number): string {
  const digits = Math.round(1 - Math.log10(axis.standardDeviation ?? 1));
  return withUnit(fixed(originalValue(axis, x), Math.min(8, Math.max(0, digits))), axis);
}

/** What the two classes of a binary task are called; where they are numbers, those that the output stands for them with. */
export const classNamesOf = ({ number }: Quantities, { classes, outputRange }: RunInfo): readonly string[] =>
  classes.join() === '0,1' ? outputRange.map(number) : classes;
