import type { Speech } from '../../catalogue';

interface Kind {
  readonly kind: 'rnn' | 'lstm' | 'gru';
}

interface Step {
  /** From 1. */
  readonly step: number;
}

const ofStep = ({ step, text }: Step & { readonly text: string | null }, s: Speech) =>
  text === null ? `step ${s.count(step)}` : `step ${s.count(step)}, ${text}`;

/** The gradient through time, in English. */
export const throughTime = {
  explanation: (
    {
      step,
      hasMemory,
      cut,
      isClipped,
    }: Step & {
      readonly hasMemory: boolean;
      /** The gradient comes to no step before this one, from 0. */
      readonly cut: number | null;
      readonly isClipped: boolean;
    },
    s: Speech,
  ) =>
    [
      `What the loss at step ${s.count(step)} asks of the state at every step before it; dashed at the start${hasMemory ? ', dotted of the memory c' : ''}.`,
      ...(cut === null ? [] : [`Hatched: cut, nothing comes to step ${s.count(cut)} and before.`]),
      ...(isClipped ? ['◂ the epoch’s last update was clipped.'] : []),
    ].join(' '),
  coming: 'The gradient is on its way through time.',
  noTarget: 'No step of this example has a target: there is no loss to go back from.',
  noState: 'No layer has a state.',
  compared: 'Gradient through time',
  layer: 'Layer',
  layerName: ({ layer }: { readonly layer: number }, s: Speech) => `Layer ${s.count(layer)}`,
  presets: 'Examples of what a gradient does',
  presetNone: 'Examples …',
  'preset.vanishes': 'It vanishes: RNN, small weights',
  'preset.explodes': 'It explodes: RNN, large weights',
  'preset.stays': 'It stays: linear RNN, orthogonal',
  'preset.lstm': 'It lasts: LSTM, forget bias 3',
  sideBySide: 'RNN, LSTM, GRU side by side',
  norms: '|∂L/∂h|',
  norm: ({ step }: Step, s: Speech) => `|∂L/∂h| at step ${s.count(step)}`,
  epoch: 'epoch',
  picture: (
    { steps, first, last, at }: { readonly steps: number; readonly first: number; readonly last: number; readonly at: number },
    s: Speech,
  ) =>
    `Size of the gradient at ${s.count(steps)} steps: ${s.compact(first)} at the first, ${s.compact(last)} at step ${s.count(at)}, where the loss is`,
  choose: ({ name }: { readonly name: string }) =>
    name === '' ? 'Step whose eigenvalues are shown' : `Step whose eigenvalues are shown, ${name}`,
  chosen: ({ at, text, norm }: { readonly at: number; readonly text: string | null; readonly norm: string }, s: Speech) =>
    `${ofStep({ step: at, text }, s)}: ${norm}`,
  eigenvalues: ({ kind, ...step }: Kind & Step & { readonly text: string | null }, s: Speech) =>
    `eigenvalues: ○ of U${kind === 'rnn' ? '' : ' of the candidate'}, ● of ${ofStep(step, s)}`,
  plane: ({ matrix, step }: { readonly matrix: string; readonly step: string }) =>
    `Eigenvalues in the complex plane: the largest of U ${matrix}, of the whole step ${step}`,
  wide: ({ most }: { readonly most: number }, s: Speech) =>
    `The eigenvalues of a state of more than ${s.count(most)} numbers come when the run rests.`,
  most: ({ kind }: Kind) => (kind === 'rnn' ? 'max |λ| of U' : 'max |λ| of U, candidate'),
  mostOfStep: 'max |λ| of this step',
  'mean.rnn': ({ activation }: { readonly activation: string }) => `mean ${activation}′`,
  'mean.lstm': (_: { readonly activation: string }) => 'mean forget gate',
  'mean.gru': (_: { readonly activation: string }) => 'mean share kept',
  normAt: ({ step }: Step, s: Speech) => `|∂L/∂h| at step ${s.count(step)}`,
  hundredth: '1/100:',
  /** `steps`: null where it never falls so low. */
  back: ({ steps, isText }: { readonly steps: number | null; readonly isText: boolean }, s: Speech) =>
    steps === null
      ? 'never'
      : isText
        ? `${s.count(steps)} ${s.plural(steps, { one: 'letter', other: 'letters' })}`
        : `${s.count(steps)} ${s.plural(steps, { one: 'step', other: 'steps' })}`,
  beyond: ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} ○ out of view`,
  table: ({ step }: Step, s: Speech) => `Size of the gradient of the loss at step ${s.count(step)}`,
  tableEigenvalues: ({ step }: Step, s: Speech) => `Eigenvalues at step ${s.count(step)}`,
  tablePast: 'Size of the gradient by epoch, of the example that is shown first',
  step: 'step',
  reads: 'reads',
  now: '|∂L/∂h|',
  start: '|∂L/∂h| at the start',
  memory: '|∂L/∂c|',
  matrix: 'of',
  real: 'real part',
  imaginary: 'imaginary part',
  ofMatrix: ({ kind }: Kind) => (kind === 'rnn' ? 'U' : 'U of the candidate'),
  ofStep: 'the whole step',
};
