import { readFileSync } from 'node:fs';
import { datasets } from '../../src/data/registry';
import { createEvaluator } from '../../src/engine/evaluation';
import { entryOf } from '../../src/engine/spec';
import { decodeLink } from '../../src/experiment/link';
import { seedNames } from '../../src/experiment/listSettings';
import { TrainingLoop } from '../../src/run/trainingLoop';
import { shippedFiles } from '../shippedFiles';
import { nodeSimdHosts } from '../simdModule';

/** The run of a link with one seed for all its streams, at its start. @throws Error where something of the link was corrected */
export function loopOf(link: string, seed: string): TrainingLoop {
  const { experiment: opened, notes } = decodeLink(link);
  const experiment = { ...opened, seeds: Object.fromEntries(seedNames.map((name) => [name, seed])) as typeof opened.seeds };
  if (notes.length > 0) throw new Error(`${link}: ${JSON.stringify(notes)}`);
  if (experiment.epochs === 0) throw new Error(`${link} has no last epoch`);
  const entry = entryOf(datasets, experiment.dataset.id);
  const text = entry.file && readFileSync(new URL(`../../public/${entry.file}`, import.meta.url), 'utf8');
  return new TrainingLoop({ experiment, sources: { text, files: shippedFiles(entry) }, simd: nodeSimdHosts() });
}

/** Trains to the last epoch, or until it is told to stop at the end of one. */
export function train(loop: TrainingLoop, isEnough: (epoch: number) => boolean = () => false): void {
  const { epochs } = loop.experiment;
  while (loop.epoch < epochs) if (loop.advance(false) && isEnough(loop.epoch)) break;
}

/** Loss and metric over the whole test part. */
export function testScores(loop: TrainingLoop): { readonly meanLoss: number; readonly metric: number } {
  const { network, objective, kernels, dataset, data, targets } = loop;
  const { trainCount, task } = dataset;
  const count = data.count - trainCount;
  const evaluator = createEvaluator({ network, objective, kernels, task, capacity: Math.min(64, count) });
  const { meanLoss, metric } = evaluator.evaluate(data.inputs, targets, dataset.t, trainCount, count);
  return { meanLoss, metric };
}

/** √ of the mean squared error over the test part in the unit of the data; the loss is ½ of the square. */
export const testError = (loop: TrainingLoop): number =>
  Math.sqrt(2 * testScores(loop).meanLoss) * (loop.dataset.target?.standardDeviation ?? 1);
