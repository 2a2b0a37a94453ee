import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { asksOf, type SeedAsk } from './asks';
import type { Measured } from './check';
import type { Claim } from './claim';

interface Spec {
  /** Processes, a core each. */
  readonly atOnce: number;
  /** Whether every training has a process that ran nothing before it. */
  readonly isFresh: boolean;
}

/** Measures the seeds of claims. @returns of each claim what its seeds gave, in their order, as soon as the last of them is there */
export function measuring(claims: readonly Claim[], { atOnce, isFresh }: Spec): ReadonlyMap<string, Promise<readonly Measured[]>> {
  const inTurn = turns(atOnce, isFresh);
  const found = new Map<string, Promise<Measured>>();
  for (const ask of asksOf(claims)) {
    const together = inTurn(ask);
    for (const [i, id] of ask.ids.entries()) {
      found.set(
        keyOf(id, ask.seed),
        together.then((measured) => measured[i]),
      );
    }
  }
  const ofSeed = (id: string, seed: string) =>
    found.get(keyOf(id, seed)) ?? Promise.reject(new RangeError(`${id} was not asked with ${seed}`));
  return new Map(claims.map(({ id, seeds }) => [id, Promise.all(seeds.map((seed) => ofSeed(id, seed)))]));
}

const keyOf = (id: string, seed: string) => JSON.stringify([id, seed]);

/** So many processes take what is asked in its order, each as soon as it is free. */
function turns(atOnce: number, isFresh: boolean): (ask: SeedAsk) => Promise<readonly Measured[]> {
  const waiting: ((apart: ChildProcess) => void)[] = [];
  let started = 0;
  const place = (): ChildProcess | Promise<ChildProcess> => {
    if (started === atOnce) return new Promise((resolve) => waiting.push(resolve));
    started++;
    return processApart();
  };
  return async (ask) => {
    const apart = await place();
    const measured = await measuredBy(apart, ask);
    const next = waiting.shift();
    if (!next || isFresh) apart.disconnect();
    next?.(isFresh ? processApart() : apart);
    return measured;
  };
}

/** Reads TypeScript as this one does, and ends when nothing more can be asked of it. */
const processApart = (): ChildProcess =>
  fork(fileURLToPath(new URL('./measureSeed.ts', import.meta.url)), [], { execArgv: ['--import', 'tsx'], serialization: 'advanced' });

function measuredBy(apart: ChildProcess, ask: SeedAsk): Promise<readonly Measured[]> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`${ask.ids.join(', ')} gave no number with seed ${ask.seed}`));
    apart.once('exit', onExit);
    apart.once('message', (measured) => {
      apart.off('exit', onExit);
      resolve(measured as readonly Measured[]);
    });
    apart.send(ask);
  });
}
