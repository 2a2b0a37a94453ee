import { CancelledError, QueryClient } from '@tanstack/react-query';
import { printOfBytes } from '../data/bytesPrint';
import type { DataFiles, DatasetEntry, Sprite } from '../data/dataset';
import { filePrints } from '../data/filePrints';
import { fileSizes } from '../data/fileSizes';
import { useLoading } from './loading';
import { LoadingError, say } from './sentences';

/** Fetched files live here, once each; nothing else is ever fetched. */
export const queryClient = new QueryClient({
  // a fetch that cannot succeed is to fail: offline nothing waits until there is a network again
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: 1, networkMode: 'always' } },
});

function report(path: string, loaded: number, isUnderWay: boolean): void {
  const files = { ...useLoading.getState().files, [path]: { loaded, total: fileSizes[path] ?? 0, isUnderWay } };
  const isUnderWayStill = Object.values(files).some((file) => file.isUnderWay);
  useLoading.setState(({ sinceMs }) => (isUnderWayStill ? { files, sinceMs: sinceMs ?? Date.now() } : { files: {}, sinceMs: null }));
}

/** So long nothing may come of a file. */
const stalledMs = 20_000;

/** @throws LoadingError where it does not come in time */
const soon = <T>(path: string, part: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stalled = () => reject(new LoadingError(say('file.stalled', { path, seconds: stalledMs / 1000 })));
    const timer = setTimeout(stalled, stalledMs);
    part.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Files that came damaged: what a cache may have kept of them is not asked again. */
const damaged = new Set<string>();

/**
 * The bytes of a file, the very ones that ship.
 * @throws LoadingError, unless it was given up
 */
async function fetchBytes(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let loaded = 0;
  const fetching = new AbortController();
  const giveUp = () => fetching.abort();
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  report(path, 0, true);
  try {
    const answer = await soon(
      path,
      fetch(new URL(path, document.baseURI), { signal: fetching.signal, cache: damaged.has(path) ? 'reload' : 'default' }),
    );
    if (!answer.ok || !answer.body) throw new LoadingError(say('file.notLoaded', { path, status: answer.status }));
    // most hosts answer so where there is no such file: as data it would be kept, and refused for ever
    if (answer.headers.get('content-type')?.startsWith('text/html')) throw new LoadingError(say('file.isPage', { path }));
    for await (const part of partsOf(path, answer.body)) {
      parts.push(part);
      loaded += part.length;
      report(path, loaded, true);
    }
  } catch (error) {
    // what the browser says of a failed fetch is no sentence for a reader
    throw signal.aborted || error instanceof LoadingError ? error : new LoadingError(say('file.notLoaded', { path, status: null }));
  } finally {
    signal.removeEventListener('abort', giveUp);
    giveUp(); // whatever ended it, nothing more is wanted of the connection
    report(path, loaded, false);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  if (printOfBytes(bytes) !== filePrints[path]) {
    damaged.add(path);
    throw new LoadingError(say('file.damaged', { path, loaded, wanted: fileSizes[path] ?? 0 }));
  }
  damaged.delete(path);
  return bytes;
}

/** The parts of a stream (not every browser lets a stream itself be iterated). */
async function* partsOf(path: string, stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await soon(path, reader.read());
    if (done) return;
    yield value;
  }
}

/** The decoder comes with the first picture. */
async function fetchSprite(path: string, signal: AbortSignal): Promise<Sprite> {
  const [decoder, png] = await Promise.all([import('../data/images/decodeSprite').catch(() => null), fetchBytes(path, signal)]);
  if (!decoder) throw new LoadingError(say('file.noDecoder', { path }));
  try {
    return decoder.decodeSprite(png);
  } catch {
    throw new LoadingError(say('file.notLoaded', { path, status: null })); // what ships can be decoded
  }
}

const fetched = <T>(path: string, read: (path: string, signal: AbortSignal) => Promise<T>): Promise<T> =>
  queryClient.fetchQuery({ queryKey: ['data file', path], queryFn: ({ signal }) => read(path, signal) });

async function fetchAll(paths: readonly string[]): Promise<DataFiles> {
  const files = paths.map(async (path) => [path, await (path.endsWith('.png') ? fetched(path, fetchSprite) : fetched(path, fetchBytes))]);
  return Object.fromEntries(await Promise.all(files));
}

/**
 * All that a dataset is read from: its text, its other files by path (pictures decoded).
 * @throws LoadingError
 */
export async function loadDataFiles({ file, files }: DatasetEntry): Promise<{ readonly text?: string; readonly files?: DataFiles }> {
  try {
    const [text, loaded] = await Promise.all([file && fetched(file, fetchBytes), files && fetchAll(files)]);
    return { text: text && new TextDecoder().decode(text), files: loaded };
  } catch (error) {
    throw error instanceof CancelledError ? new LoadingError(say('file.givenUp', {})) : error;
  }
}

/** Gives up what is being fetched, of one dataset or at all; the previous data are kept. */
export function cancelLoading(entry?: DatasetEntry): void {
  const paths = entry && [...(entry.file ? [entry.file] : []), ...(entry.files ?? [])];
  const keys = paths ? paths.map((path) => ['data file', path]) : [['data file']];
  for (const queryKey of keys) void queryClient.cancelQueries({ queryKey });
}
