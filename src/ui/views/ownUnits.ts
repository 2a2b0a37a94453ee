import type { InputAxis } from '../../data/dataset';
import { originalValue } from '../../data/originalValue';
import type { RunInfo } from '../../run/runInfo';
import type { Quantities } from '../words/quantities';

type Axis = Pick<InputAxis, 'mean' | 'standardDeviation' | 'unit'>;

/** With its unit, so that no line ends between them. */
export const withUnit = (text: string, { unit }: Axis) => (unit ? `${text}\u00a0${unit}` : text);

/** A value of an example: of a table as it stands there, of drawn or computed points with two digits. */
export const exampleText = ({ fixed, number }: Quantities, axis: Axis | null | undefined, x: number): string =>
  axis?.mean === undefined ? fixed(x) : withUnit(number(originalValue(axis, x)), axis);

/** Whether the output stands for one of two classes that have names. */
export const hasClassWords = ({ classes }: Pick<RunInfo, 'classes'>): boolean => classes.length === 2 && classes.join() !== '0,1';

/** What classes are called; where they are numbers of a binary task, those that the output stands for them with. */
export const classNamesOf = (
  { number }: Quantities,
  { classes, outputRange }: Pick<RunInfo, 'classes' | 'outputRange'>,
): readonly string[] => (classes.join() === '0,1' ? outputRange.map(number) : classes);
