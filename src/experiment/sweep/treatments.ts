import { penalties } from '../../engine/penalties/registry';
import { choiceOf } from '../../engine/spec';
import type { Experiment } from '../experiment';

// Ways against overfitting, each as a word and its strength: `none`, `stop10` (patience in epochs), `decay0.03` (λ of L2), `noise1` (σ on the
// inputs), `dropout0.5`, `batchNorm`. They act on the experiment as it is, which is what `none` means.

export const treatmentKinds = ['none', 'stop', 'decay', 'noise', 'dropout', 'batchNorm'] as const;
export type TreatmentKind = (typeof treatmentKinds)[number];

export interface Treatment {
  readonly kind: TreatmentKind;
  /** NaN where it has none. */
  readonly strength: number;
}

/** Examples that early stopping watches, in per cent of the training part, where none are held out yet. */
const heldOutPercent = 30;

/** @returns null where the text is no treatment */
export function readTreatment(text: string): Treatment | null {
  const [, word, number] = /^([a-zA-Z]+)([\d.]*)$/.exec(text.trim()) ?? [];
  const kind = treatmentKinds.find((known) => known === word);
  if (!kind) return null;
  const hasStrength = kind !== 'none' && kind !== 'batchNorm';
  const strength = number ? Number(number) : Number.NaN;
  return hasStrength === Number.isFinite(strength) ? { kind, strength } : null;
}

const withLayerParam = (experiment: Experiment, name: string, value: number): Experiment => ({
  ...experiment,
  hidden: experiment.hidden.map((layer) => (name in layer.params ? { ...layer, params: { ...layer.params, [name]: value } } : layer)),
});

/** The experiment so treated; still to be checked. @returns null where the text is no treatment */
export function treated(experiment: Experiment, text: string): Experiment | null {
  const treatment = readTreatment(text);
  if (!treatment) return null;
  const { kind, strength } = treatment;
  switch (kind) {
    case 'none':
      return experiment;
    case 'stop':
      return { ...experiment, patience: strength, validationPercent: experiment.validationPercent || heldOutPercent };
    case 'decay': {
      const l2 = choiceOf(penalties, 'l2');
      return { ...experiment, penalty: { ...l2, params: { ...l2.params, rate: strength } } };
    }
    case 'noise':
      return { ...experiment, inputNoise: strength };
    case 'dropout':
      return withLayerParam(experiment, 'dropout', strength);
    case 'batchNorm':
      return withLayerParam(experiment, 'batchNorm', 1);
  }
}
