import { UMAP } from 'umap-js';
import { createRng } from '../engine/rng';
import { lastValuesReader } from '../probes/lastLayer/lastLayer';
import { viewOf } from '../run/runView';
import type { JobContext, Progress } from './job';
import type { Neighbours, NeighboursAsk } from './neighbours';
import { JobRefusal, say } from './sentences';

/** As the paper has them; after so many epochs little moves. */
const [mostNeighbours, minDist, epochs] = [15, 0.1, 300];

/**
 * UMAP: a graph of each example's nearest neighbours in the last hidden layer, laid out in the plane by attraction along its edges and repulsion
 * between examples drawn at random (from a seeded stream). How far groups lie apart, and how large they are, means little.
 * Source: McInnes, Healy & Melville 2018, arXiv:1802.03426, as in umap-js.
 */
export function* neighbourMap({ run }: JobContext, ask: NeighboursAsk): Generator<Progress<Neighbours>, Neighbours> {
  const { loop } = run;
  const view = viewOf(loop, [], { take: (length) => new Float32Array(length) }, () => loop.gradient());
  const read = lastValuesReader(view);
  if (!read) throw new JobRefusal(say('job.noImages', {}));
  const { values, units, indices, taken } = read(ask.examples);
  const rng = createRng(String(ask.seed), 'neighbours');
  const count = indices.length;
  const umap = new UMAP({
    random: () => rng.uniform(),
    minDist,
    nEpochs: epochs,
    nNeighbors: Math.max(1, Math.min(mostNeighbours, count - 1)),
  });
  const rows = Array.from({ length: count }, (_, n) => Array.from(values.subarray(n * units, (n + 1) * units)));
  const of = umap.initializeFit(rows);
  const soFar = (): Neighbours => ({
    place: { step: loop.step, epoch: loop.epoch },
    indices: indices.slice(),
    points: Float64Array.from(umap.getEmbedding().flat()),
    taken: taken.slice(),
  });
  for (let done = 1; done <= of; done++) {
    umap.step();
    yield { done, of, partial: soFar };
  }
  return soFar();
}
