import { log } from '../elementary/log';
import { minimizers } from '../minimizers/registry';
import { defaultParams, type ParamValues } from '../spec';
import { updateRules } from '../updateRules/registry';
import { hasVelocity, minimizerTrail, ruleTrail, type Trail, type TrailSpec } from './trail';

/** The rates of which each rule may take its best. */
export const rateTries: readonly number[] = [1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/** A height below this counts as this: the end of a path that has arrived is no merit of its rate. */
const leastHeight = 1e-9;

/** Mean of ln(f − lowest) over the steps; Infinity where the path leads out of bounds, or anywhere higher than its start. */
export function meanLogHeight({ values, end }: Trail, lowest: number): number {
  if (end === 'diverged') return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const value of values) {
    if (value > values[0]) return Number.POSITIVE_INFINITY;
    sum += log(Math.max(leastHeight, value - lowest));
  }
  return sum / values.length;
}

/** What takes part: an update rule with a rate, or null for its best of `rateTries`; of a whole-vector method the rate is not looked at. */
export interface Entrant {
  readonly id: string;
  readonly rate: number | null;
}

export interface RaceSpec extends TrailSpec {
  /** The lowest value of f. */
  readonly lowest: number;
  /** γ of the rules that have a velocity. */
  readonly gamma: number;
}

/** What came of one: its path, or, where it cannot walk on this function, none. */
export interface Racer {
  readonly id: string;
  /** null: it has none. */
  readonly rate: number | null;
  /** No rate was given, and none of the tries stayed below the start: this is the smallest. */
  readonly isForWantOfBetter: boolean;
  /** null: it needs a sum of squares, and f is none. */
  readonly trail: Trail | null;
}

/** Lets all of them go, one path at a time: yields after each, so that it can be shared out over frames. */
export function* race(entrants: readonly Entrant[], spec: RaceSpec): Generator<undefined, Racer[]> {
  const racers: Racer[] = [];
  for (const { id, rate } of entrants) {
    const rule = updateRules.find((entry) => entry.id === id);
    if (rule) {
      const params: ParamValues = {
        ...defaultParams(rule),
        ...(hasVelocity(rule) && 'gamma' in defaultParams(rule) ? { gamma: spec.gamma } : {}),
      };
      let [best, bestRate, least] = [null as Trail | null, rate ?? rateTries[0], Number.POSITIVE_INFINITY];
      for (const tried of rate === null ? rateTries : [rate]) {
        const trail = ruleTrail(rule, params, tried, spec);
        const height = meanLogHeight(trail, spec.lowest);
        if (best === null || height < least) [best, bestRate, least] = [trail, tried, height];
        yield;
      }
      racers.push({ id, rate: bestRate, isForWantOfBetter: rate === null && least === Number.POSITIVE_INFINITY, trail: best });
      continue;
    }
    const method = minimizers.find((entry) => entry.id === id);
    if (!method) continue;
    const fits = spec.problem.leastSquares !== null || !method.needsResiduals;
    racers.push({ id, rate: null, isForWantOfBetter: false, trail: fits ? minimizerTrail(method, defaultParams(method), spec) : null });
    yield;
  }
  return racers;
}
