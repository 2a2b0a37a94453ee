import type { Floats } from '../engine/tensor';
import { largestUsable } from '../run/divergedRun';
import type { Run } from '../run/run';

/** Where the weights were: at the start, at ends of epochs, where they are now, and what of its course the run had been through after that. */
export interface RunPath {
  readonly epochs: readonly number[];
  /** All parameters, one array a place. */
  readonly states: readonly Floats[];
  /** Which of them is the present one: the last, unless the run stands in its past. */
  readonly present: number;
}

/** Updates between two stops of a replay. */
const updatesAStop = 16;

/**
 * Trains the run again from its start to where it stands and on to `lastEpoch`, with all that was done by hand on the way. The ends of epochs are
 * thinned evenly to at most `most` states. Yields the epochs gone through so far. The run ends as it began. Of a course that leads into weights that
 * no picture holds, the rest is left out.
 */
export function* runPath(run: Run, most: number, lastEpoch = 0): Generator<number, RunPath> {
  const present = run.keptState();
  const { epoch: presentEpoch, stepInEpoch, parameters } = present.snapshot;
  const last = stepInEpoch === 0 ? presentEpoch - 1 : presentEpoch;
  const hasFuture = run.status.kind !== 'diverged' && lastEpoch > presentEpoch;
  const end = hasFuture ? lastEpoch : last;
  const every = Math.max(1, Math.ceil((end + 1) / (most - (hasFuture ? 2 : 1))));
  const epochs: number[] = [];
  const states: Floats[] = [];
  function* goTo(epoch: number): Generator<number> {
    let updates = 0;
    while (!run.seek(epoch, () => ++updates % updatesAStop === 0, end)) yield run.loop.epoch;
    epochs.push(epoch);
    states.push(run.loop.network.parameters.slice());
    yield epoch;
  }
  for (let epoch = 0; epoch <= last; epoch += every) yield* goTo(epoch);
  run.restore(present);
  const at = states.length;
  epochs.push(presentEpoch);
  states.push(parameters);
  if (hasFuture) {
    for (let epoch = every * (Math.floor(presentEpoch / every) + 1); epoch < end; epoch += every) yield* goTo(epoch);
    yield* goTo(end);
    run.restore(present);
  }
  const isUsable = (state: Floats) => state.every((value: number) => Math.abs(value) < largestUsable);
  const ends = states.findIndex((state, k) => k > at && !isUsable(state));
  const count = ends < 0 ? states.length : ends;
  return { epochs: epochs.slice(0, count), states: states.slice(0, count), present: at };
}
