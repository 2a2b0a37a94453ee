import { say } from '../run/sentences';
import { startTrainer } from './client';
import type { Connect } from './protocol';
import { trainerInPage } from './trainerInPage';

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
  const inPage = (onSign: Parameters<Connect>[0]) => trainerInPage(onSign, say('run.inPage', { directive }));
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
