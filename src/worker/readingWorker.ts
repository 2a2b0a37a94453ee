import { wrap } from 'comlink';
import { endpointOf } from './endpoint';
import { inTime } from './inTime';
import { startWorker } from './startWorker';

/** A slice of reading takes a tenth of a second, a large sheet that is unpacked some seconds. */
const silenceLimitMs = 60_000;

/**
 * Starts a worker that reads files. Where it cannot start, ends by itself or falls silent, whatever is asked of it is rejected.
 * @throws where the page may not have workers
 */
export function startReadingWorker<Api extends object>(verbs: readonly (keyof Api & string)[]): Api & { stop(): void } {
  let end: (reason: Error) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {}); // whoever asks is told
  const { endpoint, close } = endpointOf(startWorker, {
    onMessage() {},
    onError: (message) => end(new Error(message || 'the worker could not start')),
  });
  const remote = wrap<Record<string, (request: never) => unknown>>(endpoint);
  const ask = (verb: string) => (request: never) => Promise.race([inTime(silenceLimitMs, remote[verb]?.(request)), ended]);
  return {
    ...(Object.fromEntries(verbs.map((verb) => [verb, ask(verb)])) as unknown as Api),
    stop() {
      close();
      end(new Error('the worker was stopped'));
    },
  };
}
