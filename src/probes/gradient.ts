import type { ProbeEntry } from './probe';

/** ∂(mean training loss)/∂parameter, laid out as the parameters, at the present weights; without penalty, in evaluation mode. */
export const gradient: ProbeEntry<Record<string, never>, Float64Array> = {
  create: (run) => () => Float64Array.from(run.gradient()),
  cost: (_, { scored, parameterCount }) => ({ multiplyAdds: 3 * scored.train * parameterCount, numbers: parameterCount }),
};
