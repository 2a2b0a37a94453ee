import { quantileShares } from '../probes/pulse/pulseNumbers';
import { pulseReader } from '../probes/pulse/pulseReader';
import type { Run } from '../run/run';
import { viewOf } from '../run/runView';
import type { JobEntry } from './job';

export interface PulsePastAsk {
  /** At most so many epochs, evenly apart. */
  readonly most: number;
}

/** Quantiles of the sums and gradient norms of every layer in the course of a run: a row a place, in order. */
export interface PulsePast {
  /** Epochs. */
  readonly at: Float64Array;
  /** The layers' columns in the graph. */
  readonly columns: readonly number[];
  /** [places, layers, quantiles] */
  readonly quantiles: Float64Array;
  /** [places, layers] */
  readonly gradientNorms: Float64Array;
}

/** Updates between two stops of a replay. */
const updatesAStop = 16;

const none = { take: (length: number) => new Float32Array(length) };

/** Reads the layers' pulse where the run stands now: its loop may be another one after a change of settings. */
function pulseNow({ loop }: Run) {
  return pulseReader(viewOf(loop, [], none, () => loop.gradient()))?.({}) ?? null;
}

/**
 * The pulse at ends of epochs from the start to where the run stands, trained again with all that was done by hand on the way. The run ends as
 * it began.
 */
export const pulsePast: JobEntry<PulsePastAsk, PulsePast, PulsePast> = {
  *run({ run }, { most }) {
    const present = run.keptState();
    const last = present.snapshot.epoch;
    const every = Math.max(1, Math.ceil(last / Math.max(1, most - 1)));
    const [at, quantiles, norms]: number[][] = [[], [], []];
    let columns: readonly number[] = [];
    const soFar = (): PulsePast => ({
      at: Float64Array.from(at),
      columns,
      quantiles: Float64Array.from(quantiles),
      gradientNorms: Float64Array.from(norms),
    });
    for (let epoch = 0; epoch <= last; epoch += every) {
      let updates = 0;
      while (!run.seek(epoch, () => ++updates % updatesAStop === 0)) yield { done: run.loop.epoch, of: last, partial: soFar };
      const layers = pulseNow(run)?.layers ?? [];
      columns = layers.map(({ column }) => column);
      at.push(epoch);
      for (const layer of layers) {
        for (let q = 0; q < quantileShares.length; q++) quantiles.push(layer.quantiles[q]);
        norms.push(layer.gradientNorm);
      }
      yield { done: epoch, of: last, partial: soFar };
    }
    run.restore(present);
    return soFar();
  },
};
