import { normalizeExperiment } from '../experiment/normalize';
import { recordAct } from './experimentStore';

/** Asks what another unit of a network that reads images wants. @param unit from 0 */
export const askWhatItWants = (layer: number, unit: number) =>
  recordAct({ kind: 'wanted', layer, unit: unit + 1 }, undefined, (experiment) => {
    const { looks } = experiment.view;
    const view = { ...experiment.view, looks: { ...looks, wants: { ...looks.wants, layer, unit } } };
    return normalizeExperiment({ ...experiment, view }).experiment;
  });
