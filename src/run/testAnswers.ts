import type { TrainingLoop } from './trainingLoop';

/** What a trained network answers to every test example, of however many its scores are taken over. */
export interface TestAnswers {
  /** [rows, outputs], a row each step of each example: after the output activation. */
  readonly values: Float64Array;
  readonly outputs: number;
  /** Targets of a row: 1 but for regressions of several. */
  readonly answers: number;
  /** [rows, answers]: class indices (−1: no target) or real targets (not a number: none), as they are trained on. */
  readonly targets: Float64Array;
  /** Between two classes with one output: what is above is the second class. Null elsewhere. */
  readonly threshold: number | null;
  /** Classes that are told by no probability (tanh, hinge) are `scores`. */
  readonly kind: 'numbers' | 'probabilities' | 'scores';
}

const chunk = 64;

/** Reads and moves nothing. */
export function testAnswers({ experiment, network, objective, kernels, data, dataset }: TrainingLoop): TestAnswers {
  const { trainCount, task } = dataset;
  const count = data.count - trainCount;
  const { outputs, answers, steps, threshold } = objective;
  const width = steps * outputs;
  const pass = network.createPass({
    capacity: Math.min(chunk, Math.max(1, count)),
    mode: 'eval',
    backward: false,
    keepsPreActivations: false,
  });
  const values = new Float64Array(count * width);
  for (let first = 0; first < count; first += chunk) {
    const batch = Math.min(chunk, count - first);
    kernels.copyRows(data.inputs, trainCount + first, batch, data.inputs.length / data.count, pass.x);
    pass.forward(batch);
    objective.predict(pass.y, batch);
    values.set(pass.y.subarray(0, batch * width), first * width);
  }
  const { outputActivation } = experiment;
  const areProbabilities = outputActivation === 'softmax' || (outputActivation === 'sigmoid' && outputs === 1);
  const kind = task === 'regression' ? 'numbers' : areProbabilities ? 'probabilities' : 'scores';
  return { values, outputs, answers, targets: (dataset.several?.wanted ?? dataset.t).slice(trainCount * steps * answers), threshold, kind };
}
