import { exampleWord, type Numbered } from '../experiment/shownExample';
import { setView } from './experimentStore';
import { showOwnImage } from './viewStore';

/** Images and sequences show this one of all examples, in place of what was made by hand. */
export function showTestExample(info: Numbered, index: number): void {
  setView({ example: exampleWord(index, info) });
  showOwnImage(null);
}
