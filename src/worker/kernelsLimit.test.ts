import { expose } from 'comlink';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pairedWorker } from '../../tests/pairedWorker';
import { decodeLink } from '../experiment/link';
import type { SimdBinaries } from '../run/simdHosts';
import { startTrainer } from './client';
import type { StartRequest } from './protocol';

const parts = vi.hoisted(() => ({ worker: null as unknown, binaries: (): Promise<unknown> => Promise.reject(new Error('not set')) }));
vi.mock('./startWorker', () => ({ startWorker: async () => parts.worker }));
vi.mock('./simdBinaries', () => ({ simdBinaries: () => parts.binaries() }));

const binaries: SimdBinaries = { single: new Uint8Array(1), fused: null };
const single = 'data=xor&precision=single';

/** A worker that starts whatever it is asked to, and tells what it was asked. */
function begin() {
  const asked: string[] = [];
  const { worker, inside } = pairedWorker();
  parts.worker = worker;
  expose(
    {
      takeKernels: () => void asked.push('kernels'),
      start: ({ experiment, lacksKernels = false }: StartRequest) => {
        asked.push(`${experiment.precision} ${lacksKernels ? 'without' : 'with'} kernels`);
        return { ok: true };
      },
    },
    inside,
  );
  const client = startTrainer();
  return { asked, client, start: (link: string) => client.start({ experiment: decodeLink(link).experiment }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (ms: number) => new Promise<SimdBinaries>((resolve) => setTimeout(() => resolve(binaries), ms));

it('kernels are waited for 8 seconds; the run then begins without them, and says so', async () => {
  parts.binaries = () => new Promise(() => {});
  const { asked, start, client } = begin();
  const started = start(single);
  await vi.advanceTimersByTimeAsync(7900);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  await started;
  expect(asked).toEqual(['single without kernels']);
  client.stop();
});

it('kernels that come just in time are taken, once', async () => {
  parts.binaries = () => after(7900);
  const { asked, start, client } = begin();
  const started = start(single);
  await vi.advanceTimersByTimeAsync(7950);
  await started;
  await start(single);
  expect(asked).toEqual(['kernels', 'single with kernels', 'single with kernels']);
  expect(vi.getTimerCount()).toBe(0);
  client.stop();
});

it('what needs no kernels waits for none, but for the start before it; the next start asks for them again', async () => {
  parts.binaries = () => new Promise(() => {});
  const { asked, start, client } = begin();
  await start('data=xor&precision=double');
  expect(asked).toEqual(['double with kernels']);
  const [first, second] = [start(single), start('data=xor&precision=double')];
  await vi.advanceTimersByTimeAsync(7900);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  await Promise.all([first, second]);
  expect(asked.slice(1)).toEqual(['single without kernels', 'double with kernels']);
  parts.binaries = async () => binaries;
  await start(single);
  expect(asked.slice(3)).toEqual(['kernels', 'single with kernels']);
  client.stop();
});
