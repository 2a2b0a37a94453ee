import type { RunInfo } from '../../run/runInfo';
import type { Glance } from './glance';
import type { Misfit } from './registry';

/** Whether there is an input plane, or line, to carry along. */
export const hiddenSpaceFit = ({ form }: RunInfo): true | Misfit => form === 'points' || 'fits.hiddenSpace';

/** How many dimensions the last space before the output has. */
export const hiddenSpaceGlance: Glance = {
  text: ({ info: { layers } }, { word }) => word('glance.dimensions', { count: layers[layers.length - 2]?.units ?? 0 }),
  paint: () => null,
};
