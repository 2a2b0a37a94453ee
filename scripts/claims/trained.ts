import { readFileSync } from 'node:fs';
import { datasets } from '../../src/data/registry';
import { entryOf } from '../../src/engine/spec';
import type { Experiment } from '../../src/experiment/experiment';
import { decodeLink } from '../../src/experiment/link';
import { seedNames } from '../../src/experiment/listSettings';
import { Run } from '../../src/run/run';
import type { RunSources } from '../../src/run/runDataset';
import { sharedHosts } from '../../src/run/sharedHosts';
import { TrainingLoop } from '../../src/run/trainingLoop';
import { shippedFiles } from '../shippedFiles';
import { nodeSimdHosts } from '../simdModule';
import type { Trained } from './claim';

/** The experiment of a link with one seed for all its streams. @throws Error where the link says what nobody knows, or has no last epoch */
export function seeded(link: string, seed: string): Experiment {
  const { experiment, notes } = decodeLink(link);
  if (notes.length > 0) throw new Error(`${link}: ${JSON.stringify(notes)}`);
  if (experiment.epochs === 0) throw new Error(`${link} has no last epoch`);
  const seeds = Object.fromEntries(seedNames.map((name) => [name, seed])) as Experiment['seeds'];
  return { ...experiment, seeds };
}

/** What the page fetches for an experiment. */
function sourcesOf({ dataset }: Experiment): RunSources {
  const entry = entryOf(datasets, dataset.id);
  const text = entry.file && readFileSync(new URL(`../../public/${entry.file}`, import.meta.url), 'utf8');
  return { text, files: shippedFiles(entry) };
}

/** The training of an experiment, at its start. */
export const loopAt = (experiment: Experiment): TrainingLoop =>
  new TrainingLoop({ experiment, sources: sourcesOf(experiment), simd: nodeSimdHosts() });

/** Trains to the last epoch, or until it is told to stop at the end of one. */
export function trainToLast(loop: TrainingLoop, isEnough: (epoch: number) => boolean = () => false): void {
  const { epochs } = loop.experiment;
  while (loop.epoch < epochs) if (loop.advance(false) && isEnough(loop.epoch)) break;
}

/** Going back is not asked for. */
const snapshotBytes = 1;

/** Trains to the last epoch, as the page does. @throws Error where the run diverges */
export function trained(link: string, seed: string): Trained {
  const experiment = seeded(link, seed);
  const run = new Run({ experiment, sources: sourcesOf(experiment), simd: sharedHosts(nodeSimdHosts()), snapshotBytes });
  const seconds: number[] = [];
  const began = performance.now();
  while (run.status.kind === 'ready') {
    const { epoch } = run.loop;
    run.step();
    if (run.loop.epoch > epoch) seconds.push((performance.now() - began) / 1000);
  }
  if (run.status.kind === 'diverged') throw new Error(`${link} diverged with seed ${seed}`);
  return { experiment, seed, run, course: { accuracy: [...run.series.column('testMetric').subarray(1, run.loop.epoch + 1)], seconds } };
}
