import { laterProbes } from './laterProbes';
import { multiplyAddsOf } from './multiplyAdds';
import type { ProbeEntry } from './probe';

/** What answers nothing: at the present weights, in evaluation mode. */
export interface SilentMaps {
  /** How many images: the first ones of the training part. */
  readonly images: number;
  /** A column of the graph after the other, the input among them: 1 for a map or unit that is 0 at every place of every one of them. */
  readonly columns: readonly Uint8Array[];
}

export const mostImages = 128;

export const silentMaps: ProbeEntry<Record<string, never>, SilentMaps> = {
  part: laterProbes,
  create: (run) => laterProbes.loaded.silentMaps(run),
  cost: (_, info) => ({
    multiplyAdds: Math.min(info.scored.train, mostImages) * multiplyAddsOf(info),
    numbers: info.layers.reduce((sum, { units }) => sum + units, 0),
  }),
  restMs: 1000,
};
