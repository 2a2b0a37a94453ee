import type { Line, LineSearch } from './lineSearch';
import type { Iteration, Minimizer } from './minimizer';
import type { Problem } from './problem';
import { addScaled, dot, norm } from './vectors';

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

// places in the array of single numbers
const known = 0;
const valueAt = 1;
const evaluationsAt = 2;

/**
 * Direction, line search, learn, again. Where the direction does not lead downhill, or the search along it finds nothing, memory is dropped
 * and the search goes along −g instead.
 */
export function createDescent(problem: Problem, w: Float64Array, rule: DirectionRule, search: LineSearch): Minimizer {
  const { size } = problem;
  const numbers = new Float64Array(3);
  const g = new Float64Array(size);
  const d = new Float64Array(size);
  const trial = new Float64Array(size);
  const trialG = new Float64Array(size);
  const iteration: Iteration = { valueBefore: 0, value: 0, gradientNorm: 0, evaluations: 0, accepted: false, control: 0 };
  const line = {
    value: 0,
    slope: 0,
    at(alpha: number) {
      addScaled(w, alpha, d, trial);
      line.value = problem.evaluate(trial, trialG);
      line.slope = dot(trialG, d);
      numbers[evaluationsAt]++;
    },
  } satisfies Line;

  const searchAlong = (): number => {
    rule.direction(g, d);
    line.value = numbers[valueAt];
    line.slope = dot(g, d);
    return line.slope < 0 ? search(line, rule.firstStep(line.slope)) : 0;
  };

  return {
    w,
    state: [numbers, g, ...rule.memory],
    get evaluations() {
      return numbers[evaluationsAt];
    },
    iterate() {
      const before = numbers[evaluationsAt];
      if (numbers[known] === 0) {
        numbers[valueAt] = problem.evaluate(w, g);
        numbers[evaluationsAt]++;
        numbers[known] = 1;
      }
      iteration.valueBefore = numbers[valueAt];
      let alpha = searchAlong();
      if (alpha === 0 && !rule.isFresh()) {
        rule.reset();
        alpha = searchAlong();
      }
      if (alpha > 0) {
        rule.learn(d, alpha, g, trialG);
        w.set(trial);
        g.set(trialG);
        numbers[valueAt] = line.value;
      }
      iteration.value = numbers[valueAt];
      iteration.gradientNorm = norm(g);
      iteration.evaluations = numbers[evaluationsAt] - before;
      iteration.accepted = alpha > 0;
      iteration.control = alpha;
      return iteration;
    },
    changed() {
      numbers[known] = 0;
    },
  };
}

/** Without any memory of curvature: about one unit of length, or less where the slope is small. */
export const cautiousStep = (slope: number): number => Math.min(1, 1 / Math.sqrt(-slope));
