import type { Comparison, GoldenCase } from './case';
import { runFiniteDifferences } from './finiteDifference';
import { runInitializers } from './initializers';
import { runBoxRegions, runIntervalRegions } from './linearRegions';
import { runBinaryMetrics, runMulticlassMetrics, runRegressionMetrics } from './metrics';
import { runNetwork } from './network';
import { runTrajectories } from './optimizer';
import { runActivations, runSigmoidCrossEntropy, runSoftmaxCrossEntropy } from './pointwise';
import type { Precision } from './precision';
import { runRunningStatistics } from './runningStatistics';
import { runBfgsUpdates, runConjugateDirections, runConvexOptimum, runDampedSteps, runQuadratic, runReachability } from './secondOrder';
import { runSkipUnit } from './skipUnit';

// each runner knows the layout of its own kind
const runners: Readonly<Record<string, (golden: never, precision?: Precision) => Comparison>> = {
  network: runNetwork,
  batch_norm_running: runRunningStatistics,
  optimizer_trajectory: runTrajectories,
  pointwise_activations: runActivations,
  pointwise_sigmoid_bce: runSigmoidCrossEntropy,
  pointwise_softmax_ce: runSoftmaxCrossEntropy,
  initialiser_facts: runInitializers,
  damped_least_squares_step: runDampedSteps,
  reachability: runReachability,
  convex_optimum: runConvexOptimum,
  conjugate_direction: runConjugateDirections,
  bfgs_update: runBfgsUpdates,
  quadratic: runQuadratic,
  linear_regions_1d: runIntervalRegions,
  linear_regions_2d: runBoxRegions,
  finite_difference: runFiniteDifferences,
  skip_unit: runSkipUnit,
  metrics_binary: runBinaryMetrics,
  metrics_multiclass: runMulticlassMetrics,
  metrics_regression: runRegressionMetrics,
};

/**
 * Runs one reference case through the engine. Finite differences, damped steps, minimisers, measures and regions are doubles in either precision.
 * @throws Error with a sentence for what the engine does not know
 */
export function runGolden(golden: GoldenCase<unknown, unknown>, precision?: Precision): Comparison {
  const runner = runners[golden.kind];
  if (!runner) throw new Error(`the kind ${golden.kind} is not known`);
  return runner(golden as never, precision);
}
