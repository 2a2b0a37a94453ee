import type { Precision } from '../engine/kernels/kernels';
import { precisionOf } from '../experiment/precision';
import { awaitProbes } from './probeParts';
import { askedBy, type FrameRequest, type Sign, type TrainerClient, type TrainerVerb } from './protocol';
import { startWithParts } from './startWithParts';
import { Trainer } from './trainer';

/** So long the page's thread trains before it does what else is to be done. */
const sliceMs = 12;

const otherWork = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A trainer in the page's own thread, in small slices, for pages that may not have workers. */
export function trainerInPage(onSign: (sign: Sign) => void): TrainerClient {
  let isStopped = false;
  const trainer = new Trainer();
  const ask = (verb: TrainerVerb) => async (request: FrameRequest & { readonly budgetMs?: number }) => {
    onSign('taken');
    await Promise.all([otherWork(), awaitProbes(request.questions)]);
    if (isStopped) throw new Error('the trainer was stopped');
    const sliced = request.budgetMs === undefined ? request : { ...request, budgetMs: Math.min(sliceMs, request.budgetMs) };
    return (trainer[verb] as (request: unknown) => unknown)(sliced);
  };
  const verbs = askedBy(ask);
  const start = startWithParts(verbs);
  const takeKernels = async (precision: Precision): Promise<boolean> => {
    if (precision === 'double') return true;
    const binaries = import('./simdBinaries').then(({ simdBinaries }) => simdBinaries(precision));
    const fetched = await Promise.all([binaries, import('../run/simdHosts')]).catch(() => null);
    if (!fetched) return false;
    const [kernels, { simdHosts }] = fetched;
    trainer.takeKernels(simdHosts(kernels));
    return true;
  };
  return {
    ...verbs,
    async start(request) {
      const lacksKernels = !(await takeKernels(precisionOf(request.experiment)));
      return start({ ...request, lacksKernels });
    },
    stop() {
      isStopped = true;
    },
  };
}
