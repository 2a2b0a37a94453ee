import { type RunSentence, say } from '../run/sentences';
import { startTrainer } from './client';
import { askedBy, type Connect, type TrainerClient } from './protocol';

const ownDirectives = ['worker-src', 'child-src'];
/** Directives of a content security policy that decide about workers; those after the first two, about scripts too. */
const workerDirectives = [...ownDirectives, 'script-src', 'script-src-elem', 'default-src'];

/**
 * How the page comes to a trainer: in a worker, or in its own thread where it may not have workers. A policy that refuses one is heard of by an
 * event, and by the worker's end before it was heard of.
 */
export function createConnect(): Connect {
  let directive: string | null = null;
  let isRefused = false;
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    const isOfWorker = ownDirectives.includes(effectiveDirective) || /^(blob|data)/.test(blockedURI);
    if (workerDirectives.includes(effectiveDirective) && isOfWorker) directive = effectiveDirective;
  });
  const inPage: Connect = (onSign) =>
    comingTrainer(
      import('./trainerInPage').then(({ trainerInPage }) => trainerInPage(onSign)),
      say('run.inPage', { directive }),
    );
  return (onSign) => {
    if (isRefused) return inPage(onSign);
    try {
      return startTrainer(onSign, () => {
        isRefused = true;
      });
    } catch {
      isRefused = true;
      return inPage(onSign);
    }
  };
}

/** A trainer whose code is on its way. @param note what is to be said of it */
function comingTrainer(coming: Promise<TrainerClient>, note: RunSentence): TrainerClient {
  coming.catch(() => {}); // whoever asks is told
  const verbs = askedBy((verb) => async (request) => (await coming)[verb](request));
  return { ...verbs, note, stop: () => void coming.then((trainer) => trainer.stop()).catch(() => {}) };
}
