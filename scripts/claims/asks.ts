import type { Claim } from './claim';
import { seeded } from './trained';

/** What is trained once: an experiment with one seed, and the claims that are measured of it, all of one link. */
export interface SeedAsk {
  readonly ids: readonly string[];
  readonly seed: string;
}

/** Multiplications of a training, so roughly that it tells the long ones from the short ones. */
function workOf(link: string): number {
  const { epochs, examples, dataset, hidden } = seeded(link, '1');
  return epochs * examples * (dataset.params.steps ?? 1) * hidden.reduce((sum, { units }) => sum + units * (units + 1), 1);
}

/** Claims of one link are asked with the same seed together; what takes long comes first, so that nothing long is left for the last core. */
export function asksOf(claims: readonly Pick<Claim, 'id' | 'link' | 'seeds'>[]): SeedAsk[] {
  const asks = new Map<string, { ids: string[]; seed: string; work: number }>();
  for (const { id, link, seeds } of claims) {
    const work = workOf(link);
    for (const seed of seeds) {
      const key = JSON.stringify([link, seed]);
      const known = asks.get(key) ?? { ids: [], seed, work: 0 };
      known.ids.push(id);
      known.work += work;
      asks.set(key, known);
    }
  }
  return [...asks.values()].sort((a, b) => b.work - a.work).map(({ ids, seed }) => ({ ids, seed }));
}
