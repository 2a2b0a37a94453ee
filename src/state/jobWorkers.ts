import type { JobWorker } from '../worker/jobProtocol';
import type { Connect } from '../worker/protocol';

let start: (() => JobWorker) | null = null;
let connect: Connect | null = null;

/** How a worker for jobs is started from now on; the jobs themselves come with the first of them. */
export function startJobsWith(connect: () => JobWorker): void {
  start = connect;
}

export function startJobWorker(): JobWorker {
  if (!start) throw new Error('nobody has said how a worker for jobs is started');
  return start();
}

/** How a trainer is made from now on, for runs beside the page's own. */
export function trainWith(how: Connect): void {
  connect = how;
}

export const connectTrainer: Connect = (onSign) => {
  if (!connect) throw new Error('nobody has said how a trainer is made');
  return connect(onSign);
};
