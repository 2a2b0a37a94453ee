import type { Start } from './contender';
import type { Job, Peer, PeerOptions } from './peer';
import { sentenceOf } from './sentence';
import type { WorkloadId } from './workloads';

// The end of a contender at which the engine is: it is asked once to make a workload ready, then for one round after the other.

export interface Preparation {
  readonly peer: string;
  readonly workload: WorkloadId;
  readonly options: PeerOptions;
}
export interface Round {
  readonly roundMs: number;
}
export type Request = Preparation | Round;
/** What it says of itself, what it did a second, or a sentence where it cannot do the workload. */
export type Answer = Start | number | string;

/** The answer to a request for a round. @throws Error with the engine's sentence where it failed */
export function rateOf(answer: Answer): number {
  if (typeof answer === 'number') return answer;
  throw new Error(String(answer));
}

const orNull = (loss: number) => (Number.isFinite(loss) ? loss : null);

async function startOf(job: Job): Promise<Start> {
  const lossAtStart = orNull(await job.loss());
  await job.run();
  return { lossAtStart, lossAfterPass: orNull(await job.loss()), sameUpdates: job.sameUpdates, note: job.note };
}

/** Many runs a look at the clock where they are short. */
function createClock(job: Job): (atLeastMs: number) => Promise<number> {
  let stride = 1;
  return async (atLeastMs) => {
    const began = performance.now();
    let done = 0;
    let elapsed = 0;
    while (elapsed < atLeastMs) {
      for (let k = 0; k < stride; k++) {
        const running = job.run();
        if (running) await running;
      }
      done += stride;
      elapsed = performance.now() - began;
      if (elapsed < atLeastMs / 50) stride *= 2;
    }
    return (1000 * done * job.amount) / elapsed;
  };
}

/** What to do with each request. @param peers every engine by name, loaded when it is wanted */
export function createAnswer(peers: Readonly<Record<string, () => Promise<Peer>>>): (request: Request) => Promise<Answer> {
  let round: (atLeastMs: number) => Promise<number>;
  return async (request) => {
    try {
      if ('roundMs' in request) return await round(request.roundMs);
      const peer = await peers[request.peer]();
      const job = await peer(request.workload, request.options);
      if (typeof job === 'string') return job;
      round = createClock(job);
      return await startOf(job);
    } catch (error) {
      return sentenceOf(error);
    }
  };
}
