import type { DatasetRequest, SequenceDataset } from './dataset';
import { alphabetOf } from './letterFile/alphabet';
import type { LetterFile } from './letterFile/readLetters';
import { usualLength } from './letterFile/usualLength';
import { namesMark, textMark } from './lettersMark';
import { DataError, say } from './sentences';
import { namesOf, windowsOf } from './sequences/letters';
import { small } from './small';
import { wellFormed } from './wellFormed';

/** Symbols that a network can be asked to choose from. */
const mostSymbols = 200;
const fewestNames = 10;
/** Of a shorter text its windows would be nearly all of it. */
const fewestLetters = 200;

/** What an experiment keeps of a file of letters. */
export const writeText = ({ text }: Pick<LetterFile, 'text'>): string => `${textMark}${text}`;
export const writeNames = ({ names }: Pick<LetterFile, 'names'>): string => `${namesMark}${names.join('\n')}\n`;

function checked(letters: string, count: number, wanted: number): void {
  if (count < wanted) throw new DataError(say('letters.tooFew', { count, wanted }));
  const symbols = [...alphabetOf(letters)].length;
  if (symbols > mostSymbols) throw new DataError(say('letters.tooMany', { symbols, most: mostSymbols }));
}

/** Windows of a text of the user's own; the test part is cut from its end. @throws DataError */
export function ownText(request: DatasetRequest): SequenceDataset {
  if (!request.text?.startsWith(textMark)) throw new DataError(say('drawn.noFile', {}));
  const symbols = [...wellFormed(request.text.slice(textMark.length))];
  checked(symbols.join(''), symbols.length, fewestLetters);
  return windowsOf(symbols, request);
}

/** Names of the user's own, each in one part. @throws DataError */
export function ownNames(request: DatasetRequest): SequenceDataset {
  if (!request.text?.startsWith(namesMark)) throw new DataError(say('drawn.noFile', {}));
  const names = small(wellFormed(request.text.slice(namesMark.length)))
    .split('\n')
    .filter(Boolean);
  checked(names.join(''), names.length, fewestNames);
  return namesOf(names, request);
}

/** All of the names are read, where few are not far longer than the others. */
export function usualLetters(text: string): Readonly<Record<string, number>> {
  return text.startsWith(namesMark) ? { steps: usualLength(text.slice(namesMark.length).split('\n').filter(Boolean)) } : {};
}
