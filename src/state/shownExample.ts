import { exampleWord } from '../experiment/shownExample';
import type { RunInfo } from '../run/runInfo';
import { setView } from './experimentStore';
import { showOwnImage } from './viewStore';

/** Images and sequences show this one of all examples, in place of what was made by hand. */
export function showTestExample(info: Pick<RunInfo, 'trainCount'> & Partial<Pick<RunInfo, 'images'>>, index: number): void {
  setView({ example: exampleWord(index, info) });
  showOwnImage(null);
}
