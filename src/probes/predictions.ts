import { laterProbes } from './laterProbes';
import { multiplyAddsOf } from './multiplyAdds';
import type { ProbeEntry } from './probe';

/** Class that the network gives to each of the scored test examples, of every step where each has a target. */
export const predictions: ProbeEntry<Record<string, never>, Int16Array> = {
  part: laterProbes,
  create: (run) => laterProbes.loaded.predictions(run),
  cost: (_, info) => ({ multiplyAdds: info.scored.test * multiplyAddsOf(info), numbers: info.scored.test }),
};
