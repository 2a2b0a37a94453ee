import { expose, transfer } from 'comlink';
import type { SimdBinaries } from '../run/simdHosts';
import { buffersOf } from './arraysOf';
import { jobVerbs } from './jobProtocol';
import { LazyJobRunner } from './lazyJobRunner';
import { type PictureApi, pictureVerbs } from './pictureProtocol';
import { awaitProbes } from './probeParts';
import { askedBy, type FrameRequest, type Sign, type StartRequest, type TrainerVerb } from './protocol';
import { startWithParts } from './startWithParts';
import { type TableApi, tableVerbs } from './tableProtocol';
import { Trainer } from './trainer';

/** What reads files of a kind: it comes with the first of them. */
function later<Reader>(load: () => Promise<Reader>): () => Promise<Reader> {
  let reader: Promise<Reader> | null = null;
  return () => {
    reader ??= load();
    return reader.catch((reason) => {
      reader = null; // the next may come through
      throw reason;
    });
  };
}

/** What a worker does: it trains, works at jobs, reads tables and pictures, and says that it stands. */
export function serveTrainer(): void {
  /** Signs of life go beside the answers: a message that is no answer to anything. */
  const tell = (sign: Sign) => postMessage(sign);

  const mostSilentMs = 250;
  let toldAtMs = 0;

  const trainer = new Trainer(null, (nowMs) => {
    if (nowMs - toldAtMs < mostSilentMs) return;
    toldAtMs = nowMs;
    tell('working');
  });
  const jobRunner = new LazyJobRunner();
  const startTrainer = startWithParts(trainer);

  /** Tells of itself while something is fetched. */
  const whileTelling = <T>(fetched: Promise<T>): Promise<T> => {
    const beat = setInterval(() => tell('working'), mostSilentMs);
    return fetched.finally(() => clearInterval(beat));
  };

  /** Hands the arrays of a frame over instead of copying them. */
  const answerTo = (verb: TrainerVerb) => (request: FrameRequest) => {
    tell('taken');
    const answered = () => {
      const answer = trainer[verb](request as never);
      return transfer(answer, buffersOf(answer));
    };
    const missing = awaitProbes(request.questions);
    return missing ? whileTelling(missing).then(answered) : answered();
  };

  const jobAnswerTo = (verb: (typeof jobVerbs)[number]) => async (request: never) => {
    const answer = await jobRunner[verb](request);
    return transfer(answer, buffersOf(answer));
  };

  const tables = later(() => import('./tableReader').then(({ TableReader }): TableApi => new TableReader()));
  const tableAnswerTo = (verb: keyof TableApi) => async (request: never) => (await tables())[verb](request);
  const pictures = later(() => import('./pictureReader').then(({ PictureReader }): PictureApi => new PictureReader()));
  const pictureAnswerTo = (verb: keyof PictureApi) => async (request: never) => (await pictures())[verb](request);

  expose({
    takeKernels: async (binaries: SimdBinaries) => {
      const { simdHosts } = await import('../run/simdHosts');
      const hosts = simdHosts(binaries);
      trainer.takeKernels(hosts);
      jobRunner.takeKernels(hosts);
    },
    ...askedBy(answerTo),
    ...Object.fromEntries(jobVerbs.map((verb) => [verb, jobAnswerTo(verb)])),
    ...Object.fromEntries(pictureVerbs.map((verb) => [verb, pictureAnswerTo(verb)])),
    ...Object.fromEntries(tableVerbs.map((verb) => [verb, tableAnswerTo(verb)])),
    // what has to be fetched for a start takes its time; a run's own data stay with it
    start: (request: StartRequest) => {
      tell('taken');
      return whileTelling(startTrainer(request));
    },
  });

  postMessage('standing'); // whoever started it waits for this
}
