/** Something that computes elsewhere and can be ended. */
export interface Stoppable {
  stop?(): void;
}

interface Waiting<W> {
  begin(worker: W): void;
  refuse(reason: unknown): void;
}

/** Workers for jobs that are independent of each other: sweeps, landscapes, several seeds. */
export interface WorkerPool<W> {
  readonly size: number;
  /**
   * Does `job` with a worker of its own as soon as one is free; jobs begin in the order in which they came. A worker whose job failed or was given
   * up is ended, since nobody knows what it is still doing, and replaced when one is needed.
   * @throws whatever the job throws; `signal`'s reason where it is given up
   */
  run<T>(job: (worker: W) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Ends all workers; jobs that are under way or waiting fail. */
  stop(): void;
}

/** Cores of the page: one trains, one draws. */
const coresOfPage = 2;
const coresHere = (): number => globalThis.navigator?.hardwareConcurrency ?? 1;

/** The cores of the page are left to it, if there are others. */
export const poolSize = (cores: number = coresHere()): number => Math.max(1, cores - coresOfPage);
/** Whether a job has no core beside those of the page. */
export const sharesCores = (cores: number = coresHere()): boolean => cores <= coresOfPage;

/** @param connect starts a worker; called when one is first needed */
export function createPool<W extends Stoppable>(connect: () => W, size: number = poolSize()): WorkerPool<W> {
  const free: W[] = [];
  const waiting: Waiting<W>[] = [];
  /** Ends the job of each worker that has one. */
  const busy = new Map<W, (reason: unknown) => void>();

  const beginNext = (): void => {
    while (waiting.length > 0 && busy.size < size) waiting.shift()?.begin(free.pop() ?? connect());
  };

  return {
    size,
    run: (job, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const entry: Waiting<W> = {
          refuse: reject,
          begin(worker) {
            const end = (settle: () => void, isUsable: boolean) => {
              if (!busy.delete(worker)) return; // it has ended already
              signal?.removeEventListener('abort', giveUp);
              if (isUsable) free.push(worker);
              else worker.stop?.();
              settle();
              beginNext();
            };
            const giveUp = () => end(() => reject(signal?.reason), false);
            signal?.removeEventListener('abort', leave);
            signal?.addEventListener('abort', giveUp);
            busy.set(worker, (reason) => end(() => reject(reason), false));
            job(worker).then(
              (result) => end(() => resolve(result), true),
              (error) => end(() => reject(error), false),
            );
          },
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(entry), 1);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', leave);
        waiting.push(entry);
        beginNext();
      }),
    stop() {
      const reason = new Error('the pool was stopped');
      for (const { refuse } of waiting.splice(0)) refuse(reason);
      for (const end of [...busy.values()]) end(reason);
      for (const worker of free.splice(0)) worker.stop?.();
    },
  };
}
