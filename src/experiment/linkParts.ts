import { csvReader } from '../data/csv';

/**
 * Loads what reading this link needs beyond what every link needs: a file of one's own is read to know its task.
 * @returns null where there is nothing to wait for
 */
export const loadLinkParts = (hash: string): Promise<void> | null => (/(^|[&;#])csv=/.test(hash) ? csvReader.load() : null);
