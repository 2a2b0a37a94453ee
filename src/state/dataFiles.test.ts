import { readFileSync } from 'node:fs';
import { onlineManager } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import type { DatasetEntry, Sprite } from '../data/dataset';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { inEnglish } from '../ui/words/inEnglish';
import { cancelLoading, loadDataFiles, queryClient } from './dataFiles';
import { useLoading } from './loading';
import type { LoadingError } from './sentences';

const read = (path: string) => readFileSync(new URL(`../../public/${path}`, import.meta.url));
const digits = entryOf(datasets, 'digits8x8');
const emoji = entryOf(datasets, 'emoji32');
const iris = entryOf(datasets, 'iris');

/** Answers fetches by path, in parts of so many bytes. */
function serve(answer: (path: string, signal: AbortSignal) => Response | Promise<Response>) {
  const served = vi.fn((url: URL, { signal }: { signal: AbortSignal }) => Promise.resolve(answer(url.pathname.slice(1), signal)));
  vi.stubGlobal('fetch', served);
  return served;
}

function inParts(bytes: Uint8Array, size: number): Response {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
  return new Response(stream);
}

/** (toEqual takes seconds over millions of bytes.) */
function sameFile(one: Uint8Array | Sprite | undefined, other: Uint8Array | Sprite): boolean {
  if (!one || one instanceof Uint8Array !== other instanceof Uint8Array) return false;
  if (one instanceof Uint8Array) return other instanceof Uint8Array && Buffer.compare(one, other) === 0;
  const { pixels, ...size } = other as Sprite;
  return Buffer.compare(one.pixels, pixels) === 0 && JSON.stringify({ ...one, pixels: null }) === JSON.stringify({ ...size, pixels: null });
}

const sentenceOf = (entry: DatasetEntry) =>
  loadDataFiles(entry).then(
    () => 'loaded',
    (error: LoadingError) => inEnglish.say(error.sentence),
  );

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://course.example/' });
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 1 } });
});

afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

describe('what is loaded', () => {
  it.each([digits, emoji, entryOf(datasets, 'names')])('$id: the bytes that ship, pictures decoded, fetched once', async (entry) => {
    const served = serve((path) => inParts(read(path), 50_000));
    const { files, text } = await loadDataFiles(entry);
    for (const [path, shipped] of Object.entries(shippedFiles(entry))) expect(sameFile(files?.[path], shipped)).toBe(true);
    expect(text).toBeUndefined();
    const again = await loadDataFiles(entry);
    for (const [path, file] of Object.entries(files ?? {})) expect(again.files?.[path]).toBe(file);
    expect(served).toHaveBeenCalledTimes(entry.files?.length ?? 0);
  });

  it('the text of a table', async () => {
    serve((path) => inParts(read(path), 1000));
    expect((await loadDataFiles(iris)).text).toBe(read('data/tabular/iris.csv').toString());
  });

  it('nothing where nothing is needed', async () => {
    const served = serve(() => new Response());
    expect(await loadDataFiles(entryOf(datasets, 'circle'))).toEqual({});
    expect(served).not.toHaveBeenCalled();
  });
});

it('tells the share that has come, never a smaller one than before, up to all of it', async () => {
  serve((path) => inParts(read(path), 7000));
  const shares: number[] = [];
  const stop = useLoading.subscribe(({ files }) => {
    const of = (part: 'loaded' | 'total') => Object.values(files).reduce((sum, file) => sum + file[part], 0);
    if (Object.keys(files).length === 4) shares.push(of('loaded') / of('total'));
  });
  await loadDataFiles(digits);
  stop();
  expect(shares.length).toBeGreaterThan(15);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(0.99);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(useLoading.getState().files).toEqual({});
});

describe('what does not come is told in a sentence', () => {
  it('a file that is not there, asked for twice', async () => {
    const served = serve(() => new Response('', { status: 404 }));
    expect(await sentenceOf(iris)).toBe('The file data/tabular/iris.csv could not be loaded (404).');
    expect(served).toHaveBeenCalledTimes(2);
    expect(useLoading.getState().files).toEqual({});
  });

  it('a page in the place of the file, which is not kept', async () => {
    const page = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    serve(page);
    expect(await sentenceOf(iris)).toBe('The file data/tabular/iris.csv could not be loaded: a page came in its place.');
    const served = serve((path) => inParts(read(path), 1000));
    expect((await loadDataFiles(iris)).text).toMatch(/^sepal/);
    expect(served).toHaveBeenCalledTimes(1);
  });

  it('no server, or a page that must not fetch', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await sentenceOf(iris)).toBe('The file data/tabular/iris.csv could not be loaded.');
  });

  it('no network: at once, not when there is one again', async () => {
    onlineManager.setOnline(false);
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await sentenceOf(iris)).toMatch(/could not be loaded/);
    onlineManager.setOnline(true);
  });

  it('a stream that breaks off', async () => {
    serve(() => new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) })));
    expect(await sentenceOf(iris)).toBe('The file data/tabular/iris.csv could not be loaded.');
  });

  const damages: readonly [string, (bytes: Uint8Array) => Uint8Array][] = [
    ['a page', () => new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['half of it', (bytes) => bytes.slice(0, bytes.length >> 1)],
    ['a byte too many', (bytes) => new Uint8Array(Buffer.concat([bytes, new Uint8Array(1)]))],
    ['one bit that is another', (bytes) => bytes.map((byte, i) => (i === bytes.length - 7 ? byte ^ 4 : byte))],
    ['nothing', () => new Uint8Array()],
  ];
  // one of every kind of file: table, series, text, labels and raw images; pictures
  const kinds = ['iris', 'co2', 'names', 'digits8x8', 'emoji32'].map((id) => entryOf(datasets, id));

  it.each(kinds.flatMap((entry) => damages.map(([what, damage]) => [entry.id, what, entry, damage] as const)))(
    '%s: %s in the place of a file, of which nothing is kept',
    async (_, __, entry, damage) => {
      const paths = [...(entry.file ? [entry.file] : []), ...(entry.files ?? [])];
      for (const path of paths.slice(0, 2)) {
        serve((asked) => inParts(asked === path ? damage(new Uint8Array(read(asked))) : read(asked), 50_000));
        expect(await sentenceOf(entry)).toMatch(
          new RegExp(`^The file ${path} could not be loaded: (it is damaged|.* in the place of .*)\\.$`),
        );
        const served = serve((asked) => inParts(read(asked), 50_000));
        expect(await sentenceOf(entry)).toBe('loaded');
        expect(served).toHaveBeenCalledWith(
          expect.objectContaining({ pathname: `/${path}` }),
          expect.objectContaining({ cache: 'reload' }),
        );
        queryClient.clear();
      }
    },
  );
});

it.each([digits, emoji])('$id: loading can be given up: nothing is asked for again, until it is wanted again', async (entry) => {
  const signals: AbortSignal[] = [];
  const served = serve((_, signal) => {
    signals.push(signal);
    return new Promise((_answer, refuse) => signal.addEventListener('abort', () => refuse(signal.reason)));
  });
  const sentence = sentenceOf(entry);
  await vi.waitFor(() => expect(served).toHaveBeenCalledTimes(4), { timeout: 10_000 }); // a busy machine is slow, not wrong
  cancelLoading();
  expect(await sentence).toBe('Loading was given up.');
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(served).toHaveBeenCalledTimes(4);
  expect(useLoading.getState().files).toEqual({});
  serve((path) => inParts(read(path), 50_000));
  expect(await sentenceOf(entry)).toBe('loaded');
});

describe('a file of which nothing comes', () => {
  const stalled = 'The file data/tabular/iris.csv could not be loaded: for 20 seconds nothing came.';
  /** What has become of the loading after so long. */
  const outcome = async (loading: Promise<string>, ms: number) => {
    let sentence = 'under way';
    void loading.then((said) => {
      sentence = said;
    });
    await vi.advanceTimersByTimeAsync(ms);
    return sentence;
  };

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is waited for 20 seconds, twice, from its server', async () => {
    const signals: AbortSignal[] = [];
    const served = serve((_, signal) => {
      signals.push(signal);
      return new Promise(() => {});
    });
    const loading = sentenceOf(iris);
    expect(await outcome(loading, 19_900)).toBe('under way');
    expect(served).toHaveBeenCalledTimes(1);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    expect(await outcome(loading, 200)).toBe('under way');
    expect(signals[0]?.aborted).toBe(true); // its connection is not left open
    expect(served).toHaveBeenCalledTimes(2);
    expect(await outcome(loading, 19_700)).toBe('under way');
    expect(await outcome(loading, 300)).toBe(stalled);
    expect(useLoading.getState().files).toEqual({});
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for as long in its middle', async () => {
    serve(
      () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(read('data/tabular/iris.csv').subarray(0, 100)) })),
    );
    const loading = sentenceOf(iris);
    expect(await outcome(loading, 39_900)).toBe('under way');
    expect(await outcome(loading, 300)).toBe(stalled);
  });

  it('and then something does is not given up, however slow', async () => {
    const whole = read('data/tabular/iris.csv');
    const size = Math.ceil(whole.length / 9);
    let at = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) =>
        new Promise((resolve) => {
          setTimeout(() => {
            if (at >= whole.length) controller.close();
            else controller.enqueue(whole.subarray(at, at + size));
            at += size;
            resolve();
          }, 19_500);
        }),
    });
    const served = serve(() => new Response(stream));
    const loading = sentenceOf(iris);
    expect(await outcome(loading, 9 * 19_500)).toBe('under way');
    expect(await outcome(loading, 20_000)).toBe('loaded');
    expect(served).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
