import type { PartMessages } from '../words/en/parts/parts';
import type { Word } from '../words/language';

/** Says what stands in the strip and its panels. */
export type InspectWord = Word<PartMessages['inspect']>;
