import { type Remote, transfer, wrap } from 'comlink';
import type { Precision } from '../engine/kernels/kernels';
import type { Experiment } from '../experiment/experiment';
import { precisionOf } from '../experiment/precision';
import type { SimdBinaries } from '../run/simdHosts';
import { buffersOf } from './arraysOf';
import { endpointOf } from './endpoint';
import { type JobApi, type JobRequest, jobVerbs } from './jobProtocol';
import { type FrameRequest, type Sign, type StartRequest, type TrainerApi, type TrainerClient, trainerVerbs } from './protocol';
import { startWorker } from './startWorker';
import { within } from './within';

type WorkerApi = TrainerApi & JobApi & { takeKernels(binaries: SimdBinaries): void };

/** Each file that the kernels need may take so long; the run then begins in doubles. */
const kernelsLimitMs = 8000;

/**
 * Starts a worker. A terminated worker never answers, so a crash rejects whatever is open.
 * @param onSign told of every sign of life
 * @param onRefused called where the worker ends before it has ever been heard of
 * @throws where the page may not have workers
 */
export function startTrainer(onSign: (sign: Sign) => void = () => {}, onRefused: () => void = () => {}): TrainerClient & JobApi {
  /** Those that wait for an answer: one promise of the end that all of them raced against would remember every one. */
  const waiting = new Set<(reason: Error) => void>();
  let ended: Error | null = null;
  const end = (reason: Error) => {
    ended ??= reason;
    for (const fail of waiting) fail(ended);
  };
  let wasHeard = false;
  const { endpoint, close } = endpointOf(startWorker, {
    onMessage(data) {
      wasHeard = true;
      if (typeof data === 'string') onSign(data as Sign);
    },
    onError(message) {
      if (!wasHeard) onRefused();
      end(new Error(message || 'the worker could not start'));
    },
  });
  const remote: Remote<WorkerApi> = wrap<WorkerApi>(endpoint);
  const orEnd = <T>(answer: T | PromiseLike<T>) =>
    new Promise<T>((resolve, reject) => {
      if (ended) return reject(ended);
      waiting.add(reject);
      Promise.resolve(answer)
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  /** Which kernels the worker has. They come with the first experiment that wants them; a page that cannot have them trains in doubles. */
  let taken: Precision = 'double';
  /** @returns whether they are there */
  const takeKernels = async (precision: Precision): Promise<boolean> => {
    if (precision === 'double' || taken === precision || taken === 'fused') return true;
    onSign('taken'); // the worker is not to blame for what has to be fetched
    const { simdBinaries } = await within(kernelsLimitMs, import('./simdBinaries'));
    const binaries = await within(kernelsLimitMs, simdBinaries(precision)).catch(() => null);
    if (!binaries) return false;
    await orEnd(within(kernelsLimitMs, remote.takeKernels(binaries)));
    taken = precision;
    return true;
  };
  /** Starts reach the worker in the order in which they came, whatever has to be fetched for one of them. */
  let ready: Promise<boolean> = Promise.resolve(true);
  const whenReady = (experiment: Experiment, comparesBoth = false) => {
    const precision = precisionOf(experiment);
    ready = ready.then(() => takeKernels(comparesBoth && precision === 'double' ? 'single' : precision)).catch(() => false);
    return orEnd(ready);
  };
  const ask = (verb: keyof WorkerApi) => (request?: FrameRequest) =>
    orEnd((remote[verb] as (request: unknown) => unknown)(request && transfer(request, buffersOf(request.recycle))));
  const verbs = Object.fromEntries([...trainerVerbs, ...jobVerbs].map((verb) => [verb, ask(verb)])) as unknown as TrainerApi & JobApi;
  return {
    ...verbs,
    async start(request: StartRequest) {
      const lacksKernels = !(await whenReady(request.experiment));
      return verbs.start(lacksKernels ? { ...request, lacksKernels } : request);
    },
    async startJob(request: JobRequest) {
      await whenReady(request.source.experiment, request.name === 'errorCurve');
      return verbs.startJob(request);
    },
    stop() {
      close();
      end(new Error('the worker was stopped'));
    },
  };
}
