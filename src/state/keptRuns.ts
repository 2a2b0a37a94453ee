import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Experiment } from '../experiment/experiment';
import type { SeriesRows, SeriesTable } from '../run/seriesTable';
import type { Resumable, StandingRows, StandingRun } from './resume';

// Runs that outlive their page, in the browser's own database: one a tab, the newest few. What is written is copied on the page's own thread, so a run
// is cut into pieces, one written after the other, and of its rows only those are written that are not there yet.

const mostRuns = 8;
const longestMs = 7 * 24 * 3_600_000;
/** Writing takes a tenth of the time at most. */
const restFactor = 9;
const pieceRows = 4096;
const pieceBytes = 2 ** 20;
const parts = ['bytes', 'series', 'steps'] as const;

type Part = (typeof parts)[number];
/** Tab, part of its run, place. */
type PieceKey = [id: string, part: Part, place: number];

interface RowsKept {
  readonly columns: number;
  readonly length: number;
}

/** A run without its pieces: how much of them is its own. */
interface Kept {
  readonly experiment: Experiment;
  readonly byteLength: number;
  readonly series: RowsKept;
  readonly steps: RowsKept;
  readonly atMs: number;
}

interface Schema extends DBSchema {
  runs: { key: string; value: Kept; indexes: { atMs: number } };
  pieces: { key: PieceKey; value: Uint8Array | SeriesRows['columns'] };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('descent runs', 1, {
    upgrade(database) {
      database.createObjectStore('runs').createIndex('atMs', 'atMs');
      database.createObjectStore('pieces');
      // where they were kept whole
      void deleteDB('descent').catch(() => {});
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

const transactionOf = async <M extends 'readonly' | 'readwrite'>(mode: M) => (await open()).transaction(['runs', 'pieces'], mode);
const piecesFrom = (id: string, part: Part, place: number) => IDBKeyRange.bound([id, part, place], [id, part, Number.POSITIVE_INFINITY]);
const piecesOf = (length: number, ofPiece: number) => Array.from({ length: Math.ceil(length / ofPiece) }, (_, place) => place);

/** The run of a tab; null where none is kept. @throws what the database throws */
export async function keptRun(id: string): Promise<Resumable | null> {
  const transaction = await transactionOf('readonly');
  const kept = await transaction.objectStore('runs').get(id);
  if (!kept) return null;
  const pieces = transaction.objectStore('pieces');
  const bytes = new Uint8Array(kept.byteLength);
  for (const place of piecesOf(bytes.length, pieceBytes))
    bytes.set((await pieces.get([id, 'bytes', place])) as Uint8Array, place * pieceBytes);
  const rowsOf = async (part: 'series' | 'steps', { columns, length }: RowsKept) => {
    const whole = Array.from({ length: columns }, () => new Float64Array(length));
    for (const place of piecesOf(length, pieceRows)) {
      const from = place * pieceRows;
      const piece = (await pieces.get([id, part, place])) as SeriesRows['columns'];
      piece.forEach((column, c) => {
        whole[c]?.set(column.subarray(0, length - from), from);
      });
    }
    return { firstEpoch: 0, columns: whole };
  };
  return {
    experiment: kept.experiment,
    saved: { bytes, series: await rowsOf('series', kept.series), steps: await rowsOf('steps', kept.steps) },
  };
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The first row of a table that is not written as it stands; a table without one has none that is. */
const unwritten = new WeakMap<SeriesTable, number>();

const addUnwritten = (table: SeriesTable, from: number) => void unwritten.set(table, Math.min(unwritten.get(table) ?? 0, from));

let newest: StandingRun | null = null;
let isWriting = false;

/** Keeps the run of this tab in place of the one before: the newest of what it is given, one at a time. @throws where there is no database */
export async function keepNewest(id: string, given: StandingRun): Promise<void> {
  newest = given;
  for (const { table, length } of [given.series, given.steps]) addUnwritten(table, table.takeNewsFrom(length));
  if (isWriting) return;
  isWriting = true;
  try {
    await forgetOldRuns();
    while (newest) {
      const run: StandingRun = newest;
      newest = null;
      const began = performance.now();
      await keepRun(id, run);
      await rest(restFactor * (performance.now() - began));
    }
  } finally {
    isWriting = false;
  }
}

/** All of it or nothing: what was kept before stays until the last piece is written, and where rows are no longer those that belong to the bytes. */
async function keepRun(id: string, { experiment, bytes, series, steps }: StandingRun): Promise<void> {
  const rows = [series, steps];
  const fromOf = ({ table }: StandingRows) => unwritten.get(table) ?? 0;
  const [seriesFrom, stepsFrom] = [fromOf(series), fromOf(steps)];
  for (const { table, length } of rows) unwritten.set(table, length);
  const isMixed = () => rows.some(({ table, length }) => table.hasNewsBefore(length) || (unwritten.get(table) ?? 0) < length);
  const transaction = await transactionOf('readwrite');
  const [runs, pieces] = [transaction.objectStore('runs'), transaction.objectStore('pieces')];
  const writeRows = async (part: 'series' | 'steps', { table, length }: StandingRows, from: number): Promise<RowsKept> => {
    const places = piecesOf(length, pieceRows);
    for (const place of places.slice(Math.floor(from / pieceRows))) {
      await pieces.put(table.rows(place * pieceRows, Math.min(length, (place + 1) * pieceRows)).columns, [id, part, place]);
    }
    await pieces.delete(piecesFrom(id, part, places.length));
    return { columns: table.names.length, length };
  };
  const write = async () => {
    // another tab may have made room for itself
    const isThere = (await runs.getKey(id)) !== undefined;
    const places = piecesOf(bytes.length, pieceBytes);
    for (const place of places) await pieces.put(bytes.slice(place * pieceBytes, (place + 1) * pieceBytes), [id, 'bytes', place]);
    await pieces.delete(piecesFrom(id, 'bytes', places.length));
    const ofEpochs = await writeRows('series', series, isThere ? seriesFrom : 0);
    const ofSteps = await writeRows('steps', steps, isThere ? stepsFrom : 0);
    if (isMixed()) transaction.abort();
    else await runs.put({ experiment, byteLength: bytes.length, series: ofEpochs, steps: ofSteps, atMs: Date.now() }, id);
  };
  // the transaction fails with each of its requests
  const [written] = await Promise.allSettled([transaction.done, write()]);
  if (written.status === 'fulfilled') return;
  addUnwritten(series.table, seriesFrom);
  addUnwritten(steps.table, stepsFrom);
}

async function forget(ids: readonly string[]): Promise<void> {
  const transaction = await transactionOf('readwrite');
  for (const id of ids) {
    void transaction.objectStore('runs').delete(id);
    for (const part of parts) void transaction.objectStore('pieces').delete(piecesFrom(id, part, 0));
  }
  await transaction.done;
}

export async function forgetRun(id: string): Promise<void> {
  newest = null;
  await forget([id]);
}

/** Runs of tabs that are long gone make room. */
async function forgetOldRuns(): Promise<void> {
  const index = (await transactionOf('readonly')).objectStore('runs').index('atMs');
  const [all, old] = await Promise.all([index.getAllKeys(), index.getAllKeys(IDBKeyRange.upperBound(Date.now() - longestMs))]);
  const gone = new Set([...old, ...all.slice(0, Math.max(0, all.length - mostRuns))]);
  if (gone.size > 0) await forget([...gone]);
}
