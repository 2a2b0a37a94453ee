import type { Floats } from './tensor';

/**
 * How many steps, from the first, lead to the last that has a target in any of the examples: what comes later counts nowhere. At least 1.
 * @param targets coded targets [rows, steps, outputs], NaN where a step has none
 */
export function countedSteps(targets: Floats, rows: number, steps: number, outputs: number): number {
  for (let counted = steps; counted > 1; counted--) {
    for (let b = 0; b < rows; b++) if (!Number.isNaN(targets[(b * steps + counted - 1) * outputs])) return counted;
  }
  return 1;
}
