import type { Iteration, Minimizer } from './minimizer';
import type { Problem } from './problem';
import { norm } from './vectors';

/** Where a method stands. Its single numbers lie in one array, so that they can be copied and none is boxed. */
export interface Point {
  readonly w: Float64Array;
  /** ∂f/∂w there. */
  readonly g: Float64Array;
  /** [known, f(w), evaluations so far, the method's own …]; `known` is 0 while f and g are those of another vector or another f. */
  readonly numbers: Float64Array;
  /** f somewhere else, with its gradient. */
  evaluate(at: Float64Array, gradient: Float64Array): number;
  moveTo(at: Float64Array, gradient: Float64Array, value: number): void;
}

/** Places in `numbers`. */
const known = 0;
export const valueAt = 1;
export const evaluationsAt = 2;
export const ownAt = 3;

/** What is particular to a method. */
export interface Steps {
  /** All that it remembers beside its numbers. */
  readonly memory: readonly Float64Array[];
  /** Goes on to a lower point, or stays. @returns whether it has moved */
  step(): boolean;
  /** What it adapts, as it now stands. */
  control(): number;
}

export function createPoint(problem: Problem, w: Float64Array, own: readonly number[] = []): Point {
  const numbers = Float64Array.of(0, 0, 0, ...own);
  const g = new Float64Array(problem.size);
  return {
    w,
    g,
    numbers,
    evaluate(at, gradient) {
      numbers[evaluationsAt]++;
      return problem.evaluate(at, gradient);
    },
    moveTo(at, gradient, value) {
      w.set(at);
      g.set(gradient);
      numbers[valueAt] = value;
    },
  };
}

/** The iterations of every method: value and gradient where they are not known, its step, and what it came to. */
export function createMinimizer(point: Point, { memory, step, control }: Steps): Minimizer {
  const { w, g, numbers } = point;
  const iteration: Iteration = { valueBefore: 0, value: 0, gradientNorm: 0, evaluations: 0, accepted: false, control: control() };
  return {
    w,
    state: [numbers, g, ...memory],
    get evaluations() {
      return numbers[evaluationsAt];
    },
    iterate() {
      const before = numbers[evaluationsAt];
      if (numbers[known] === 0) {
        numbers[valueAt] = point.evaluate(w, g);
        numbers[known] = 1;
      }
      iteration.valueBefore = numbers[valueAt];
      iteration.accepted = step();
      iteration.value = numbers[valueAt];
      iteration.gradientNorm = norm(g);
      iteration.evaluations = numbers[evaluationsAt] - before;
      iteration.control = control();
      return iteration;
    },
    changed() {
      numbers[known] = 0;
    },
  };
}
