import { refusal } from '../sentences';
import type { Entry, ParamValues } from '../spec';
import type { Problem } from './problem';

/** What one call of `iterate` did. The object is reused. */
export interface Iteration {
  /** f before the iteration. */
  valueBefore: number;
  /** f at the vector as it now stands. */
  value: number;
  /** ‖∂f/∂w‖₂ there. */
  gradientNorm: number;
  /** Evaluations of f that this iteration took; going through all residuals for J counts as one. */
  evaluations: number;
  /** False: no lower point was found and the vector stayed. Twice in a row means the end, as far as rounding lets see. */
  accepted: boolean;
  /** What the method adapts: the step length α of its line search, or the damping λ. */
  control: number;
}

/** A method at work on one vector. */
export interface Minimizer {
  /** The vector; changed in place by `iterate`. */
  readonly w: Float64Array;
  /** Everything else the next iteration depends on. To restore, write the numbers back into these arrays, and those of `w`. */
  readonly state: readonly Float64Array[];
  /** f evaluated so often since the start. */
  readonly evaluations: number;
  iterate(): Iteration;
  /** To be called when `w` was changed from outside or f is another one (the next mini-batch): value and gradient are then computed anew. */
  changed(): void;
}

/** What a training by update rules has and a method may have no use for. */
export type TrainingSetting = 'learningRate' | 'schedule' | 'clipNorm' | 'inputNoise' | 'augmentation';

/** A method that sees all parameters as one vector and chooses its own step length: there is no learning rate. */
export interface MinimizerInfo<Id extends string = string, Param extends string = string> extends Entry<Id, Param> {
  /** Most parameters it takes; Infinity where memory grows only in proportion to them. */
  readonly maxSize: number;
  readonly needsResiduals: boolean;
  /** Changes nothing, whatever it is set to: to be said where it is set. */
  readonly unused: readonly TrainingSetting[];
}

export interface MinimizerEntry extends MinimizerInfo {
  /**
   * @param w start; becomes `minimizer.w`
   * @throws EngineError if the problem is too large, or no sum of squares where one is needed
   */
  create(problem: Problem, w: Float64Array, params: ParamValues): Minimizer;
}

/** @throws EngineError with the sentences of `minimizerRefusal` */
export function checkProblem({ id, maxSize, needsResiduals }: MinimizerEntry, problem: Problem): void {
  if (problem.size > maxSize) throw refusal('minimizer.tooLarge', { minimizer: id, most: maxSize, parameters: problem.size });
  if (needsResiduals && !problem.leastSquares) throw refusal('minimizer.loss', { minimizer: id });
}
