import type { Experiment } from '../experiment/experiment';

/** A change that only concerns the showing needs no new run, but other axes need another picture plane. */
export const sameRun = (a: Experiment, b: Experiment): boolean =>
  a === b || JSON.stringify({ ...a, view: a.view.axes }) === JSON.stringify({ ...b, view: b.view.axes });
