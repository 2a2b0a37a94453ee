import { inverse, Matrix } from 'ml-matrix';
import { bfgsUpdate, createBfgs } from '../../src/engine/minimizers/bfgs';
import {
  conjugateDirection,
  createConjugateGradient,
  fletcherReevesBeta,
  polakRibiereBeta,
  powellRestart,
} from '../../src/engine/minimizers/conjugateGradient';
import { type Damping, dampedStep, normalEquations, raiseScales } from '../../src/engine/minimizers/dampedLeastSquares';
import { createDescent } from '../../src/engine/minimizers/descent';
import type { LineSearch } from '../../src/engine/minimizers/lineSearch';
import type { Minimizer } from '../../src/engine/minimizers/minimizer';
import type { Problem } from '../../src/engine/minimizers/problem';
import { minimizers } from '../../src/engine/minimizers/registry';
import { choiceOf, entryOf } from '../../src/engine/spec';
import { Comparison, type GoldenCase, type GoldenTensor } from './case';
import { type VectorSpec, vectorCase } from './vectorProblem';

type Numbers = readonly number[];

interface DampedExpected {
  readonly y_hat: Numbers;
  readonly r: Numbers;
  readonly J: GoldenTensor;
  readonly JTJ: GoldenTensor;
  readonly JTr: Numbers;
  readonly steps: readonly {
    readonly lambda: number;
    readonly damping: Damping;
    readonly delta: Numbers;
    readonly sum_squares_before: number;
    readonly sum_squares_after: number;
    readonly loss_before: number;
    readonly loss_after: number;
    readonly params_after: Readonly<Record<string, GoldenTensor>>;
  }[];
}

/** Residuals, Jacobian and the steps of Levenberg and Marquardt from one point. */
export function runDampedSteps(golden: GoldenCase<VectorSpec, DampedExpected>): Comparison {
  const { spec, y, expected, tol } = golden;
  const vector = vectorCase(golden);
  if (!vector.problem.leastSquares || !spec.theta_order) throw new Error('a damped step needs a sum of squares and theta_order');
  const { network, problem, places } = vector;
  const { leastSquares } = vector.problem;
  const comparison = new Comparison(tol);
  const theta = Float64Array.from(network.parameters);
  const n = theta.length;
  const orders = spec.theta_order.flatMap((name) => {
    const { value } = places.get(name) ?? { value: new Float64Array() };
    const start = (value.byteOffset - network.parameters.byteOffset) / value.BYTES_PER_ELEMENT;
    return Array.from(value, (_, i) => start + i);
  });
  const inTheirOrder = (vectorOfOurs: ArrayLike<number>) => orders.map((place) => vectorOfOurs[place]);

  const residuals: number[] = [];
  const jacobian: number[] = [];
  leastSquares.linearize(theta, (residual, row) => {
    residuals.push(residual);
    jacobian.push(...inTheirOrder(row));
  });
  comparison.numbers('r', residuals, expected.r);
  comparison.numbers(
    'y_hat',
    residuals.map((r, i) => y.data[i] - r),
    expected.y_hat,
  );
  comparison.numbers('J', jacobian, expected.J.data);
  const equations = { matrix: new Float64Array(n * n), right: new Float64Array(n) };
  const squares = normalEquations(leastSquares, theta, equations);
  comparison.numbers(
    'JᵀJ',
    orders.flatMap((i) => orders.map((j) => equations.matrix[i * n + j])),
    expected.JTJ.data,
  );
  comparison.numbers('Jᵀr', inTheirOrder(equations.right), expected.JTr);
  const delta = new Float64Array(n);
  for (const step of expected.steps) {
    const name = `${step.damping}, λ = ${step.lambda}`;
    const scales = new Float64Array(n);
    raiseScales(step.damping, equations, scales);
    if (!dampedStep(equations, scales, step.lambda, delta)) comparison.fail(`${name}: no step`);
    comparison.numbers(`${name}: δ`, inTheirOrder(delta), step.delta);
    const after = theta.map((value, i) => value + delta[i]);
    const lossAfter = problem.evaluate(after, null);
    for (const [param, { data }] of Object.entries(step.params_after)) {
      comparison.numbers(`${name}: ${param}`, places.get(param)?.value ?? [], data);
    }
    let squaresAfter = 0;
    leastSquares.linearize(after, (residual) => {
      squaresAfter += residual * residual;
    });
    comparison.numbers(`${name}: Σr²`, [squares, squaresAfter], [step.sum_squares_before, step.sum_squares_after]);
    comparison.numbers(`${name}: loss`, [problem.evaluate(theta, null), lossAfter], [step.loss_before, step.loss_after]);
  }
  return comparison;
}

interface Reached {
  readonly final_objective: number;
  readonly iterations?: number;
  readonly function_evaluations: number;
}

interface ReachabilityExpected {
  readonly initial_objective: number;
  readonly bfgs: Reached;
  readonly conjugate_gradient: Reached;
  readonly levenberg_marquardt?: Reached;
}

/** Every kind of method that can take the problem, from the given start to where no lower point is found. */
export function runReachability(golden: GoldenCase<VectorSpec, ReachabilityExpected>): Comparison {
  const { expected, tol } = golden;
  const vector = vectorCase(golden);
  const { problem } = vector;
  const comparison = new Comparison(tol);
  const start = Float64Array.from(vector.network.parameters);
  comparison.numbers('objective at the start', [problem.evaluate(start, null)], [expected.initial_objective]);
  const goals: readonly (readonly [readonly string[], Reached | undefined, number])[] = [
    [['bfgs', 'lbfgs'], expected.bfgs, tol.rtol],
    [['fletcherReeves', 'polakRibiere'], expected.conjugate_gradient, 1e-3],
    [['levenberg', 'marquardt'], expected.levenberg_marquardt, tol.rtol],
  ];
  for (const [ids, goal, rtol] of goals) {
    if (!goal) continue;
    const reached = ids.map((id) => {
      const minimizer = entryOf(minimizers, id).create(problem, start.slice(), choiceOf(minimizers, id).params);
      return runToTheEnd(minimizer, 10 * goal.function_evaluations).value;
    });
    // theirs has one method of each kind; two of ours may end in two minima, and one of them has to be as low
    comparison.atMost(`objective of ${ids.join(' or ')}`, Math.min(...reached), goal.final_objective * (1 + rtol));
  }
  return comparison;
}

function runToTheEnd(minimizer: Minimizer, maxEvaluations: number) {
  let iteration = minimizer.iterate();
  while (iteration.accepted && iteration.gradientNorm > 1e-9 && minimizer.evaluations < maxEvaluations) iteration = minimizer.iterate();
  return iteration;
}

interface ConvexExpected {
  readonly objective: number;
  readonly theta: Numbers;
  readonly initial_objective: number;
}

export function runConvexOptimum(golden: GoldenCase<VectorSpec, ConvexExpected>): Comparison {
  const { spec, expected, tol } = golden;
  const vector = vectorCase(golden);
  if (!spec.theta_order) throw new Error('the case has no theta_order');
  const { problem, network, places } = vector;
  const comparison = new Comparison(tol);
  const start = Float64Array.from(network.parameters);
  comparison.numbers('objective at the start', [problem.evaluate(start, null)], [expected.initial_objective]);
  for (const entry of minimizers) {
    if (entry.needsResiduals && !problem.leastSquares) continue;
    const minimizer = entry.create(problem, start.slice(), choiceOf(minimizers, entry.id).params);
    const { value } = runToTheEnd(minimizer, 2000);
    comparison.numbers(`${entry.id}: objective`, [value], [expected.objective]);
    network.parameters.set(minimizer.w);
    const theta = spec.theta_order.flatMap((name) => Array.from(places.get(name)?.value ?? []));
    comparison.numbers(`${entry.id}: θ`, theta, expected.theta);
  }
  return comparison;
}

interface ConjugateStep {
  readonly g_old: Numbers;
  readonly g_new: Numbers;
  readonly d_old: Numbers;
  readonly beta_fletcher_reeves: number;
  readonly beta_polak_ribiere: number;
  readonly powell_ratio: number;
  readonly powell_restart: boolean;
  readonly d_new_fletcher_reeves: Numbers;
  readonly d_new_polak_ribiere: Numbers;
  readonly d_new_polak_ribiere_plus: Numbers;
  readonly d_new_polak_ribiere_powell: Numbers;
  readonly d_new_fletcher_reeves_powell: Numbers;
}

export function runConjugateDirections({ expected, tol }: GoldenCase<unknown, readonly ConjugateStep[]>): Comparison {
  const comparison = new Comparison(tol);
  for (const step of expected) {
    const [g, gBefore, dBefore] = [step.g_new, step.g_old, step.d_old].map((numbers) => Float64Array.from(numbers));
    const betas = { fletcher_reeves: fletcherReevesBeta(g, gBefore), polak_ribiere: polakRibiereBeta(g, gBefore) };
    const direction = (beta: number) => Array.from(g, (value, i) => -value + beta * dBefore[i]);
    comparison.numbers('β', Object.values(betas), [step.beta_fletcher_reeves, step.beta_polak_ribiere]);
    comparison.numbers('d, FR', direction(betas.fletcher_reeves), step.d_new_fletcher_reeves);
    comparison.numbers('d, PR', direction(betas.polak_ribiere), step.d_new_polak_ribiere);
    comparison.numbers('d, PR+', direction(Math.max(0, betas.polak_ribiere)), step.d_new_polak_ribiere_plus);
    if (powellRestart(g, gBefore) !== step.powell_restart) comparison.fail(`restart at a ratio of ${step.powell_ratio}`);
    const d = new Float64Array(g.length);
    conjugateDirection(fletcherReevesBeta, g, gBefore, dBefore, d);
    comparison.numbers('d, FR with restarts', d, step.d_new_fletcher_reeves_powell);
    if (betas.polak_ribiere < 0 && !step.powell_restart) continue; // theirs may be negative here, ours is PR+
    conjugateDirection(polakRibiereBeta, g, gBefore, dBefore, d);
    comparison.numbers('d, PR with restarts', d, step.d_new_polak_ribiere_powell);
  }
  return comparison;
}

interface BfgsStep {
  readonly H_old: GoldenTensor;
  readonly s: Numbers;
  readonly y: Numbers;
  readonly H_new: GoldenTensor;
  readonly B_new: GoldenTensor;
}

export function runBfgsUpdates({ expected, tol }: GoldenCase<unknown, readonly BfgsStep[]>): Comparison {
  const comparison = new Comparison(tol);
  for (const { H_old, s, y, H_new, B_new } of expected) {
    const h = Float64Array.from(H_old.data);
    bfgsUpdate(h, Float64Array.from(s), Float64Array.from(y), new Float64Array(s.length));
    comparison.numbers('H', h, H_new.data);
    comparison.numbers('H⁻¹', inverse(Matrix.from1DArray(s.length, s.length, h)).to1DArray(), B_new.data);
  }
  return comparison;
}

interface QuadraticCase extends GoldenCase<unknown, QuadraticExpected> {
  readonly A: GoldenTensor;
  readonly b: Numbers;
}

interface QuadraticExpected {
  readonly minimum: Numbers;
  readonly f_minimum: number;
  readonly steepest_descent: GoldenTensor;
  readonly conjugate_gradient: GoldenTensor;
  readonly cg_step_lengths: Numbers;
  readonly cg_beta: Numbers;
  readonly bfgs_final_H: GoldenTensor;
}

/** φ′ is a straight line here, so two slopes give its zero. */
const exactLineSearch: LineSearch = (line) => {
  const { slope } = line;
  line.at(1);
  const alpha = slope / (slope - line.slope);
  line.at(alpha);
  return alpha;
};

/** f = ½ θᵀAθ − bᵀθ with exact line searches: every point of steepest descent, of both conjugate gradients and of BFGS. */
export function runQuadratic({ params, A, b, expected, tol }: QuadraticCase): Comparison {
  const comparison = new Comparison(tol);
  const n = b.length;
  const times = (theta: Float64Array) => b.map((_, i) => theta.reduce((sum, value, j) => sum + A.data[i * n + j] * value, 0));
  const problem: Problem = {
    size: n,
    leastSquares: null,
    evaluate(theta, gradient) {
      const product = times(theta);
      gradient?.set(product.map((value, i) => value - b[i]));
      return product.reduce((sum, value, i) => sum + theta[i] * (value / 2 - b[i]), 0);
    },
  };
  const start = () => Float64Array.from(params.theta.data);
  const follow = (name: string, minimizer: Minimizer, points: GoldenTensor, lengths: Numbers) => {
    comparison.numbers(`${name}: point 0`, minimizer.w, points.data.slice(0, n));
    for (let k = 1; k < points.shape[0]; k++) {
      const { control } = minimizer.iterate();
      comparison.numbers(`${name}: point ${k}`, minimizer.w, points.data.slice(k * n, (k + 1) * n));
      comparison.numbers(`${name}: step length ${k}`, [control], lengths.slice(k - 1, k));
    }
  };
  const downhill = { memory: [], reset() {}, isFresh: () => true, firstStep: () => 1, learn() {} };
  const steepest = {
    ...downhill,
    direction: (g: Float64Array, d: Float64Array) => d.set(g.map((value) => -value)),
  };
  follow('steepest descent', createDescent(problem, start(), steepest, exactLineSearch), expected.steepest_descent, []);
  for (const beta of [fletcherReevesBeta, polakRibiereBeta]) {
    const betas: number[] = [];
    const counted = (g: Float64Array, gBefore: Float64Array) => {
      betas.push(beta(g, gBefore));
      return betas[betas.length - 1];
    };
    const minimizer = createConjugateGradient(problem, start(), counted, exactLineSearch);
    follow('conjugate gradient', minimizer, expected.conjugate_gradient, expected.cg_step_lengths);
    comparison.numbers('β', betas, expected.cg_beta);
    comparison.numbers('minimum', minimizer.w, expected.minimum);
    comparison.numbers('f at the minimum', [problem.evaluate(minimizer.w, null)], [expected.f_minimum]);
  }
  const bfgs = createBfgs(problem, start(), exactLineSearch);
  follow('BFGS', bfgs, expected.conjugate_gradient, []);
  const inverseHessian = bfgs.state.find((numbers) => numbers.length === n * n) ?? [];
  comparison.numbers('H after the last step', inverseHessian, expected.bfgs_final_H.data);
  return comparison;
}
