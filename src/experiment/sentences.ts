import type { InputForm } from '../data/dataset';
import type { DataSentences } from '../data/sentences';
import { messageOf, type NoValues, type SentenceOf, sayer } from '../engine/sentence';
import type { Shape } from '../engine/tensor';

/** Link keys of the settings that choose an entry of a registry. */
export type ChoiceKey = 'data' | 'loss' | 'optimizer' | 'schedule' | 'penalty' | 'init';

/** A number that was outside its range and became the nearest in it. */
export interface Clamped {
  readonly value: number;
  readonly kept: number;
}

/** What an experiment says: why its layers do not fit, and what was corrected in a link. Layers count from 1; kinds and entries are ids. */
export interface ExperimentSentences {
  /** `layer` is its name in the network. */
  'layer.noSkip': { readonly layer: string; readonly from: Shape; readonly to: Shape };
  /** `setting`: its link key. */
  'note.setting': { readonly setting: string } & Clamped;
  /** `setting`: its name in an experiment. */
  'note.unreadable': { readonly setting: string };
  'note.unknownChoice': { readonly choice: ChoiceKey; readonly id: string; readonly used: string };
  'note.choiceParam': { readonly choice: ChoiceKey; readonly id: string; readonly param: string } & Clamped;
  /** `param` is one of the kind, or of the activation. */
  'note.layerParam': { readonly layer: number; readonly kind: string; readonly activation: string; readonly param: string } & Clamped;
  'note.layerSize': { readonly layer: number; readonly kind: string } & Clamped;
  'note.layerKind': { readonly layer: number; readonly kind: string };
  'note.layerForm': { readonly layer: number; readonly kind: string; readonly form: InputForm };
  'note.layerActivation': { readonly layer: number; readonly activation: string; readonly used: string };
  'note.manyLayers': { readonly layers: number; readonly most: number };
  'note.lossTask': { readonly used: string };
  'note.outputActivation': { readonly wanted: string; readonly loss: string; readonly used: string };
  /** `schedule`: its id. */
  'note.lastEpoch': { readonly schedule: string; readonly epochs: number };
  'note.validationPart': { readonly percent: number };
  'note.feature': DataSentences['formula.refused'];
  'note.formula': DataSentences['formula.refused'];
  'note.manyFeatures': { readonly features: number; readonly most: number };
  'note.manyPoints': { readonly points: number; readonly most: number };
  'note.longFile': { readonly most: number };
  'note.fileNotInLink': NoValues;
  'note.noPlaygroundReader': NoValues;
  /** `key`, `text` and `used` in the words of the foreign link. */
  'note.foreignValue': { readonly key: string; readonly text: string; readonly used: string };
  'note.foreignInputs': NoValues;
  /** Both as links name them. */
  'note.noExample': { readonly example: string; readonly used: string };
  'note.noPanel': { readonly panel: string };
  'note.manyRuns': { readonly runs: number; readonly most: number };
  'note.noBranch': { readonly run: string };
  'note.noRunsReader': NoValues;
  'note.noStage': { readonly stage: string };
  'note.manyPanels': { readonly panels: number; readonly most: number };
  'note.noNumber': { readonly key: string; readonly text: string };
  'note.noLayer': { readonly text: string };
  'note.unknownKey': { readonly key: string };
}

export type ExperimentSentence = SentenceOf<ExperimentSentences>;

export const say = sayer<ExperimentSentences>();

/** An experiment that cannot be built, with the sentence for whoever made it. */
export class ExperimentError extends Error {
  constructor(readonly sentence: ExperimentSentence) {
    super(messageOf(sentence));
  }
}
