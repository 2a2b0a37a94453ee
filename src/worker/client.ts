import { type Remote, transfer, wrap } from 'comlink';
import type { Precision } from '../engine/kernels/kernels';
import type { Experiment } from '../experiment/experiment';
import { precisionOf } from '../experiment/precision';
import type { SimdBinaries } from '../run/simdHosts';
import { buffersOf } from './arraysOf';
import { endpointOf } from './endpoint';
import { type JobApi, type JobRequest, jobVerbs } from './jobProtocol';
import { type FrameRequest, type StartRequest, type TrainerApi, trainerVerbs } from './protocol';
import { startWorker } from './startWorker';

/** The page's end of the worker. A terminated worker never answers, so a crash rejects whatever is open. */
export interface TrainerClient extends TrainerApi, JobApi {
  stop(): void;
}

type WorkerApi = TrainerApi & JobApi & { takeKernels(binaries: SimdBinaries): void };

export function startTrainer(): TrainerClient {
  let crash: (reason: Error) => void = () => {};
  const crashed = new Promise<never>((_, reject) => {
    crash = reject;
  });
  crashed.catch(() => {}); // nobody may be waiting
  const { endpoint, close } = endpointOf(startWorker, {
    onError: (message) => crash(new Error(message || 'the worker could not start')),
  });
  const remote: Remote<WorkerApi> = wrap<WorkerApi>(endpoint);
  const orCrash = async <T>(answer: T): Promise<Awaited<T>> => Promise.race([answer, crashed]);
  /** Which kernels the worker has. They come with the first experiment that wants them; a page that cannot have them trains in doubles. */
  let taken: Precision = 'double';
  const takeKernels = async (precision: Precision) => {
    if (precision === 'double' || taken === precision || taken === 'fused') return;
    const { simdBinaries } = await import('./simdBinaries');
    await orCrash(remote.takeKernels(await simdBinaries(precision)));
    taken = precision;
  };
  /** Starts reach the worker in the order in which they came, whatever has to be fetched for one of them. */
  let ready: Promise<void> = Promise.resolve();
  const whenReady = async (experiment: Experiment) => {
    ready = ready.then(() => takeKernels(precisionOf(experiment))).catch(() => {});
    await ready;
  };
  const ask = (verb: keyof WorkerApi) => (request?: FrameRequest) =>
    orCrash((remote[verb] as (request: unknown) => unknown)(request && transfer(request, buffersOf(request.recycle))));
  const verbs = Object.fromEntries([...trainerVerbs, ...jobVerbs].map((verb) => [verb, ask(verb)])) as unknown as TrainerApi & JobApi;
  return {
    ...verbs,
    async start(request: StartRequest) {
      await whenReady(request.experiment);
      return verbs.start(request);
    },
    async startJob(request: JobRequest) {
      await whenReady(request.source.experiment);
      return verbs.startJob(request);
    },
    stop: () => {
      close();
      crash(new Error('the worker was stopped'));
    },
  };
}
