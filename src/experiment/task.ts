import type { DatasetEntry } from '../data/dataset';
import type { Task } from '../engine/task';
import type { Experiment } from './experiment';

/** The data that are the user's own. */
export type OwnData = Pick<Experiment, 'points' | 'csv'>;

/** The task that a dataset sets: that of the points drawn or of the file read, where these are the data. */
export const taskOf = (entry: DatasetEntry, { points, csv }: OwnData): Task => entry.ownTask?.({ points, text: csv }) ?? entry.task;
