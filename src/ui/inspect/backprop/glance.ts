import { isByUnit, operationCount } from '../../../probes/backprop/operationCount';
import type { Glance } from '../glance';

/** Stands for the panel in the strip: how many operations a pass forward and back is. */
export const backpropGlance: Glance = {
  paint: () => null,
  text: ({ info: { layers } }, { word }) => word('glance.operations', { count: operationCount(layers, isByUnit(layers)) }),
};
