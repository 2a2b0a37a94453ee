import type { Experiment } from './experiment';
import type { ExperimentSentence } from './sentences';
import type { ComparedRun } from './viewSettings';

/** What reads, writes and follows runs side by side, where it has been fetched: a page with one run, and every worker, does without it. */
interface ComparedCodec {
  comparedText(experiment: Experiment): string;
  comparedOf(text: string, experiment: Experiment, notes: ExperimentSentence[]): readonly ComparedRun[];
  withChange(before: Experiment, after: Experiment): Experiment;
}

let codec: ComparedCodec | null = null;

export const comparedCodec = (): ComparedCodec | null => codec;

export function readComparedWith(fetched: ComparedCodec): void {
  codec = fetched;
}
