import { withUnitSpaces } from '../src/ui/words/unitSpace';

/** A text as the page writes it: between a number and its unit no line ends. */
export const asWritten = (text: string): string => withUnitSpaces(text, '\u00a0');
