import { describe, expect, it, vi } from 'vitest';
import { createPool, poolSize, sharesCores } from './pool';

/** Workers that are only counted. */
function counted() {
  const workers: { readonly id: number; readonly stop: ReturnType<typeof vi.fn> }[] = [];
  const connect = () => {
    const worker = { id: workers.length, stop: vi.fn() };
    workers.push(worker);
    return worker;
  };
  return { workers, connect };
}

/** A job that ends when it is told to. */
function held<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((end) => {
    resolve = end;
  });
  return { resolve, job: vi.fn((_worker: { readonly id: number }) => promise) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it.each([
  [1, 1, true],
  [2, 1, true],
  [3, 1, false],
  [8, 6, false],
])('%i cores leave %i for the pool', (cores, size, shared) => {
  expect(poolSize(cores)).toBe(size);
  expect(sharesCores(cores)).toBe(shared);
});

describe('a pool', () => {
  it('starts workers when they are needed, no more than its size, and uses them again', async () => {
    const { workers, connect } = counted();
    const pool = createPool(connect, 2);
    expect(workers).toHaveLength(0);
    const jobs = [held<string>(), held<string>(), held<string>()];
    const results = jobs.map(({ job }) => pool.run(job));
    expect(workers).toHaveLength(2);
    expect(jobs[2].job).not.toHaveBeenCalled();
    jobs[1].resolve('b');
    await expect(results[1]).resolves.toBe('b');
    expect(jobs[2].job).toHaveBeenCalledWith(workers[1]);
    jobs[0].resolve('a');
    jobs[2].resolve('c');
    await expect(Promise.all(results)).resolves.toEqual(['a', 'b', 'c']);
    expect(workers).toHaveLength(2);
  });

  it('begins jobs in their order', async () => {
    const pool = createPool(counted().connect, 1);
    const began: number[] = [];
    await Promise.all(
      [0, 1, 2, 3].map((k) =>
        pool.run(async () => {
          began.push(k);
          await settled();
        }),
      ),
    );
    expect(began).toEqual([0, 1, 2, 3]);
  });

  it('ends the worker of a job that failed, and goes on with another', async () => {
    const { workers, connect } = counted();
    const pool = createPool(connect, 1);
    const failing = pool.run(() => Promise.reject(new Error('it crashed')));
    const next = pool.run(async ({ id }) => id);
    await expect(failing).rejects.toThrow('it crashed');
    await expect(next).resolves.toBe(1);
    expect(workers[0].stop).toHaveBeenCalledOnce();
    expect(workers[1].stop).not.toHaveBeenCalled();
  });

  it('gives up a job under way, and one that waits', async () => {
    const { workers, connect } = counted();
    const pool = createPool(connect, 1);
    const [running, waiting, last] = [held<void>(), held<void>(), held<string>()];
    const [stopRunning, stopWaiting] = [new AbortController(), new AbortController()];
    const first = pool.run(running.job, stopRunning.signal);
    const second = pool.run(waiting.job, stopWaiting.signal);
    const third = pool.run(last.job);
    stopWaiting.abort(new Error('no longer wanted'));
    await expect(second).rejects.toThrow('no longer wanted');
    expect(waiting.job).not.toHaveBeenCalled();
    stopRunning.abort(new Error('given up'));
    await expect(first).rejects.toThrow('given up');
    expect(workers[0].stop).toHaveBeenCalledOnce();
    expect(last.job).toHaveBeenCalledWith(workers[1]);
    running.resolve(); // too late: nobody hears it
    last.resolve('done');
    await expect(third).resolves.toBe('done');
    await expect(pool.run(async () => 'more', AbortSignal.abort(new Error('before it began')))).rejects.toThrow('before it began');
  });

  it('stops with everything that is in it', async () => {
    const { workers, connect } = counted();
    const pool = createPool(connect, 2);
    await pool.run(async () => {});
    const results = [held().job, held().job, held().job].map((job) => pool.run(job));
    pool.stop();
    for (const result of results) await expect(result).rejects.toThrow('the pool was stopped');
    expect(workers).toHaveLength(2);
    for (const { stop } of workers) expect(stop).toHaveBeenCalledOnce();
  });
});
