import { wrap } from 'comlink';
import { endpointOf } from './endpoint';
import { startWorker } from './startWorker';
import { type TableApi, tableVerbs } from './tableProtocol';

/**
 * Starts a worker that reads tables. Where it cannot start, or ends by itself, whatever is asked of it is rejected.
 * @throws where the page may not have workers
 */
export function startTableWorker(): TableApi & { stop(): void } {
  let end: (reason: Error) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {}); // whoever asks is told
  const { endpoint, close } = endpointOf(startWorker, {
    onMessage() {},
    onError: (message) => end(new Error(message || 'the worker could not start')),
  });
  const remote = wrap<TableApi>(endpoint);
  const ask = (verb: keyof TableApi) => (request: never) => Promise.race([remote[verb](request), ended]);
  return {
    ...(Object.fromEntries(tableVerbs.map((verb) => [verb, ask(verb)])) as unknown as TableApi),
    stop() {
      close();
      end(new Error('the worker was stopped'));
    },
  };
}
