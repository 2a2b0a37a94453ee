import { type DatasetEntry, keepsText } from '../data/dataset';
import type { Task } from '../engine/task';
import type { Experiment } from './experiment';

/** The data that are the user's own. */
export type OwnData = Pick<Experiment, 'points' | 'csv'> & Partial<Pick<Experiment, 'csvFile'>>;

/** The task that a dataset sets: that of the points drawn or of the file read, where these are the data; of a file that is missing, as it is known by. */
export const taskOf = (entry: DatasetEntry, { points, csv, csvFile }: OwnData): Task =>
  (entry.ownTask && keepsText(entry) && csv === '' && csvFile?.task) || (entry.ownTask?.({ points, text: csv }) ?? entry.task);
