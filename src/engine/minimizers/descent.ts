import type { Line, LineSearch } from './lineSearch';
import type { Minimizer } from './minimizer';
import { createMinimizer, createPoint, valueAt } from './point';
import type { Problem } from './problem';
import { addScaled, dot } from './vectors';

/** How a method with a line search chooses its directions. What it remembers is in its arrays, nowhere else. */
export interface DirectionRule {
  readonly memory: readonly Float64Array[];
  /** Forgets everything. */
  reset(): void;
  /** True after `reset`, until `learn`. */
  isFresh(): boolean;
  /** Writes a direction d from the gradient g. */
  direction(g: Float64Array, d: Float64Array): void;
  /** First step to try along d; `slope` is g · d. */
  firstStep(slope: number): number;
  /** Takes in an accepted step s = αd with the gradients before and after it. */
  learn(d: Float64Array, alpha: number, gBefore: Float64Array, gAfter: Float64Array): void;
}

/**
 * Direction, line search, learn, again. Where the direction does not lead downhill, or the search along it finds nothing, memory is dropped
 * and the search goes along −g instead.
 */
export function createDescent(problem: Problem, w: Float64Array, rule: DirectionRule, search: LineSearch): Minimizer {
  const { size } = problem;
  const point = createPoint(problem, w);
  const { g, numbers } = point;
  const d = new Float64Array(size);
  const trial = new Float64Array(size);
  const trialG = new Float64Array(size);
  const line = {
    value: 0,
    slope: 0,
    at(alpha: number) {
      addScaled(w, alpha, d, trial);
      line.value = point.evaluate(trial, trialG);
      line.slope = dot(trialG, d);
    },
  } satisfies Line;

  const searchAlong = (): number => {
    rule.direction(g, d);
    line.value = numbers[valueAt];
    line.slope = dot(g, d);
    return line.slope < 0 ? search(line, rule.firstStep(line.slope)) : 0;
  };

  let alpha = 0;
  return createMinimizer(point, {
    memory: rule.memory,
    control: () => alpha,
    step() {
      alpha = searchAlong();
      if (alpha === 0 && !rule.isFresh()) {
        rule.reset();
        alpha = searchAlong();
      }
      if (!(alpha > 0)) return false;
      rule.learn(d, alpha, g, trialG);
      point.moveTo(trial, trialG, line.value);
      return true;
    },
  });
}

/** Without any memory of curvature: about one unit of length, or less where the slope is small. */
export const cautiousStep = (slope: number): number => Math.min(1, 1 / Math.sqrt(-slope));
