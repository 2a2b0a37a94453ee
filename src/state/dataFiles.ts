import { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Sprite } from '../data/dataset';
import { decodeSprite } from './decodeSprite';

/** Fetched files live here, once each; nothing else is ever fetched. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: 1 } },
});

interface Loading {
  /** Bytes that have come of every file under way, and what its server says it has (0: it does not say). */
  readonly files: Readonly<Record<string, { readonly loaded: number; readonly total: number }>>;
}

export const useLoading = create<Loading>(() => ({ files: {} }));

function report(path: string, loaded: number, total: number): void {
  useLoading.setState(({ files }) => ({ files: { ...files, [path]: { loaded, total } } }));
}

function forget(path: string): void {
  useLoading.setState(({ files: { [path]: _ended, ...others } }) => ({ files: others }));
}

/** How a file under public/ is fetched. Rejects with one sentence; a fetch that is given up rejects as the browser does. */
export const dataFileQuery = (path: string) => ({
  queryKey: ['data file', path],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Uint8Array> => {
    const refusal = (reason: string) => new Error(`The file ${path} could not be loaded${reason}; the data before stay.`);
    const answer = await fetch(new URL(path, document.baseURI), { signal }).catch(() => null);
    if (!answer?.ok || !answer.body) throw refusal(answer ? ` (${answer.status})` : '');
    const total = Number(answer.headers.get('content-length') ?? 0);
    const parts: Uint8Array[] = [];
    let loaded = 0;
    try {
      for await (const part of readAll(answer.body)) {
        parts.push(part);
        loaded += part.length;
        report(path, loaded, total);
      }
    } catch {
      throw refusal('');
    } finally {
      forget(path);
    }
    const bytes = new Uint8Array(loaded);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  },
});

/** The same for a picture: its pixels. */
export const spriteQuery = (path: string) => ({
  queryKey: ['sprite', path],
  queryFn: async (): Promise<Sprite> => decodeSprite(await queryClient.fetchQuery(dataFileQuery(path))),
});

/** The parts of a stream (not every browser lets a stream itself be iterated). */
async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Gives up what is being fetched; the data before stay. */
export const cancelLoading = (): void => void queryClient.cancelQueries({ queryKey: ['data file'] });
