import { expose, transfer } from 'comlink';
import { type SimdBinaries, simdHosts } from '../run/simdHosts';
import { buffersOf } from './arraysOf';
import { trainerVerbs } from './protocol';
import { startWithParts } from './startWithParts';
import { Trainer } from './trainer';

const trainer = new Trainer();

/** Hands the arrays of a frame over instead of copying them. */
const answerTo = (verb: (typeof trainerVerbs)[number]) => (request: never) => {
  const answer = trainer[verb](request);
  return transfer(answer, buffersOf(answer));
};

expose({
  takeKernels: (binaries: SimdBinaries) => {
    trainer.takeKernels(simdHosts(binaries));
  },
  ...Object.fromEntries(trainerVerbs.map((verb) => [verb, answerTo(verb)])),
  start: startWithParts(trainer), // a run's own data stay with it
});

postMessage('standing'); // whoever started it waits for this
