import { csvReader } from '../data/csv';
import type { FileMark } from '../data/fileMark';
import { isDrawings, isImages } from '../data/ownImages/marks';
import type { Task } from '../engine/task';
import type { Experiment } from './experiment';
import { limits } from './limits';

/** How long a text of the user's own may be; images are of characters of one byte. */
export const mostCharacters = (text: string): number => (isImages(text) ? limits.images : limits.csv);

/** Whether a link has room for it. */
export const fitsLink = (text: string): boolean => text.length <= (isDrawings(text) ? limits.drawingsInLink : limits.csvInLink);

/** A character has three bytes at most, or four in two halves. */
export const mostFileBytes = 3 * limits.csv;

/** Whether a stranger's value is a mark; its reader comes with the link that has one. */
export const isMark = (value: unknown): value is FileMark => csvReader.isLoaded && csvReader.loaded.isFileMark(value, mostFileBytes);

/** Size and hash of a text: who has one has its reader, which comes with it. */
export const printOf = (text: string): Pick<FileMark, 'size' | 'hash'> => csvReader.loaded.printOf(text);

/** @param task as far as it is known */
export const markOf = (text: string, name: string, task: Task = 'binary'): FileMark => ({ name, ...printOf(text), task });

/** What a link says of the text of an experiment: nothing where it carries it. Without a text: what is waited for. */
export function fittingFile({ csv, csvFile }: Pick<Experiment, 'csv' | 'csvFile'>, task: Task): FileMark | null {
  if (csv === '') return csvFile;
  if (fitsLink(csv)) return null;
  return csvReader.isLoaded ? markOf(csv, csvFile?.name ?? '', task) : csvFile; // it did not come: the run will say so
}

/** The file that an experiment cannot be run without; null where nothing is missing. */
export const missingFile = ({ csv, csvFile }: Pick<Experiment, 'csv' | 'csvFile'>): FileMark | null => (csv === '' ? csvFile : null);

/** Whether a text is the very one that is waited for. */
export function isFileOf(mark: FileMark, text: string): boolean {
  const { size, hash } = printOf(text);
  return mark.size === size && mark.hash === hash;
}
