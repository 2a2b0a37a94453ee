import type { Experiment } from '../experiment/experiment';

/** A place of a run: updates so far, and epochs so far (an epoch whose batches never fill passes without an update). */
export interface Place {
  readonly step: number;
  readonly epoch: number;
}

/** What was done by hand after the start, and where. */
export type RunEvent = { readonly atStep: number; readonly atEpoch: number } & (
  | { readonly kind: 'settings'; readonly settings: Partial<Experiment> }
  /** Parameters that were typed: which, and what they became. */
  | { readonly kind: 'several'; readonly changed: readonly (readonly [index: number, value: number])[] }
  /** One, or all of them, as runs have it that were saved long ago. */
  | { readonly kind: 'parameter'; readonly index: number; readonly value: number }
  | { readonly kind: 'parameters'; readonly values: readonly number[] }
);

export type TypedSeveral = Extract<RunEvent, { readonly kind: 'several' }>;

/** What of `experiment` is otherwise than in `before`, the showing left aside. */
export function changedSettings(before: Experiment, experiment: Experiment): Partial<Experiment> {
  const keys = Object.keys(experiment) as (keyof Experiment)[];
  const changed = keys.filter((key) => key !== 'view' && JSON.stringify(before[key]) !== JSON.stringify(experiment[key]));
  return Object.fromEntries(changed.map((key) => [key, experiment[key]]));
}

export const hasChanges = (settings: Partial<Experiment>): boolean => Object.keys(settings).length > 0;

const isAt = ({ atStep, atEpoch }: RunEvent, { step, epoch }: Place) => atEpoch === epoch && atStep === step;
const isAfter = ({ atStep, atEpoch }: RunEvent, { step, epoch }: Place) => atEpoch > epoch || (atEpoch === epoch && atStep > step);

/**
 * What was done by hand, in order. An event belongs to the state at its place: who comes there applies it. Several changes of settings in a
 * row at one place are one event, so that a slider dragged while the run stands still leaves one.
 */
export class RunLog {
  private list: RunEvent[];

  /** @param base the experiment that the run began with */
  constructor(
    readonly base: Experiment,
    events: readonly RunEvent[] = [],
  ) {
    this.list = [...events];
  }

  get events(): readonly RunEvent[] {
    return this.list;
  }

  /** The settings of now. */
  get experiment(): Experiment {
    return this.experimentAfter(this.list.length);
  }

  /** The experiment after so many events. */
  experimentAfter(count: number): Experiment {
    const changes = this.list.slice(0, count).map((event) => (event.kind === 'settings' ? event.settings : {}));
    return Object.assign({}, this.base, ...changes);
  }

  /** Whether an event waits to be applied to a state at this place that has so many behind it. */
  isDue(applied: number, place: Place): boolean {
    return applied < this.list.length && isAt(this.list[applied], place);
  }

  /** Forgets what lies after this place: the run takes another course. */
  truncate(place: Place): void {
    const first = this.list.findIndex((event) => isAfter(event, place));
    if (first >= 0) this.list.length = first;
  }

  /** How many events a change of settings at this place leaves as they are: all but one that it replaces. */
  countBeforeChange(place: Place): number {
    const last = this.list.at(-1);
    return last?.kind === 'settings' && isAt(last, place) ? this.list.length - 1 : this.list.length;
  }

  /** From this place, the last one of the log, the settings are those of `experiment`. */
  change(place: Place, experiment: Experiment): void {
    this.list.length = this.countBeforeChange(place);
    const settings = changedSettings(this.experiment, experiment);
    if (hasChanges(settings)) this.list.push({ atStep: place.step, atEpoch: place.epoch, kind: 'settings', settings });
  }

  setSeveral(place: Place, changed: readonly (readonly [index: number, value: number])[]): void {
    this.list.push({ atStep: place.step, atEpoch: place.epoch, kind: 'several', changed });
  }
}
