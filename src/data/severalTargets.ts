import { targetErrors } from '../engine/targetErrors';
import type { OneTarget, SeveralTargets } from './dataset';

/** What a network learns where several numbers are wanted at once. */
export const severalOf = (all: readonly OneTarget[]): SeveralTargets => ({
  all,
  wanted: Float64Array.from(
    { length: (all[0]?.t.length ?? 0) * all.length },
    (_, at) => all[at % all.length].t[Math.floor(at / all.length)],
  ),
  names: (outputs) => all.flatMap(({ target: { label } }) => (outputs > all.length ? [label, `ln σ² ${label}`] : [label])),
  errors: (outputs) => targetErrors(all.length, outputs),
});
