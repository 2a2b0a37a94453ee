import { withOwnData } from '../experiment/edits';
import { isFileOf, markOf, missingFile } from '../experiment/ownFile';
import { change } from './experimentStore';

/** The text of a table that was read before, as the data; where it is the file that the experiment waits for, all else stays. */
export function loadTable(csv: string, name = ''): void {
  change(['dataset', 'csv'], (experiment) => {
    const missing = missingFile(experiment);
    const isWaitedFor = missing !== null && isFileOf(missing, csv);
    return isWaitedFor ? { ...experiment, csv } : withOwnData(experiment, 'text', { csv, csvFile: markOf(csv, name) });
  });
  void import('./ownFiles').then(({ keepFile }) => keepFile(csv, name)).catch(() => {});
}
