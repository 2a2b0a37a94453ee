import { createEvaluator } from '../engine/evaluation';
import { multiplyAddsOf } from './multiplyAdds';
import type { ProbeEntry } from './probe';

/** Loss and metric of the present weights over the scored examples of both parts. */
export interface PresentScores {
  readonly trainLoss: number;
  readonly testLoss: number;
  readonly trainMetric: number;
  readonly testMetric: number;
  /** R² of each of several targets; absent where there is one, and where they are not known. */
  readonly trainMetrics?: readonly number[];
  readonly testMetrics?: readonly number[];
}

const capacity = 64;

/** What the series say at the ends of epochs, at any place between: in evaluation, in a pass of its own. */
export const scores: ProbeEntry<Record<string, never>, PresentScores> = {
  create({ dataset, network, objective, kernels, inputs, targets, parts }) {
    const several = dataset.several?.errors(objective.outputs);
    const evaluator = createEvaluator({
      network,
      objective,
      kernels,
      task: dataset.task,
      several,
      capacity,
    });
    const { train, test } = parts.scored;
    const over = ({ from, count }: typeof train) => {
      const found = evaluator.evaluate(inputs, targets, dataset.t, from, count);
      return { ...found, metrics: several && [...several.metrics] };
    };
    return () => {
      const [fitted, tested] = [over(train), over(test)];
      return {
        trainLoss: fitted.meanLoss,
        trainMetric: fitted.metric,
        trainMetrics: fitted.metrics,
        testLoss: tested.meanLoss,
        testMetric: tested.metric,
        testMetrics: tested.metrics,
      };
    };
  },
  restMs: 80,
  cost: (_, info) => ({ multiplyAdds: (info.scored.train + info.scored.test) * multiplyAddsOf(info), numbers: 4 }),
};
