import type { DatasetEntry } from '../data/dataset';

const fetcher = () => import('./dataFiles');

/**
 * All that a dataset is read from, as `loadDataFiles` of dataFiles.ts has it: that file comes with the first dataset that is fetched.
 * @throws Error with one sentence
 */
export async function loadDataFiles(entry: DatasetEntry): ReturnType<Awaited<ReturnType<typeof fetcher>>['loadDataFiles']> {
  if (!entry.file && !entry.files) return {};
  const part = await fetcher().catch(() => null);
  if (!part) throw new Error('A part of the program that these data need could not be fetched: are you offline? The data before stay.');
  return part.loadDataFiles(entry);
}
