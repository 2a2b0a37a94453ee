import type { RunInfo } from '../../../run/runInfo';
import type { Misfit } from '../registry';

/** Whether the network forecasts a series of numbers. */
export const forecastFit = ({ sequences }: RunInfo): true | Misfit => sequences?.series !== undefined || 'fits.forecast';
