import { create } from 'zustand';
import { csvReader } from '../data/csv';
import { normalizeExperiment } from '../experiment/normalize';
import { isFileOf, missingFile, printOf } from '../experiment/ownFile';
import { useExperiment } from './experimentStore';
import { browserFiles, type FileStore, type ListedFile } from './fileStore';
import { loadTable } from './loadTable';
import { type StateSentence, say } from './sentences';

// The files that a person has loaded, kept for the next visit: the newest, within a budget of bytes.

export const mostKeptBytes = 50_000_000;

interface OwnFiles {
  /** The newest first; null while it is not known. */
  readonly files: readonly ListedFile[] | null;
  /** What is to be told of the keeping. */
  readonly problem: StateSentence | null;
}

export const useOwnFiles = create<OwnFiles>(() => ({ files: null, problem: null }));

const idOf = ({ size, hash }: { readonly size: number; readonly hash: string }) => `${hash}-${size}`;

/** What a text is kept under. */
export const fileIdOf = (text: string): string => idOf(printOf(text));

/** The oldest beyond the budget. @param files the oldest first */
export function beyond(files: readonly ListedFile[], most: number): readonly ListedFile[] {
  let bytes = files.reduce((sum, { size }) => sum + size, 0);
  return files.filter(({ size }, k) => {
    const goes = bytes > most && k < files.length - 1;
    if (goes) bytes -= size;
    return goes;
  });
}

/** What is kept now, by whatever tab. */
export async function readList(store: FileStore = browserFiles): Promise<void> {
  try {
    const files = (await store.list()).reverse();
    useOwnFiles.setState({ files });
  } catch {
    useOwnFiles.setState({ files: [], problem: say('ownFiles.forbidden', {}) });
  }
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** What is still to be kept, one after another. */
let keeping: Promise<void> = Promise.resolve();

/** Keeps a text that was loaded; the oldest make room, more of them where the disk is full. That it cannot be kept is said, nothing more. */
export function keepFile(text: string, name: string, store: FileStore = browserFiles, atMs = Date.now()): Promise<void> {
  keeping = keeping.then(() => keep(text, name, store, atMs));
  return keeping;
}

async function keep(text: string, name: string, store: FileStore, atMs: number): Promise<void> {
  const { size, hash } = printOf(text);
  const file: ListedFile = { id: idOf({ size, hash }), name, size, atMs };
  let problem: StateSentence | null;
  try {
    const there = (await store.list()).filter(({ id }) => id !== file.id);
    const gone = [...beyond([...there, file], mostKeptBytes)];
    await store.remove(gone.map(({ id }) => id));
    const left = there.filter((other) => !gone.includes(other));
    while (!(await hasRoom(store, file, text))) {
      const oldest = left.shift();
      if (!oldest) throw new DOMException('', 'QuotaExceededError');
      await store.remove([oldest.id]);
      gone.push(oldest);
    }
    problem = gone.length === 0 ? null : say('ownFiles.forgotten', { names: gone.map((other) => other.name), most: mostKeptBytes });
  } catch (error) {
    problem = isFull(error) ? say('ownFiles.noRoom', { name }) : say('ownFiles.forbidden', {});
  }
  await readList(store);
  useOwnFiles.setState({ problem });
}

/** Keeps a text in the place of what it was before a change. */
export async function replaceFile(before: string, text: string, name: string, store: FileStore = browserFiles): Promise<void> {
  if (before !== '' && before !== text) await store.remove([fileIdOf(before)]).catch(() => {});
  await keepFile(text, name, store);
}

async function hasRoom(store: FileStore, file: ListedFile, text: string): Promise<boolean> {
  try {
    await store.put(file, text);
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

/** A kept file as the data, which can be undone. */
export async function chooseFile({ id, name }: ListedFile, store: FileStore = browserFiles): Promise<void> {
  const text = await store.text(id).catch(() => undefined);
  if (text === undefined) {
    await readList(store);
    useOwnFiles.setState({ problem: say('ownFiles.gone', {}) });
    return;
  }
  useOwnFiles.setState({ problem: null });
  await csvReader.load();
  loadTable(text, name);
}

export async function forgetFile(id: string, store: FileStore = browserFiles): Promise<void> {
  await store.remove([id]).catch(() => {});
  await readList(store);
}

/** Where the experiment waits for a file that is kept here, it is taken without asking. */
export async function findMissing(store: FileStore = browserFiles): Promise<void> {
  const missing = missingFile(useExperiment.getState().experiment);
  await keeping; // it may be the one that was loaded last
  const text = missing && (await store.text(idOf(missing)).catch(() => undefined));
  if (!text) return;
  await csvReader.load();
  // nothing that would have to be undone
  useExperiment.setState((state) => {
    const isStillMissing = missingFile(state.experiment) === missing && isFileOf(missing, text);
    return isStillMissing ? { experiment: normalizeExperiment({ ...state.experiment, csv: text }).experiment } : state;
  });
}
