import type { Floats } from '../engine/tensor';
import type { Run } from '../run/run';

/** Where the weights were: at the start, at ends of epochs, and last where they are now. */
export interface RunPath {
  readonly epochs: readonly number[];
  /** All parameters, one array a place. */
  readonly states: readonly Floats[];
}

/** Updates between two stops of a replay. */
const updatesAStop = 16;

/**
 * Trains the run again from its start to where it stands, with all that was done by hand on the way. The ends of epochs are thinned evenly to at
 * most `most` states. Yields the epochs gone through so far. The run ends as it began.
 */
export function* runPath(run: Run, most: number): Generator<number, RunPath> {
  const present = run.keptState();
  const { epoch: presentEpoch, stepInEpoch, parameters } = present.snapshot;
  const last = stepInEpoch === 0 ? presentEpoch - 1 : presentEpoch;
  const every = Math.max(1, Math.ceil((last + 1) / (most - 1)));
  const epochs: number[] = [];
  const states: Floats[] = [];
  for (let epoch = 0; epoch <= last; epoch += every) {
    let updates = 0;
    while (!run.seek(epoch, () => ++updates % updatesAStop === 0)) yield run.loop.epoch;
    epochs.push(epoch);
    states.push(run.loop.network.parameters.slice());
    yield epoch;
  }
  run.restore(present);
  return { epochs: [...epochs, presentEpoch], states: [...states, parameters] };
}
