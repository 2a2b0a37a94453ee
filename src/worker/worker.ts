import { expose, transfer } from 'comlink';
import { type SimdBinaries, simdHosts } from '../run/simdHosts';
import { buffersOf } from './arraysOf';
import { jobVerbs } from './jobProtocol';
import { LazyJobRunner } from './lazyJobRunner';
import { trainerVerbs } from './protocol';
import { startWithParts } from './startWithParts';
import { Trainer } from './trainer';

const trainer = new Trainer();
const jobRunner = new LazyJobRunner();

/** Hands the arrays of a frame over instead of copying them. */
const answerTo = (verb: (typeof trainerVerbs)[number]) => (request: never) => {
  const answer = trainer[verb](request);
  return transfer(answer, buffersOf(answer));
};

const jobAnswerTo = (verb: (typeof jobVerbs)[number]) => async (request: never) => {
  const answer = await jobRunner[verb](request);
  return transfer(answer, buffersOf(answer));
};

expose({
  takeKernels: (binaries: SimdBinaries) => {
    const hosts = simdHosts(binaries);
    trainer.takeKernels(hosts);
    jobRunner.takeKernels(hosts);
  },
  ...Object.fromEntries(trainerVerbs.map((verb) => [verb, answerTo(verb)])),
  ...Object.fromEntries(jobVerbs.map((verb) => [verb, jobAnswerTo(verb)])),
  start: startWithParts(trainer), // a run's own data stay with it
});

postMessage('standing'); // whoever started it waits for this
