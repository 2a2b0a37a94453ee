import type { Resumable } from './resume';

// Runs that outlive their page, in the browser's own database: one a tab, the newest few.

const [database, store, byTime] = ['descent', 'runs', 'atMs'];
const mostRuns = 8;
const longestMs = 7 * 24 * 3_600_000;
/** Writing takes a tenth of the time at most. */
const restFactor = 9;

interface Kept extends Resumable {
  readonly atMs: number;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  if (opened) return opened;
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(store).createIndex(byTime, byTime);
  opened = done(opening);
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** The run of a tab; null where none is kept. @throws what the database throws */
export async function keptRun(id: string): Promise<Resumable | null> {
  const runs = (await open()).transaction(store).objectStore(store);
  return ((await done(runs.get(id))) as Kept | undefined) ?? null;
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
  const runs = (await open()).transaction(store, 'readwrite').objectStore(store);
  const kept: Kept = { ...run, atMs: Date.now() };
  await done(runs.put(kept, id));
}

export async function forgetRun(id: string): Promise<void> {
  const runs = (await open()).transaction(store, 'readwrite').objectStore(store);
  await done(runs.delete(id));
}

/** Runs of tabs that are long gone make room. */
async function forgetOldRuns(): Promise<void> {
  const runs = (await open()).transaction(store, 'readwrite').objectStore(store);
  const index = runs.index(byTime);
  const [all, old] = await Promise.all([done(index.getAllKeys()), done(index.getAllKeys(IDBKeyRange.upperBound(Date.now() - longestMs)))]);
  const gone = new Set([...old, ...all.slice(0, Math.max(0, all.length - mostRuns))]);
  await Promise.all([...gone].map((key) => done(runs.delete(key))));
}
