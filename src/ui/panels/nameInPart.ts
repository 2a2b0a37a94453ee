import { exampleNumber } from '../../experiment/shownExample';
import type { RunInfo } from '../../run/runInfo';
import type { Language } from '../words/language';

/** What an example is called by its number in its part. */
export const nameInPart = ({ word }: Pick<Language, 'word'>, info: RunInfo, index: number): string =>
  word(index < info.trainCount ? 'example.training' : 'example.test', { index: exampleNumber(index, info) });
