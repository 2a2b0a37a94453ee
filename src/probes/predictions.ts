import { laterProbes } from './laterProbes';
import type { ProbeEntry } from './probe';

/** Class that the network gives to each of the scored test examples, of every step where each has a target. */
export const predictions: ProbeEntry<Record<string, never>, Int16Array> = {
  part: laterProbes,
  create: (run) => laterProbes.loaded.predictions(run),
  cost: (_, { scored, parameterCount }) => ({ multiplyAdds: scored.test * parameterCount, numbers: scored.test }),
};
