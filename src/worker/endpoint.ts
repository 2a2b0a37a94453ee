import type { Endpoint } from 'comlink';

type Listener = Parameters<Endpoint['addEventListener']>[1];

interface Hearing {
  onMessage(data: unknown): void;
  onError(message: string): void;
}

/**
 * A worker as comlink wants it, with one handler for each kind of event, which `close` takes away with the worker: an ended worker leaves
 * no listener behind.
 */
export function endpointOf(worker: Worker, { onMessage, onError }: Hearing): { readonly endpoint: Endpoint; close(): void } {
  const listeners = new Set<Listener>();
  worker.onmessage = (event) => {
    onMessage(event.data);
    for (const listener of listeners) {
      if (typeof listener === 'function') listener(event);
      else listener.handleEvent(event);
    }
  };
  worker.onerror = ({ message }) => onError(message);
  worker.onmessageerror = () => onError('an answer of the worker could not be read');
  return {
    endpoint: {
      postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    close() {
      worker.terminate();
      worker.onmessage = null;
      worker.onerror = null;
      worker.onmessageerror = null;
      listeners.clear();
    },
  };
}
