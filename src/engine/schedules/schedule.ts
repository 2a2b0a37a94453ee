import type { Entry, ParamSpec, ParamValues } from '../spec';

/** How the learning rate goes down, from the rate η₀ that was chosen. */
export interface ScheduleEntry<Id extends string = string, Param extends string = string> extends Entry<Id, Param> {
  /** Whether it goes down over the whole run, which so must have a last epoch. */
  readonly spansRun?: boolean;
  /** η_k / η₀. @param k number of the update, from 0 @param updates of the whole run; endless where it has no last epoch */
  factor(k: number, params: ParamValues, updates?: number): number;
}

/** How fast the rate goes down, an update. */
export const decay: ParamSpec<'kappa'> = { name: 'kappa', min: 1e-6, max: 10, default: 0.001, scale: 'log' };

/** So many updates. */
export const updates = <Name extends string>(name: Name, value: number): ParamSpec<Name> => ({
  name,
  min: 1,
  max: 1_000_000,
  default: value,
  integer: true,
  scale: 'log',
});

/** Updates over which the rate rises from η₀ / n to its full size before anything else; 0: at once. */
const warmUp: ParamSpec<'warmUp'> = { name: 'warmUp', min: 0, max: 100_000, default: 0, integer: true };

/**
 * Every schedule can begin with a linear warm-up of n updates, (k + 1) / n · η₀, and counts its own updates from its end. Steps of k
 * count updates, not epochs. Lecture: L6.1.
 */
export function schedule<Id extends string, Param extends string = never>({
  params,
  factor,
  ...entry
}: ScheduleEntry<Id, Param>): ScheduleEntry<Id, Param | 'warmUp'> {
  return {
    ...entry,
    params: [...params, warmUp],
    factor(k, values, updates = Number.POSITIVE_INFINITY) {
      const { warmUp: rising } = values;
      return k < rising ? (k + 1) / rising : factor(k - rising, values, updates - rising);
    },
  };
}
