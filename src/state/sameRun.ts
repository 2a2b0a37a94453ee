import type { Experiment } from '../experiment/experiment';
import { sameValue } from '../experiment/sameValue';

/** A change that only concerns the showing needs no new run, but other axes need another picture plane. */
export const sameRun = (a: Experiment, b: Experiment): boolean =>
  a === b || sameValue({ ...a, view: a.view.axes }, { ...b, view: b.view.axes });
