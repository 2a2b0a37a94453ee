import type { Experiment } from '../../experiment/experiment';
import { setExperiment, setStage } from '../../state/experimentStore';

/** All settings of an experiment, to go on with its run. */
function wholeOf(experiment: Experiment): Partial<Experiment> {
  const { view: _, version: __, ...rest } = experiment;
  return rest;
}

/** A run takes the page's place, at its start. */
export function openRun(experiment: Experiment): void {
  setStage('none');
  setExperiment(wholeOf(experiment));
}
