import type { Endpoint } from 'comlink';

type Listener = Parameters<Endpoint['addEventListener']>[1];

/** The two ends of a worker in one thread: what one end posts, the other hears a little later, in order. */
export function pairedWorker() {
  const listeners = new Set<Listener>();
  /** The page's end, as far as a page uses it. */
  const worker = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    isTerminated: false,
    postMessage(data: unknown) {
      queueMicrotask(() => {
        for (const listener of listeners) (listener as (event: unknown) => void)({ data, origin: '' });
      });
    },
    terminate() {
      worker.isTerminated = true;
    },
  };
  const inside: Endpoint = {
    postMessage(data: unknown) {
      queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent));
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
  };
  return { worker: worker as unknown as Worker, inside };
}
