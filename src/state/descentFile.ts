import type { Experiment } from '../experiment/experiment';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { normalizeExperiment } from '../experiment/normalize';
import { sameStart } from '../experiment/sameStart';
import { type RunRows, runFromBytes, runToBytes, type SavedRun } from '../run/runBytes';
import { RunError } from '../run/sentences';
import type { Moment } from './moment';
import { LoadingError, say } from './sentences';

// A .descent file is a saved run with all its rows: link, data, weights and curves in the bytes of `runBytes.ts`.

const mostBytes = 256 * 2 ** 20;

/** @param bytes the run as it stands, without rows; @param rows those up to there */
export function descentFile(experiment: Experiment, bytes: Uint8Array, rows: RunRows): Uint8Array {
  return runToBytes({ ...runFromBytes(bytes), link: encodeExperiment(experiment), ...rows });
}

/** The run of such a file. @throws LoadingError with the sentence why it is none */
export async function momentIn(file: File): Promise<Moment> {
  const name = file.name;
  if (file.size > mostBytes) throw new LoadingError(say('descentFile.tooLarge', { file: name, bytes: file.size, most: mostBytes }));
  let run: SavedRun;
  try {
    run = runFromBytes(new Uint8Array(await file.arrayBuffer()));
    return momentOf(run);
  } catch (error) {
    const sentence = error instanceof RunError ? error.sentence : null;
    if (sentence?.key === 'savedRun.foreign') throw new LoadingError(say('descentFile.foreign', { file: name }));
    if (sentence?.key === 'savedRun.version') throw new LoadingError(say('descentFile.version', { file: name, ...sentence.values }));
    throw new LoadingError(say('descentFile.damaged', { file: name }));
  }
}

function momentOf({ series, steps, ...run }: SavedRun): Moment {
  // a file of one's own may be too long for the link, and a setting of the run's own time be called otherwise now
  const base = normalizeExperiment(run.base).experiment;
  const linked = decodeLink(run.link).experiment;
  const { experiment } = normalizeExperiment({ ...linked, csv: linked.csv || base.csv });
  if (!sameStart(experiment, base)) throw new RangeError('a saved run of another experiment');
  if (!series || !Number.isInteger(run.snapshot.epoch)) throw new RangeError('a saved run without rows');
  return { experiment, epoch: run.snapshot.epoch, saved: { bytes: runToBytes({ ...run, series: null }), series, ...(steps && { steps }) } };
}
