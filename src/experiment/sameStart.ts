import type { Experiment } from './experiment';

/**
 * Whether two experiments share data, network, loss and start, so that weights trained under one make sense under the other.
 * What may differ: learning rate and its schedule, batch size, optimizer, penalty, clipping, noise, patience, and how it is shown.
 */
export function sameStart(a: Experiment, b: Experiment): boolean {
  const start = ({ view, learningRate, schedule, clipNorm, inputNoise, patience, batchSize, optimizer, penalty, ...rest }: Experiment) =>
    JSON.stringify(rest);
  return start(a) === start(b);
}
