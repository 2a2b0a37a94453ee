import { csvReader } from '../data/csv';
import { cut } from '../data/wellFormed';
import type { Task } from '../engine/task';
import type { Experiment } from './experiment';
import { limits } from './limits';

/** What a file of the user's own is known by where its text is not there. */
export interface FileMark {
  /** Empty where the text was pasted. */
  readonly name: string;
  /** Of the kept text in bytes. */
  readonly size: number;
  /** Of the kept text. */
  readonly hash: string;
  /** What it sets, so that all else of an experiment can be checked without it. */
  readonly task: Task;
}

const tasks: readonly unknown[] = ['binary', 'multiclass', 'regression'] satisfies readonly Task[];

/** A character has three bytes at most, or four in two halves. */
export const mostFileBytes = 3 * limits.csv;

/** A stranger's name of a file in one line, without what turns the direction of writing. */
export const fileName = (name: string): string => cut(name.replace(/\p{C}/gu, '').trim(), 80);

/** Whether a stranger's value is a mark, but for the length of its name. */
export function isFileMark(value: unknown): value is FileMark {
  if (typeof value !== 'object' || value === null) return false;
  const { name, size, hash, task } = value as Record<keyof FileMark, unknown>;
  const isSize = Number.isInteger(size) && (size as number) > 0 && (size as number) <= mostFileBytes;
  return typeof name === 'string' && isSize && typeof hash === 'string' && /^[0-9a-f]{16}$/.test(hash) && tasks.includes(task);
}

/** With a name that can be shown, and nothing else that came along. */
export const fileMark = ({ name, size, hash, task }: FileMark): FileMark => ({ name: fileName(name), size, hash, task });

/** Size and hash of a text: who has one has its reader, which comes with it. */
export const printOf = (text: string): Pick<FileMark, 'size' | 'hash'> => csvReader.loaded.printOf(text);

/** @param task as far as it is known */
export const markOf = (text: string, name: string, task: Task = 'binary'): FileMark => ({ name, ...printOf(text), task });

/** What a link says of the text of an experiment: nothing where it carries it. Without a text: what is waited for. */
export function fittingFile({ csv, csvFile }: Pick<Experiment, 'csv' | 'csvFile'>, task: Task): FileMark | null {
  if (csv === '') return csvFile;
  if (csv.length <= limits.csvInLink) return null;
  return csvReader.isLoaded ? markOf(csv, csvFile?.name ?? '', task) : csvFile; // it did not come: the run will say so
}

/** The file that an experiment cannot be run without; null where nothing is missing. */
export const missingFile = ({ csv, csvFile }: Pick<Experiment, 'csv' | 'csvFile'>): FileMark | null => (csv === '' ? csvFile : null);

/** Whether a text is the very one that is waited for. */
export function isFileOf(mark: FileMark, text: string): boolean {
  const { size, hash } = printOf(text);
  return mark.size === size && mark.hash === hash;
}
