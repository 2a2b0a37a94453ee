import type { Endpoint } from 'comlink';

type Listener = Parameters<Endpoint['addEventListener']>[1];

interface Hearing {
  onMessage(data: unknown): void;
  onError(message: string): void;
}

/**
 * A worker that is being started as comlink wants it: what is said to it waits until it stands. One handler stands for each kind of event,
 * and is taken away with the worker: an ended worker leaves no listener behind.
 */
export function endpointOf(
  start: (signal: AbortSignal) => Promise<Worker>,
  { onMessage, onError }: Hearing,
): { readonly endpoint: Endpoint; close(): void } {
  const listeners = new Set<Listener>();
  const ending = new AbortController();
  const standing = start(ending.signal).then((worker) => {
    onMessage(null); // it stands
    worker.onmessage = (event) => {
      onMessage(event.data);
      for (const listener of listeners) {
        if (typeof listener === 'function') listener(event);
        else listener.handleEvent(event);
      }
    };
    worker.onerror = ({ message }) => onError(message);
    worker.onmessageerror = () => onError('an answer of the worker could not be read');
    return worker;
  });
  standing.catch((reason: Error) => onError(reason.message));
  return {
    endpoint: {
      postMessage: (message, transfer = []) => {
        standing.then((worker) => worker.postMessage(message, transfer)).catch((reason: Error) => onError(reason.message));
      },
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    close() {
      ending.abort();
      listeners.clear();
      standing
        .then((worker) => {
          worker.onmessage = null;
          worker.onerror = null;
          worker.onmessageerror = null;
        })
        .catch(() => {}); // it never stood
    },
  };
}
