import address from './worker?chunk';

/** Resolves when the worker says that it stands; rejects where it cannot start. */
const standing = (worker: Worker, signal: AbortSignal): Promise<Worker> =>
  new Promise((resolve, reject) => {
    const end = (reason: unknown) => {
      worker.terminate();
      reject(reason);
    };
    signal.addEventListener('abort', () => end(signal.reason), { once: true });
    worker.onmessage = () => resolve(worker);
    worker.onerror = (event) => {
      event.preventDefault(); // there may be another way
      end(new Error(event.message || 'the worker could not start'));
    };
  });

/** A file of its own, which shares what it has in common with the page. Needs an origin, and a policy that allows it. */
async function fromFile(signal: AbortSignal): Promise<Worker> {
  if (!address || origin === 'null') throw new Error('there is no file for the worker here');
  return standing(new Worker(address, { type: 'module' }), signal);
}

/** A classic script from a blob: the one way that a sandboxed slide and a file on a disk have in Chromium too. It is loaded for them alone. */
async function fromText(signal: AbortSignal): Promise<Worker> {
  const { default: TextWorker } = await import('./worker?worker&inline');
  signal.throwIfAborted();
  return standing(new TextWorker(), signal);
}

/**
 * Starts the trainer's worker in whatever way works where the page stands.
 * @param signal ends it, whether it stands or not
 * @throws Error where no way works
 */
export const startWorker = (signal: AbortSignal): Promise<Worker> =>
  fromFile(signal).catch((reason) => {
    if (signal.aborted) throw reason;
    return fromText(signal);
  });
