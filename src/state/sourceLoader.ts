import type { DataFiles } from '../data/dataset';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { cancelLoading, loadDataFiles } from './fetchedData';
import { LoadingError } from './sentences';
import { NoAnswer } from './watchedTrainer';

/** What is fetched for an experiment's data, as a start request takes it. */
export interface DataSources {
  readonly file?: string;
  readonly files?: DataFiles;
}

/** Loads what an experiment's data are read from, until something else is wanted. */
export class SourceLoader {
  private overtake: (() => void) | null = null;

  /** @returns the error where it cannot be had @throws NoAnswer where it is given up */
  async load({ dataset }: Experiment): Promise<DataSources | LoadingError> {
    const entry = entryOf(datasets, dataset.id);
    if (!entry.file && !entry.files) return {};
    const overtaken = new Promise<never>((_, reject) => {
      this.overtake = () => {
        void cancelLoading(entry);
        reject(new NoAnswer('overtaken'));
      };
    });
    const loaded = loadDataFiles(entry).then(
      ({ text, files }) => ({ file: text, files }),
      (error: unknown) => {
        if (error instanceof LoadingError) return error;
        throw error;
      },
    );
    try {
      return await Promise.race([loaded, overtaken]);
    } finally {
      this.overtake = null;
    }
  }

  giveUp(): void {
    this.overtake?.();
  }
}
