import type { PlantedBug } from '../../../../experiment/plantedBugs';
import type { Speech } from '../../catalogue';
import type { Count } from './inspect';

export interface Of extends Count {
  readonly of: number;
}

export interface Examples {
  readonly examples: number;
}

export interface Step {
  readonly epsilon: number;
}

const weights = (count: number, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'weight', other: 'weights' })}`;
const ofExamples = (count: number, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'example', other: 'examples' })}`;

/** What each bug does. */
const deeds: Readonly<Record<PlantedBug, string>> = {
  slope: 'δ is passed through the activations without f′(z)',
  transposed: 'δ is sent back through W where it should be Wᵀ',
  bias: 'the gradient of the biases is never added up',
  sum: 'the gradient is that of the examples’ sum, not of their mean',
  sign: 'the error is t − y where it should be y − t',
  kept: 'the gradient of the pass before is not set back to zero',
  time: 'what flows back from step to step is left out',
};

/** The gradient check, in English. */
export const check = {
  coming: 'Each weight is moved by ε either way, and the slope of the loss is held against backpropagation.',
  agree: ({ count, relative, epsilon, examples }: Count & Examples & Step & { readonly relative: number }, s: Speech) =>
    `All ${s.count(count)} agree at ε = ${s.tick(epsilon)} over ${ofExamples(examples, s)}; over all of them the relative error is ${s.compact(relative)}.`,
  disagree: ({ count, of, epsilon }: Of & Step, s: Speech) => `${s.count(count)} of ${s.count(of)} disagree at ε = ${s.tick(epsilon)}.`,
  noWonder: 'Where a kink lies within ε of a weight, or ε is too small or too large, neither is wrong.',
  planted: ({ bug }: { readonly bug: PlantedBug }) => `Planted: ${deeds[bug]}. Training goes on with the right gradient.`,
  kinks: ({ count }: Count, s: Speech) => `${weights(count, s)} ${s.plural(count, { one: 'crosses', other: 'cross' })} a kink at this ε.`,
  onlySome: ({ count, of }: Of, s: Speech) => `${s.count(count)} of ${weights(of, s)} are drawn and checked.`,
  normMode: 'Batch normalisation is in evaluation mode: running statistics, which count as constants.',
  dropoutMode: 'Dropout is in evaluation mode: nothing is dropped.',

  bug: 'Plant a bug',
  bugLabel: 'bug',
  'bug.none': 'none',
  'bug.slope': 'f′ left out',
  'bug.transposed': 'W for Wᵀ',
  'bug.bias': 'bias forgotten',
  'bug.sum': 'sum for mean',
  'bug.sign': 'wrong sign',
  'bug.kept': 'gradient not reset',
  'bug.time': 'not back in time',
  unfit: ({ name, why }: { readonly name: string; readonly why: string }) => `${name} (${why})`,
  'unfit.slope': 'no hidden layer bends by f',
  'unfit.transposed': 'no layer of several units passes δ on',
  'unfit.bias': 'there are no biases',
  'unfit.sum': 'there is one example only',
  'unfit.time': 'no layer is recurrent',
  unfitLinked: ({ name, why }: { readonly name: string; readonly why: string }) => `The bug “${name}” cannot be planted here: ${why}.`,
  legend: 'the two gradients disagree; width is by how much',

  curve: 'Error against ε',
  curveFormula: '‖g − g′‖ / (‖g‖ + ‖g′‖)',
  curveOf: ({ count, of, examples }: Of & Examples, s: Speech) =>
    `${count < of ? `${s.count(count)} drawn of ${weights(of, s)}` : weights(of, s)}, ${ofExamples(examples, s)}`,
  epsilon: 'Step ε of the differences',
  epsilonText: ({ epsilon, forward, central }: Step & { readonly forward: number; readonly central: number }, s: Speech) =>
    `ε = ${s.tick(epsilon)}: error ${s.compact(forward)} by forward differences, ${s.compact(central)} by central ones`,
  here: ({ epsilon }: Step, s: Speech) => `ε = ${s.tick(epsilon)}`,
  curvePicture: ({ forward, central }: { readonly forward: number; readonly central: number }, s: Speech) =>
    `Error of the differences over ε, a U: rounding on the left, curvature on the right; lowest ${s.compact(forward)} by forward, ${s.compact(central)} by central differences`,
  curveComing: 'The error is being computed for every ε.',
  rounding: '← rounding',
  curvature: 'curvature →',
  step: 'step ε',
  forward: ({ least }: { readonly least: number }, s: Speech) => `forward ${s.compact(least)}`,
  central: ({ least }: { readonly least: number }, s: Speech) => `central ${s.compact(least)}`,
  singles: ({ least }: { readonly least: number }, s: Speech) => `in singles ${s.compact(least)}`,
  withBug: ({ error }: { readonly error: number }, s: Speech) => `with the bug ${s.compact(error)}: no ε helps`,

  worst: 'Worst weights',
  worstFormula: '|g − g′| / (|g| + |g′|)',
  parameter: 'weight',
  analytic: 'backward',
  numeric: 'differences',
  error: 'relative',
  more: ({ count }: Count, s: Speech) => `and ${s.count(count)} more, with smaller errors`,
  onGraph: ({ name }: { readonly name: string }) => `${name}, on the graph`,

  times: 'M + 1 passes against one',
  timesOf: ({ examples }: Examples, s: Speech) => `ms, ${ofExamples(examples, s)}`,
  timesHere: ({ count }: Count, s: Speech) => `here: M = ${s.count(count)}`,
  timesPicture: ({ least, most }: { readonly least: number; readonly most: number }, s: Speech) =>
    `M + 1 forward passes take from ${s.fixed(least, 0)} to ${s.fixed(most, 0)} times as long as one forward and one backward pass, while the network widens`,
  timesComing: 'The passes are timed once the error is computed.',
  timesOwn: ({ differences, backpropagation }: { readonly differences: number; readonly backpropagation: number }, s: Speech) =>
    `; here ${s.compact(differences)} against ${s.compact(backpropagation)}: ${s.fixed(differences / backpropagation, 0)} ×`,
  timesDifferences: 'M + 1',
  timesPasses: 'forward passes',
  timesForward: 'one forward,',
  timesBackward: 'one backward',
  timesAxisOf: ({ widths }: { readonly widths: readonly number[] }, s: Speech) =>
    `weights M; hidden layers of ${widths.map(s.count).join(', ')}`,
  ratio: ({ ratio }: { readonly ratio: number }, s: Speech) => `${s.fixed(ratio, 0)} ×`,
};
