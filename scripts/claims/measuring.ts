import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured } from './check';
import type { Claim } from './claim';

interface SeedAsk {
  readonly id: string;
  readonly seed: string;
}

/** Measures the seeds of the claims it is given, so many at a time, each on a core of its own; those of a later claim while the last of one are under way. */
export function measuring(atOnce: number): (claim: Claim) => Promise<readonly Measured[]> {
  const places = Array.from({ length: atOnce }, () => Promise.resolve());
  let next = 0;
  // a place takes every so manieth: which one is free first changes nothing of what is found
  const inTurn = (ask: SeedAsk): Promise<Measured> => {
    const place = next++ % atOnce;
    const found = places[place].then(() => measuredApart(ask));
    places[place] = found.then(
      () => {},
      () => {},
    );
    return found;
  };
  return ({ id, seeds }) => Promise.all(seeds.map((seed) => inTurn({ id, seed })));
}

/** In a process of its own, which reads TypeScript as this one does. */
function measuredApart({ id, seed }: SeedAsk): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL('./measureSeed.ts', import.meta.url));
    const apart = fork(path, [id, seed], { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    apart.once('message', (message) => resolve(message as Measured));
    apart.once('exit', () => reject(new Error(`${id} gave no number with seed ${seed}`)));
  });
}
