import type { Experiment } from '../experiment/experiment';
import { sameValue } from '../experiment/sameValue';

const asRun = (experiment: Experiment) => ({ ...experiment, view: [experiment.view.axes, experiment.view.answer] });

/** A change that only concerns the showing needs no new run, but other axes need another picture plane, and another target other examples. */
export const sameRun = (a: Experiment, b: Experiment): boolean => a === b || sameValue(asRun(a), asRun(b));
