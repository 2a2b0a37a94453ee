import type { Speech } from '../../catalogue';

export interface Examples {
  readonly examples: number;
}

export interface Part {
  readonly test: boolean;
}

const ofExamples = (count: number, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'example', other: 'examples' })}`;

/** How good the answers are, in English. */
export const quality = {
  explanation: ({ test, examples }: Part & Examples, s: Speech) =>
    `${ofExamples(examples, s)} of the ${test ? 'test' : 'training'} part, as the network stands and in evaluation mode.`,
  part: 'Examples that are judged',
  'part.test': 'test',
  'part.train': 'training',
  coming: 'The examples are going through the network.',
  ofTarget: ({ target, targets }: { readonly target: string; readonly targets: number }, s: Speech) =>
    `Of “${target}”, one of ${s.count(targets)} targets; losses are of all.`,
  noTest: 'All examples are trained on and none is left to test, so that the training part is judged.',
  notANumber: 'The network gives no numbers any more: nothing can be measured.',

  confusion: 'Confusion matrix',
  confusionCaption: 'true ↓ predicted →',
  confusionCell: ({ count, name, taken }: { readonly count: number; readonly name: string; readonly taken: string }, s: Speech) =>
    `${s.count(count)} of true class ${name}, predicted ${taken}`,
  manyClasses: ({ classes }: { readonly classes: number }, s: Speech) => `A matrix of ${s.count(classes)} classes has no room here.`,
  scores: 'Scores by class',
  class: 'class',
  precision: 'precision',
  recall: 'recall',
  f1: 'F₁',
  support: 'examples',
  mean: 'mean',
  accuracy: ({ share }: { readonly share: number }, s: Speech) => `accuracy ${s.share(share)}`,

  roc: 'ROC',
  auc: ({ area }: { readonly area: number }, s: Speech) => `area ${s.fixed(area, 3)}`,
  rocPicture: ({ area, up, across }: { readonly area: number; readonly up: string; readonly across: string }, s: Speech) =>
    `ROC curve: ${up} over ${across} as the threshold falls, area ${s.fixed(area, 3)}`,
  falsePositives: 'false positives',
  truePositives: 'true positives',
  /** The share of a class that is taken for one. */
  called: ({ name, taken }: { readonly name: string; readonly taken: string }) => `${name} taken for ${taken}`,
  oneClass: 'A ROC curve needs examples of both classes.',
  threshold: 'Threshold',
  thresholdText: (
    { threshold, recall, falseAlarms }: { readonly threshold: number; readonly recall: number; readonly falseAlarms: number },
    s: Speech,
  ) => `${s.fixed(threshold)}: ${s.share(recall)} found, ${s.share(falseAlarms)} false alarms`,
  usual: 'Usual threshold',

  calibration: 'Calibration',
  ece: ({ error }: { readonly error: number }, s: Speech) => `expected error ${s.fixed(error, 3)}`,
  calibrationPicture: ({ error }: { readonly error: number }, s: Speech) =>
    `Reliability: the share that came true over the probability that was said, expected calibration error ${s.fixed(error, 3)}`,
  said: 'said probability',
  happened: 'came true',
  noProbabilities: 'The outputs are no probabilities: a sigmoid or a softmax gives them.',

  worst: 'Worst examples',
  loss: 'loss',
  example: 'example',
  truth: 'true',
  answer: 'answer',
  choose: ({ name }: { readonly name: string }) => `Choose ${name}`,

  residuals: 'Residuals',
  residualsPicture: ({ deviation }: { readonly deviation: number }, s: Speech) =>
    `Residual over prediction; root of the mean square ${s.compact(deviation)}`,
  prediction: 'prediction',
  residual: 'target − prediction',
  histogram: 'Errors',
  histogramPicture: ({ largest }: { readonly largest: number }, s: Speech) =>
    `How often each residual comes, up to ${s.compact(largest)} either way`,
  often: 'how often',
  r2: 'R²',
  rmse: 'RMSE',
  mae: 'MAE',
  band: ({ one, two }: { readonly one: number; readonly two: number }, s: Speech) =>
    `${s.share(one)} within ±σ, ${s.share(two)} within ±2σ (a normal distribution: 68.3 % and 95.4 %)`,

  positions: 'By position',
  positionsPicture: ({ least, most }: { readonly least: number; readonly most: number }, s: Speech) =>
    `Share of right answers at every position, from ${s.share(least)} to ${s.share(most)}`,
  position: 'position',
  perplexity: ({ value }: { readonly value: number }, s: Speech) => `perplexity ${s.fixed(value)}`,
};
