import { create } from 'zustand';

interface FileProgress {
  readonly loaded: number;
  /** 0: not known. */
  readonly total: number;
  readonly isUnderWay: boolean;
}

interface Loading {
  /** Bytes that have come of every file, until the last of those under way has ended. */
  readonly files: Readonly<Record<string, FileProgress>>;
  /** When the first of these bytes were asked for; null: nothing is under way. */
  readonly sinceMs: number | null;
}

/** What is being fetched for a data set. */
export const useLoading = create<Loading>(() => ({ files: {}, sinceMs: null }));

/** Bytes of all files together, and the seconds until they are there at the pace so far; null while that cannot be known. */
export interface Progress {
  readonly loaded: number;
  /** 0: not known. */
  readonly total: number;
  readonly secondsLeft: number | null;
}

/** A pace is not told before so much time has passed. */
const leastMs = 300;

export function progressOf({ files, sinceMs }: Loading, nowMs: number): Progress {
  const all = Object.values(files);
  const loaded = all.reduce((sum, file) => sum + file.loaded, 0);
  const total = all.every((file) => file.total > 0) ? all.reduce((sum, file) => sum + file.total, 0) : 0;
  const elapsedMs = sinceMs === null ? 0 : nowMs - sinceMs;
  const hasPace = total > 0 && loaded > 0 && elapsedMs >= leastMs;
  return { loaded, total, secondsLeft: hasPace ? Math.ceil(((Math.max(0, total - loaded) / loaded) * elapsedMs) / 1000) : null };
}
