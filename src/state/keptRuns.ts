import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Resumable } from './resume';

// Runs that outlive their page, in the browser's own database: one a tab, the newest few.

const mostRuns = 8;
const longestMs = 7 * 24 * 3_600_000;
/** Writing takes a tenth of the time at most. */
const restFactor = 9;

interface Kept extends Resumable {
  readonly atMs: number;
}

interface Schema extends DBSchema {
  runs: { key: string; value: Kept; indexes: { atMs: number } };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('descent', 1, { upgrade: (database) => void database.createObjectStore('runs').createIndex('atMs', 'atMs') });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** The run of a tab; null where none is kept. @throws what the database throws */
export async function keptRun(id: string): Promise<Resumable | null> {
  return (await (await open()).get('runs', id)) ?? null;
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let newest: Resumable | null = null;
let isWriting = false;

/** Keeps the run of this tab in place of the one before: the newest of what it is given, one at a time. @throws what the database throws */
export async function keepNewest(id: string, given: Resumable): Promise<void> {
  newest = given;
  if (isWriting) return;
  isWriting = true;
  try {
    await forgetOldRuns();
    while (newest) {
      const run: Resumable = newest;
      newest = null;
      const began = performance.now();
      await keepRun(id, run);
      await rest(restFactor * (performance.now() - began));
    }
  } finally {
    isWriting = false;
  }
}

async function keepRun(id: string, run: Resumable): Promise<void> {
  await (await open()).put('runs', { ...run, atMs: Date.now() }, id);
}

export async function forgetRun(id: string): Promise<void> {
  await (await open()).delete('runs', id);
}

/** Runs of tabs that are long gone make room. */
async function forgetOldRuns(): Promise<void> {
  const { store: runs, done } = (await open()).transaction('runs', 'readwrite');
  const index = runs.index('atMs');
  const [all, old] = await Promise.all([index.getAllKeys(), index.getAllKeys(IDBKeyRange.upperBound(Date.now() - longestMs))]);
  const gone = new Set([...old, ...all.slice(0, Math.max(0, all.length - mostRuns))]);
  await Promise.all([...[...gone].map((key) => runs.delete(key)), done]);
}
