import type { MinimizerEntry } from '../minimizers/minimizer';
import type { Problem } from '../minimizers/problem';
import { createRng } from '../rng';
import type { ParamValues } from '../spec';
import type { UpdateRuleEntry } from '../updateRules/updateRule';

/** Where a method went on a function, a row a step, the start first. */
export interface Trail {
  /** [rows, numbers of the vector]. */
  readonly places: Float64Array;
  /** f at each of them. */
  readonly values: Float64Array;
  /** Evaluations of f with its gradient until it was known: 1 of the start. A pass through the terms of a sum of squares counts as one. */
  readonly evaluations: Int32Array;
  /** The slot M of a rule with momentum, as it was left by the step to each place; all 0 at the start. Null where there is none. */
  readonly velocities: Float64Array | null;
  /** What a whole-vector method adapts, the length α of its step or its damping λ, after each step; NaN at the start. Null for a rule. */
  readonly controls: Float64Array | null;
  /** Every place at which a whole-vector method evaluated f, and the how-manieth evaluation that was; empty for a rule, whose places are its trials. */
  readonly trials: { readonly places: Float64Array; readonly evaluations: Int32Array };
  /** 'diverged': the next step led out of bounds or to where f has no value. 'settled': twice in a row no lower place was found. */
  readonly end: 'budget' | 'diverged' | 'settled';
}

export interface TrailSpec {
  readonly problem: Problem;
  readonly start: ArrayLike<number>;
  /** At most so many evaluations of f with its gradient. */
  readonly evaluations: number;
  /** No number of the vector may go beyond this. */
  readonly furthest: number;
  /** Normal noise on every number of the gradient: its standard deviation, and the seed of it, one stream for every method. */
  readonly noise: number;
  readonly seed: string;
}

/** A slot of this name is a moving sum or mean of gradients: the velocity of the ball. */
const velocitySlot = 'm';

export const hasVelocity = ({ slots }: UpdateRuleEntry): boolean => slots.includes(velocitySlot);

class Recorder {
  private readonly places: number[] = [];
  private readonly values: number[] = [];
  private readonly evaluations: number[] = [];
  private readonly velocities: number[] = [];
  private readonly controls: number[] = [];
  private readonly triedPlaces: number[] = [];
  private readonly triedAt: number[] = [];

  constructor(private readonly size: number) {}

  row(w: Float64Array, value: number, evaluations: number, velocity: ArrayLike<number> | null, control: number | null): void {
    for (let i = 0; i < this.size; i++) this.places.push(w[i]);
    this.values.push(value);
    this.evaluations.push(evaluations);
    for (let i = 0; velocity && i < this.size; i++) this.velocities.push(velocity[i]);
    if (control !== null) this.controls.push(control);
  }

  trial(w: Float64Array, evaluation: number): void {
    for (let i = 0; i < this.size; i++) this.triedPlaces.push(w[i]);
    this.triedAt.push(evaluation);
  }

  trail(end: Trail['end']): Trail {
    const { velocities, controls } = this;
    return {
      places: Float64Array.from(this.places),
      values: Float64Array.from(this.values),
      evaluations: Int32Array.from(this.evaluations),
      velocities: velocities.length > 0 ? Float64Array.from(velocities) : null,
      controls: controls.length > 0 ? Float64Array.from(controls) : null,
      trials: { places: Float64Array.from(this.triedPlaces), evaluations: Int32Array.from(this.triedAt) },
      end,
    };
  }
}

const isWithin = (w: Float64Array, value: number, furthest: number): boolean =>
  Number.isFinite(value) && w.every((number) => Math.abs(number) <= furthest);

/** An update rule's steps. Each takes one evaluation: f and its gradient where the last one led. */
export function ruleTrail(rule: UpdateRuleEntry, params: ParamValues, learningRate: number, spec: TrailSpec): Trail {
  const { problem, evaluations, furthest, noise, seed } = spec;
  const { size } = problem;
  const rng = createRng(seed, 'race');
  const w = Float64Array.from(spec.start);
  const g = new Float64Array(size);
  const slots = rule.slots.map(() => new Float64Array(size));
  const velocity = hasVelocity(rule) ? slots[rule.slots.indexOf(velocitySlot)] : null;
  const recorder = new Recorder(size);
  recorder.row(w, problem.evaluate(w, g), 1, velocity, null);
  for (let t = 1; t < evaluations; t++) {
    if (noise > 0) rng.addNormal(g, noise, size);
    if (rule.decays) for (let i = 0; i < size; i++) w[i] *= 1 - learningRate * params.decay;
    rule.update(w, g, slots, { t, learningRate }, params);
    const value = problem.evaluate(w, g);
    if (!isWithin(w, value, furthest)) return recorder.trail('diverged');
    recorder.row(w, value, t + 1, velocity, null);
  }
  return recorder.trail('budget');
}

/** A whole-vector method's steps, with all places that it tried on the way. */
export function minimizerTrail(minimizer: MinimizerEntry, params: ParamValues, spec: TrailSpec): Trail {
  const { problem, evaluations, furthest, noise, seed } = spec;
  const { size, leastSquares } = problem;
  const rng = createRng(seed, 'race');
  const recorder = new Recorder(size);
  let count = 0;
  const watched: Problem = {
    size,
    evaluate(w, gradient) {
      count++;
      const value = problem.evaluate(w, gradient);
      if (count <= evaluations) recorder.trial(w, count);
      if (gradient && noise > 0) rng.addNormal(gradient, noise, size);
      return value;
    },
    leastSquares: leastSquares && {
      ridge: leastSquares.ridge,
      linearize(w, visit) {
        count++;
        leastSquares.linearize(w, visit);
      },
    },
  };
  const start = Float64Array.from(spec.start);
  recorder.row(start, problem.evaluate(start, null), 1, null, Number.NaN);
  const method = minimizer.create(watched, start, params);
  for (let rejected = 0; rejected < 2; ) {
    const { accepted, value, control } = method.iterate();
    if (count > evaluations) return recorder.trail('budget');
    rejected = accepted ? 0 : rejected + 1;
    if (!accepted) continue;
    if (!isWithin(method.w, value, furthest)) return recorder.trail('diverged');
    recorder.row(method.w, value, count, null, control);
  }
  return recorder.trail('settled');
}
