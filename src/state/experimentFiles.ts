import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import type { JobSource } from '../worker/jobProtocol';
import { loadDataFiles } from './fetchedData';

/**
 * All that the dataset of an experiment is read from, as it is sent to a worker.
 * @throws LoadingError
 */
export async function experimentFiles({ dataset }: Experiment): Promise<Pick<JobSource, 'file' | 'files'>> {
  const { text: file, files } = await loadDataFiles(entryOf(datasets, dataset.id));
  return { file, files };
}
