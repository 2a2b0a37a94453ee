import type { DatasetEntry } from '../data/dataset';
import { LoadingError, say } from './sentences';

const fetcher = () => import('./dataFiles');

/**
 * All that a dataset is read from, as `loadDataFiles` of dataFiles.ts has it: that file comes with the first dataset that is fetched.
 * @throws LoadingError
 */
export async function loadDataFiles(entry: DatasetEntry): ReturnType<Awaited<ReturnType<typeof fetcher>>['loadDataFiles']> {
  if (!entry.file && !entry.files) return {};
  const part = await fetcher().catch(() => null);
  if (!part) throw new LoadingError(say('file.noFetcher', {}));
  return part.loadDataFiles(entry);
}

/** Gives up what is being fetched for a dataset. */
export async function cancelLoading(entry: DatasetEntry): Promise<void> {
  const part = await fetcher().catch(() => null);
  part?.cancelLoading(entry);
}
