import type { JobWorker } from '../worker/jobProtocol';

let start: (() => JobWorker) | null = null;

/** How a worker for jobs is started from now on; the jobs themselves come with the first of them. */
export function startJobsWith(connect: () => JobWorker): void {
  start = connect;
}

export function startJobWorker(): JobWorker {
  if (!start) throw new Error('nobody has said how a worker for jobs is started');
  return start();
}
