import type { DataSentences } from '../data/sentences';
import { messageOf, type SentenceOf, sayer } from '../engine/sentence';
import type { Shape } from '../engine/tensor';

/** The settings that choose an entry of a registry. */
export type ChoiceName = 'dataset' | 'loss' | 'optimizer' | 'schedule' | 'penalty' | 'initializer';

/** A number that was outside its range and became the nearest in it. */
interface Clamped {
  readonly value: number;
  readonly kept: number;
}

/** What an experiment says: why its layers do not fit, and what was corrected in a link. */
export interface ExperimentSentences {
  /** `layer` is its name in the network. */
  'layer.noSkip': { readonly layer: string; readonly from: Shape; readonly to: Shape };
  'note.unknownChoice': { readonly choice: ChoiceName; readonly id: string; readonly used: string };
  /** Of a link, whose other settings then stand in what the usual dataset implies. */
  'note.unknownDataset': { readonly id: string };
  'note.choiceParam': { readonly choice: ChoiceName; readonly id: string; readonly param: string } & Clamped;
  /** `layer` counts from 1; `label` is what the parameter is called where it is one of its kind, null where it is one of its activation. */
  'note.clamped': { readonly setting: string } & Clamped;
  /** What its size counts is known by its kind. */
  'note.layerSize': { readonly layer: number; readonly kind: string } & Clamped;
  'note.layerParam': {
    readonly layer: number;
    readonly activation: string;
    readonly param: string;
    readonly label: string | null;
  } & Clamped;
  'note.lossTask': { readonly used: string };
  'note.outputActivation': { readonly wanted: string; readonly loss: string; readonly used: string };
  'note.feature': DataSentences['formula.refused'];
}

/** A note is a text or a sentence. */
export type Note = string | ExperimentSentence;

export type ExperimentSentence = SentenceOf<ExperimentSentences>;

export const say = sayer<ExperimentSentences>();

/** An experiment that cannot be built, with the sentence for whoever made it. */
export class ExperimentError extends Error {
  constructor(readonly sentence: ExperimentSentence) {
    super(messageOf(sentence));
  }
}
