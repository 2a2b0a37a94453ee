import type { ExampleTrace } from '../probes/exampleTrace';
import type { RunInfo } from '../run/runInfo';

/** How numbers are written: with two digits after the point, as few as they need, a probability. */
export interface NumberWords {
  fixed(value: number): string;
  number(value: number): string;
  probability(value: number): string;
}

export type AnswerRow = 'probability' | 'predicted' | 'ofPredicted' | 'before' | 'truth';

/**
 * The rows of answers: the probability of 1, what is predicted, the probability of that, and what is true. @param hasEdit what was predicted before
 * the example was changed stands below what is now; @param isShort there is room for what is predicted alone, marked where it is wrong
 */
export function answerRows({ task }: Pick<RunInfo, 'task'>, hasEdit: boolean, isShort: boolean): readonly AnswerRow[] {
  const before = hasEdit ? (['before'] as const) : [];
  if (isShort) return ['predicted', ...before];
  if (task === 'binary') return ['probability', 'predicted', ...before, 'truth'];
  return task === 'multiclass' ? ['predicted', 'ofPredicted', ...before, 'truth'] : ['predicted', ...before, 'truth'];
}

/** A letter that can be seen: a space as ␣, the end of a line as ⏎. */
export const visible = (letter: string) => (letter === ' ' ? '␣' : letter === '\n' ? '⏎' : letter);

/** A symbol as it is written. */
export const symbolText = ({ sequences }: Pick<RunInfo, 'sequences'>, symbol: number): string =>
  visible(sequences?.alphabet?.[symbol] ?? String(symbol));

export const plainNumber = ({ fixed, number }: Pick<NumberWords, 'fixed' | 'number'>, value: number) =>
  (Number.isInteger(value) ? number : fixed)(value);

/** What the network says at a step; null where it has no answer there. */
export interface StepAnswer {
  /** The class, or the value. */
  readonly predicted: number;
  /** Of the predicted class, or of 1 where one output decides; not a number for values. */
  readonly share: number;
}

/** What a trace answers at step t. */
export function answerAt(info: RunInfo, trace: ExampleTrace, t: number): StepAnswer | null {
  const { sequences, task, classes } = info;
  const output = trace.perLayer.at(-1)?.output;
  if (!sequences || !output) return null;
  const { steps, perStep } = sequences;
  if (!perStep && t < steps - 1) return null;
  const at = perStep ? t : 0;
  if (task === 'multiclass') {
    const shares = output.subarray(at * classes.length, (at + 1) * classes.length);
    const predicted = shares.indexOf(Math.max(...shares));
    return { predicted, share: shares[predicted] ?? Number.NaN };
  }
  const value = output[at] ?? Number.NaN;
  if (task === 'regression') return { predicted: value, share: Number.NaN };
  return { predicted: Number(value > (info.threshold ?? 0.5)), share: value };
}

/** The target of an example at step t; null where it has none. */
export function targetAt({ sequences, task, t: targets }: RunInfo, index: number, t: number): number | null {
  if (!sequences) return null;
  const { steps, perStep } = sequences;
  if (!perStep && t < steps - 1) return null;
  const target = targets[perStep ? index * steps + t : index];
  if (target === undefined || Number.isNaN(target) || (task !== 'regression' && target < 0)) return null;
  return target;
}

/** A class or a value as it is written. */
export const answerText = ({ task, classes }: RunInfo, numbers: NumberWords, value: number): string =>
  task === 'regression' ? plainNumber(numbers, value) : task === 'binary' ? String(value) : visible(classes[value] ?? String(value));

/** .04 for 0.04, 1 for 1.00 */
export const shortShare = (text: string) => text.replace(/^0(?=\D)|\D0+$/, '');
