import { DataError, type DataSentence } from '../data/sentences';
import type { Precision } from '../engine/kernels/kernels';
import type { TrainingSetting } from '../engine/minimizers/minimizer';
import { messageOf, type NoValues, type SentenceOf, sayer } from '../engine/sentence';
import { EngineError, type EngineSentence } from '../engine/sentences';
import { ExperimentError, type ExperimentSentence } from '../experiment/sentences';

/** What a run says: why it cannot start or go on, and what it does otherwise than its settings. */
export interface RunSentences {
  'run.noTrainingExample': NoValues;
  'run.cannotDrive': NoValues;
  'run.missingClass': { readonly name: string };
  'run.outOfMemory': NoValues;
  /** A part of the program. */
  'run.partNotLoaded': NoValues;
  /** This machine has no memory for hidden layers of these widths, and batches, on the dataset (its id). */
  'run.noRoom': { readonly widths: readonly number[]; readonly batch: number; readonly dataset: string };
  'run.noSimd': NoValues;
  /** The file with the kernels did not come. */
  'run.lacksKernels': NoValues;
  /** `directive` of the page's policy that allows no worker; null where it is not known why there is none. */
  'run.inPage': { readonly directive: string | null };
  'run.notFused': NoValues;
  'run.batchNeverFills': { readonly batch: number; readonly training: number };
  'run.batchIsWhole': { readonly batch: number; readonly training: number };
  /** The largest size of an input, where columns were left as they were measured. */
  'run.largeInputs': { readonly largest: number };
  /** `minimizer` is an id; `settings`, one at least, are on and change nothing. */
  'run.unusedSettings': { readonly minimizer: string; readonly settings: readonly TrainingSetting[] };
  'savedRun.foreign': NoValues;
  'savedRun.version': { readonly given: number; readonly wanted: number };
  'savedRun.damaged': NoValues;
  'savedRun.precision': { readonly given: Precision; readonly wanted: Precision };
  /** `link` of the experiment that it was saved from, without #. */
  'savedRun.otherExperiment': { readonly link: string };
}

export type RunSentence = SentenceOf<RunSentences>;

export const say = sayer<RunSentences>();

/** A run that cannot start or go on, with the sentence for whoever wants it to. */
export class RunError extends Error {
  constructor(readonly sentence: RunSentence) {
    super(messageOf(sentence));
  }
}

/** Whatever may keep a run from starting. */
export type Refusal = RunSentence | ExperimentSentence | DataSentence | EngineSentence;

/** The sentence of an error that is for a person, whatever floor it comes from; null for a bug. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RunError || error instanceof ExperimentError || error instanceof DataError || error instanceof EngineError) {
    return error.sentence;
  }
  // what a browser says where there is no room for an array
  return error instanceof RangeError ? say('run.outOfMemory', {}) : null;
}
